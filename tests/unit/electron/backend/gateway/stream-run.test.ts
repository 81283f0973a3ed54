import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { streamRun } from '@electron/backend/gateway/stream-run';
import type { RunEvent } from '@shared/domain/run-event';
import { dialectFor } from '@shared/protocol/dialects';
import { createFakeClock } from '@tests/support/fake-clock';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

const MINUTE = 60_000;
const LIMITS = { headers: MINUTE, idle: MINUTE, total: 60 * MINUTE, answerBytes: 1_000_000 };
const FRAMES = [
  { choices: [{ index: 0, delta: { content: 'Hello' } }] },
  { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
];

/** What a run of two frames comes to, whose consumer pauses for `pause` ms after each batch of events. */
async function play(pause: number): Promise<RunEvent | undefined> {
  const clock = createFakeClock();
  const fetch: typeof globalThis.fetch = (_input, init) => {
    const signal = init?.signal;
    if (signal?.aborted) return Promise.reject(new Error('Given up.'));
    const left = [...FRAMES.map((frame) => JSON.stringify(frame)), '[DONE]'];
    // Nothing is read ahead, so that each piece is asked for only when the consumer wants more.
    const body = new ReadableStream<Uint8Array>(
      {
        pull(stream) {
          const data = left.shift();
          if (signal?.aborted) stream.error(new Error('Given up.'));
          else if (data === undefined) stream.close();
          else stream.enqueue(new TextEncoder().encode(`data: ${data}\n\n`));
        },
      },
      { highWaterMark: 0 },
    );
    return Promise.resolve(
      new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    );
  };
  const address = { apiBase: 'https://api.test', accountId: 'a'.repeat(32), token: 'token' };
  const request = runRequest();
  const batches = streamRun({
    client: createGatewayClient(fetch, address),
    request,
    wire: dialectFor(request.format).encode(request),
    clock,
    queuedAt: clock.elapsed(),
    limits: LIMITS,
    stop: new AbortController().signal,
    onFrames() {},
  });
  let last: RunEvent | undefined;
  for await (const events of batches) {
    last = events.at(-1);
    clock.advance(pause);
  }
  return last;
}

it('N47 takes no time for silence in which its consumer did not ask for more', async () => {
  expect(await play(2 * MINUTE)).toMatchObject({ type: 'run-end', ending: 'completed' });
});
