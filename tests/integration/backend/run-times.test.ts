import { DEFAULT_PARAMETERS, type RunRequest } from '@shared/domain/run-request';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

it.each([
  ['a stream', runRequest()],
  ['a whole answer', runRequest({ parameters: { ...DEFAULT_PARAMETERS, stream: false } })],
  ['a refusal', faultRequest('rate-limit')],
])('stamps the moments of %s in the order in which they can only happen', async (_, request) => {
  await using app = await testBackend();
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request });
  const { timings } = await watch.ended(runId);
  const { sent, connected = null, headers, firstEvent, firstText, lastByte, ended } = timings;
  const moments = [sent, connected, headers, firstEvent, firstText, lastByte, ended].filter(
    (moment) => moment !== null,
  );
  expect(moments.length).toBeGreaterThanOrEqual(5);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});

it('tells when a new connection was ready, and nothing where an earlier one was used', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const run = async () => {
    const { runId } = await app.client.runs.start({ request: runRequest() });
    return (await watch.ended(runId)).timings;
  };
  const first = await run();
  expect(first.connected).toBeGreaterThanOrEqual(first.sent ?? Infinity);
  expect(first.connected).toBeLessThanOrEqual(first.headers ?? 0);
  // A busy machine may be late to hand an old connection back; not every time.
  await expect.poll(async () => 'connected' in (await run()), { timeout: 20_000 }).toBe(false);
});

it('warns of a stream that was held back and came at once, and of no other', async () => {
  await using app = await testBackend({ demo: { pace: 0.5 } });
  const watch = app.watch();
  const notices = async (request: RunRequest) => {
    const { runId } = await app.client.runs.start({ request });
    const { notices: all } = await watch.ended(runId);
    return all.filter(({ code }) => code === 'one-burst');
  };
  const [held, streamed] = await Promise.all([
    notices(faultRequest('burst')),
    notices(runRequest()),
  ]);
  expect(held).toHaveLength(1);
  expect(held[0]?.message).toMatch(/DLP.*proxy/);
  expect(streamed).toEqual([]);
});

it('knows the moment of every frame, while an answer comes and after', async () => {
  await using app = await testBackend({ demo: { pace: 0.1 } });
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  await watch.until(() => watch.events(runId).some((event) => event.type === 'text-delta'));
  const early = await app.client.runs.frameTimes({ runId });
  expect(early.offsets.length).toBeGreaterThan(0);
  const { timings } = await watch.ended(runId);
  const { offsets, sizes } = await app.client.runs.frameTimes({ runId });
  expect(offsets.slice(0, early.offsets.length)).toEqual(early.offsets);
  expect(offsets).toHaveLength(app.demo.requests().at(-1)?.framesSent ?? 0);
  expect(sizes).toHaveLength(offsets.length);
  expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
  expect(offsets[0]).toBeCloseTo(timings.firstEvent ?? 0, 2);
});
