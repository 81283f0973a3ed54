import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createFakeClock } from '@tests/support/fake-clock';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { watchRuns } from '@tests/support/run-watch';
import { testBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { textMessage } from '@shared/domain/run-request';
import { describe, expect, it } from 'vitest';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use once everything that nobody holds is gone. */
const memory = (): number => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const LONG = [textMessage('user', '/tokens 4000')];

describe('replay', () => {
  it('gives a page that attaches late the same fold', async () => {
    await using app = await testBackend({ demo: { pace: 0.2 } });
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await watch.until(() => watch.run(runId).text.length > 0);
    const late = watchRuns(app.connect().client, { seen: [] });
    const [first, second] = await Promise.all([watch.ended(runId), late.ended(runId)]);
    expect(second).toEqual(first);
    await late.close();
  });

  it('gives a page whose port broke exactly what it missed', async () => {
    await using app = await testBackend({ demo: { pace: 0.2 } });
    const page = app.connect();
    const before = watchRuns(page.client);
    const whole = app.watch();
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await before.until(() => before.run(runId).text.length > 100);
    page.close();
    // A message that is still on its way through the closed port must count for neither.
    const seen = before.seen();
    const read = before.run(runId).text;
    const after = watchRuns(app.connect().client, { seen });
    const run = await whole.ended(runId);
    await after.ended(runId);
    expect(read + after.run(runId).text).toBe(run.text);
    await after.close();
    await before.close();
  });

  it('goes on from a run that was read as it is now', async () => {
    await using app = await testBackend({ demo: { pace: 0.2 } });
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await watch.until(() => watch.run(runId).text.length > 100);
    const [stored] = await app.client.runs.get({ runIds: [runId] });
    const sequence = stored?.sequence ?? 0;
    const rest = watchRuns(app.connect().client, { seen: [{ runId, sequence }] });
    await rest.ended(runId);
    expect(`${stored?.run.text}${rest.run(runId).text}`).toBe((await watch.ended(runId)).text);
    await rest.close();
  });

  it('lets a run go from memory once its end is acknowledged, and reads it from the log', async () => {
    await using app = await testBackend();
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: runRequest() });
    const run = await watch.ended(runId);
    const again = watchRuns(app.connect().client);
    const other = await app.client.runs.start({ request: faultRequest('unauthorized') });
    await again.ended(other.runId);
    expect(again.events(runId)).toEqual([]);
    const [stored] = await app.client.runs.get({ runIds: [runId] });
    expect(stored?.run.text).toBe(run.text);
    await again.close();
  });
});

describe('messages', () => {
  it('come at once when there is news, and the next not before 16 ms have passed', async () => {
    const clock = createFakeClock();
    await using app = await testBackend({ ports: { clock } });
    const watch = app.watch();
    // The first says that the runs exist; the second, what had come while time stood still.
    const ids = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const { runId } = await app.client.runs.start({ request: runRequest() });
        return runId;
      }),
    );
    await watch.until(() => watch.messages.length === 1);
    const hasEnded = async (): Promise<boolean> => {
      const runs = await Promise.all(ids.map((id) => app.look(id)));
      return runs.every((run) => run?.state === 'completed');
    };
    await waitUntil(hasEnded);
    expect(watch.messages).toHaveLength(1);
    clock.advance(16);
    await waitUntil(hasEnded);
    expect(watch.messages).toHaveLength(1);
    clock.advance(1);
    await watch.until(() => watch.messages.length === 2);
    expect(ids.map((id) => watch.run(id).state)).toEqual(ids.map(() => 'completed'));
  });

  it('count up from 1 and carry each event of a run exactly once', async () => {
    await using app = await testBackend();
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: runRequest({ messages: LONG }) });
    await watch.ended(runId);
    expect(watch.messages.map(({ message }) => message)).toEqual(
      watch.messages.map((_, index) => index + 1),
    );
    const batches = watch.messages.flatMap((message) => message.batches);
    let sequence = 0;
    for (const batch of batches) {
      sequence += batch.events.length;
      expect(batch.sequence).toBe(sequence);
    }
  });
});

describe('a page that froze', () => {
  it('gets no more than 8 messages, and the sockets are no longer read', async () => {
    await using app = await testBackend();
    const frozen = watchRuns(app.client, { acknowledge: false });
    const before = memory();
    const { runId } = await app.client.runs.start({ request: faultRequest('flood;mb=500') });
    await frozen.until(() => frozen.messages.length === 8);
    const framesSent = (): number => app.demo.requests().at(-1)?.framesSent ?? 0;
    // The server gets on until all buffers between are full; then its count stands still, however often one looks.
    let last = -1;
    let looks = 0;
    await waitUntil(() => {
      looks = framesSent() === last ? looks + 1 : 0;
      last = framesSent();
      return last > 0 && looks === 40;
    });
    expect(app.demo.requests().at(-1)?.endedAt).toBe(null);
    // Memory outside the heap is given back a little after the collection that freed it.
    await waitUntil(() => memory() - before < 64 * 1024 * 1024);
    expect(frozen.messages).toHaveLength(8);

    await app.client.runs.stop({ runId });
    await waitUntil(() => app.demo.requests().at(-1)?.closedByClient === true);
    await frozen.close();
    const thawed = watchRuns(app.connect().client);
    expect((await thawed.ended(runId)).state).toBe('stopped');
    await thawed.close();
  });

  it('does not hold up a page that keeps up', async () => {
    await using app = await testBackend();
    const frozen = watchRuns(app.connect().client, { acknowledge: false });
    await frozen.until(() => true);
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: faultRequest('flood;mb=20') });
    expect((await watch.ended(runId)).state).toBe('completed');
    await frozen.close();
  });
});

describe('a run that nobody watches', () => {
  it('is stopped after a while, its text kept', async () => {
    const clock = createFakeClock();
    await using app = await testBackend({
      ports: { clock },
      demo: { fault: 'silence' },
      backend: { registryLimits: { kept: 1e9 } },
    });
    const page = app.connect();
    const watch = watchRuns(page.client);
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await waitUntil(async () => (await app.look(runId))?.text !== '');
    page.close();
    await waitUntil(() => {
      clock.advance(10_000);
      return app.demo.requests().at(-1)?.closedByClient === true;
    });
    const later = watchRuns(app.connect().client);
    const run = await later.ended(runId);
    expect(run).toMatchObject({ state: 'stopped', notices: [{ code: 'not-watched' }] });
    expect(run.text).not.toBe('');
    await later.close();
    await watch.close();
  });

  it('goes on if a page comes back in time', async () => {
    await using app = await testBackend({
      demo: { pace: 0.3 },
      backend: { registryLimits: { unwatched: 60_000 } },
    });
    const { runId } = await app.client.runs.start({ request: runRequest() });
    const watch = app.watch();
    expect((await watch.ended(runId)).state).toBe('completed');
  });
});

it('starts a run once, however often it is asked to under the same id', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const runId = crypto.randomUUID();
  const ask = () => app.client.runs.start({ request: runRequest(), runId });
  expect(await Promise.all([ask(), ask()])).toEqual([{ runId }, { runId }]);
  await watch.ended(runId);
  await ask();
  expect(await app.client.log.list({ before: null, limit: 10 })).toHaveLength(1);
});

it('ignores an acknowledgement that belongs to nothing', async () => {
  await using app = await testBackend();
  await app.client.runs.acknowledge({ feedId: crypto.randomUUID(), message: 7 });
  await app.client.runs.stop({ runId: crypto.randomUUID() });
});
