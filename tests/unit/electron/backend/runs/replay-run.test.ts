import { replayRun } from '@electron/backend/runs/replay-run';
import type { ReplaySpeed } from '@shared/contract/runs';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS, type RunEvent } from '@shared/domain/run-event';
import { createFakeClock } from '@tests/support/fake-clock';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

const RUN: Run = {
  ...newRun('00000000-0000-4000-8000-000000000000', runRequest(), 0),
  state: 'completed',
  status: 200,
  text: 'Hello there',
  responseHeaders: { 'content-type': 'text/event-stream' },
  timings: { ...NO_TIMINGS, sent: 1, headers: 400, firstEvent: 500, firstText: 500, ended: 2_000 },
};

const frame = (index: number, offset: number, content: string) => ({
  index,
  offset,
  event: null,
  data: JSON.stringify({ choices: [{ index: 0, delta: { content } }] }),
});
const FRAMES = [frame(0, 500, 'Hello'), frame(1, 1_500, ' there')];

/** Plays and notes at which ms each piece of text and the end came. */
async function play(speed: ReplaySpeed, stopAt = Infinity) {
  const clock = createFakeClock();
  const controller = new AbortController();
  const heard: [number, string][] = [];
  let isOver = false;
  const playing = (async () => {
    const recording = { run: RUN, frames: FRAMES };
    for await (const events of replayRun(recording, { speed, clock, signal: controller.signal })) {
      for (const event of events) {
        const what = heardOf(event);
        if (what !== null) heard.push([clock.elapsed(), what]);
      }
    }
    isOver = true;
  })();
  while (!isOver) {
    // Whatever the last tick has woken is done before the next one.
    await new Promise((resolve) => setImmediate(resolve));
    if (clock.elapsed() >= stopAt) controller.abort();
    clock.advance(10);
  }
  await playing;
  return heard;
}

function heardOf(event: RunEvent): string | null {
  if (event.type === 'text-delta') return event.text;
  return event.type === 'run-end' ? event.ending : null;
}

it('comes at the pace in which it came', async () => {
  expect(await play(1)).toEqual([
    [500, 'Hello'],
    [1_500, ' there'],
    [2_000, 'completed'],
  ]);
});

it('comes ten times as fast', async () => {
  expect(await play(10)).toEqual([
    [50, 'Hello'],
    [150, ' there'],
    [200, 'completed'],
  ]);
});

it('comes in one piece where no pause is wanted', async () => {
  expect(await play('once')).toEqual([
    [0, 'Hello there'],
    [0, 'completed'],
  ]);
});

it('ends at once when nobody listens any more', async () => {
  expect(await play(1, 700)).toEqual([[500, 'Hello']]);
});
