// @vitest-environment jsdom
import { playReplay } from '@renderer/features/compare/state/play-replay';
import {
  anyPlays,
  createReplayStore,
  keepOnlyReplays,
  stopReplays,
} from '@renderer/features/compare/state/replays';
import { newRun } from '@shared/domain/apply-run-event';
import { cutMark } from '@shared/domain/cut-text';
import type { Run } from '@shared/domain/run';
import type { RunEvent } from '@shared/domain/run-event';
import { waitUntil } from '@tests/support/wait-until';
import { beforeEach, expect, it, vi } from 'vitest';
import { someRequest } from './some-request';

const { replay } = vi.hoisted(() => ({ replay: vi.fn() }));
vi.mock('@renderer/rpc/client', () => ({ client: { runs: { replay } } }));

const RUN: Run = { ...newRun('run', someRequest(), 0), state: 'completed', text: 'Hello there' };

/** What is played when it goes on: one piece, and then nothing until nobody listens any more. */
async function* endless(_run: unknown, { signal }: { signal: AbortSignal }) {
  yield [{ type: 'text-delta', text: 'Hello' }] satisfies RunEvent[];
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
}

beforeEach(() => void replay.mockReset().mockImplementation(endless));

it('shows what has been played so far, and the stored answer again once it is stopped', async () => {
  const store = createReplayStore();
  const playing = playReplay(store, RUN, 1);
  await waitUntil(() => store.getState()['run']?.run.text === 'Hello');
  expect(anyPlays(store.getState())).toBe(true);
  stopReplays(store);
  await playing;
  expect(store.getState()).toEqual({});
  expect(anyPlays(store.getState())).toBe(false);
});

it('begins anew at another speed, and the first one ends', async () => {
  const store = createReplayStore();
  const first = playReplay(store, RUN, 1);
  store.getState()['run']?.play(10);
  await first;
  expect(store.getState()['run']).toMatchObject({ speed: 10, isPlaying: true });
  expect(replay).toHaveBeenLastCalledWith({ runId: 'run', speed: 10 }, expect.anything());
});

it('leaves what has been played when the others are stopped, until its run is forgotten', async () => {
  const store = createReplayStore();
  replay.mockImplementationOnce(async function* () {
    yield [{ ...END }];
  });
  await playReplay(store, RUN, 'once');
  stopReplays(store);
  expect(store.getState()['run']).toMatchObject({ isPlaying: false, problem: null });
  keepOnlyReplays(store, new Set(['run']));
  expect(store.getState()).toHaveProperty('run');
  keepOnlyReplays(store, new Set());
  expect(store.getState()).toEqual({});
});

it('shows the stored answer beside the reason where it cannot be played', async () => {
  const store = createReplayStore();
  replay.mockRejectedValueOnce(new Error('no'));
  await playReplay(store, RUN, 1);
  expect(store.getState()['run']).toMatchObject({ run: RUN, isPlaying: false });
  expect(store.getState()['run']?.problem).not.toBeNull();
});

it.each([
  [{}, null],
  [{ text: `Hello${cutMark(300_000)}` }, 'this shows more than is stored'],
  [{ notices: [{ code: 'limit-frames', message: '' }] }, 'it ends before the answer did'],
])('says of %j how what is played differs from what is stored', async (stored, words) => {
  const store = createReplayStore();
  const playing = playReplay(store, { ...RUN, ...stored }, 1);
  const note = store.getState()['run']?.note;
  if (words === null) expect(note).toBeNull();
  else expect(note).toContain(words);
  stopReplays(store);
  await playing;
});

const END: RunEvent = {
  type: 'run-end',
  ending: 'completed',
  finishReason: 'stop',
  usage: null,
  timings: RUN.timings,
  responseHeaders: {},
  error: null,
};
