import { expect, test } from 'vitest';
import { closeCode, enter } from './support/rpc-page';
import { startTestHost } from './support/start-test-host';

const LONG = 1_000_000;

test('item 12: a host that nobody uses ends', async () => {
  const ended = Promise.withResolvers<string>();
  await using _host = await startTestHost({
    lifetimeLimits: { idle: 20, afterLastSocket: LONG },
    onUnused: ended.resolve,
  });
  expect(await ended.promise).toContain('stopping');
});

test('item 12: a host whose last page was closed ends, but not while a run goes on', async () => {
  const ended = Promise.withResolvers<string>();
  let asked = 0;
  await using host = await startTestHost({
    lifetimeLimits: { idle: LONG, afterLastSocket: 20 },
    // Two looks find a run, the third does not.
    isRunning: () => (asked += 1) < 3,
    onUnused: ended.resolve,
  });
  const { socket } = await enter(host.origin, { session: await host.openSession() });
  const closed = closeCode(socket);
  socket.close();
  await closed;
  expect(await ended.promise).toContain('The page was closed');
  expect(asked).toBe(3);
});
