import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
    const seen = before.seen();
    const after = watchRuns(app.connect().client, { seen });
    const run = await whole.ended(runId);
    await after.ended(runId);
    const joined = before.run(runId).text + after.run(runId).text;
    expect(joined).toBe(run.text);
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
  it('come at most 62 times a second for eight columns, the first delta at once', async () => {
    await using app = await testBackend({ demo: { pace: 1 } });
    const watch = app.watch();
    const ids = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const { runId } = await app.client.runs.start({ request: runRequest() });
        return runId;
      }),
    );
    await watch.until(() => ids.some((id) => watch.run(id).text.length > 0));
    const before = watch.messages.length;
    const start = performance.now();
    await watch.until(() => performance.now() - start > 1_500);
    const perSecond = (watch.messages.length - before) / ((performance.now() - start) / 1_000);
    expect(perSecond).toBeLessThanOrEqual(62);
    expect(perSecond).toBeGreaterThan(1);
    await app.client.runs.stopAll();
    await Promise.all(ids.map((id) => watch.ended(id)));
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
    // The server gets on until all buffers between are full; then its count stands still.
    let last = -1;
    await waitUntil(async () => {
      const now = framesSent();
      const isStill = now === last;
      last = now;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return isStill && now > 0;
    });
    expect(app.demo.requests().at(-1)?.endedAt).toBe(null);
    expect(memory() - before).toBeLessThan(64 * 1024 * 1024);
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
    await using app = await testBackend({
      demo: { pace: 1 },
      backend: { registryLimits: { unwatched: 100 } },
    });
    const page = app.connect();
    const watch = watchRuns(page.client);
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await watch.until(() => watch.run(runId).text.length > 0);
    page.close();
    await waitUntil(() => app.demo.requests().at(-1)?.closedByClient === true);
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
