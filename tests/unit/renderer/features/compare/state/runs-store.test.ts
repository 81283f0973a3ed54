import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import { newRun } from '@shared/domain/apply-run-event';
import { NO_TIMINGS, type RunEvent } from '@shared/domain/run-event';
import { describe, expect, it, vi } from 'vitest';
import { someRequest } from './some-request';

const text = (piece: string): RunEvent => ({ type: 'text-delta', text: piece });
const ended: RunEvent = {
  type: 'run-end',
  ending: 'completed',
  finishReason: 'stop',
  usage: null,
  timings: NO_TIMINGS,
  responseHeaders: {},
  error: null,
};

/** A store whose frames come when the test says so. */
function storeWithFrames() {
  const frames: (() => void)[] = [];
  const store = createRunsStore((flush) => frames.push(flush));
  const nextFrame = () => frames.splice(0).forEach((flush) => flush());
  return { store, frames, nextFrame };
}

function begin(store: ReturnType<typeof createRunsStore>, id: string) {
  store.put([{ run: newRun(id, someRequest(), 0), sequence: 0 }]);
}

describe('painting once per frame', () => {
  it('calls a run’s listener once for all batches of a frame, and no other run’s', () => {
    const { store, frames, nextFrame } = storeWithFrames();
    begin(store, 'a');
    begin(store, 'b');
    const [onA, onB] = [vi.fn(), vi.fn()];
    store.subscribe('a', onA);
    store.subscribe('b', onB);

    for (let at = 1; at <= 50; at += 1)
      store.receive([{ runId: 'a', sequence: at, events: [text(`${at} `)] }]);
    expect(frames).toHaveLength(1);
    expect(onA).not.toHaveBeenCalled();

    nextFrame();
    expect(onA).toHaveBeenCalledTimes(1);
    expect(onB).not.toHaveBeenCalled();
    expect(store.get('a')?.text).toMatch(/^1 2 .* 50 $/);
    expect(store.get('b')?.text).toBe('');
  });

  it('keeps the identity of runs that did not change', () => {
    const { store, nextFrame } = storeWithFrames();
    begin(store, 'a');
    begin(store, 'b');
    const before = store.get('b');
    store.receive([{ runId: 'a', sequence: 1, events: [text('x')] }]);
    nextFrame();
    expect(store.get('b')).toBe(before);
  });

  it('tells of states when a run begins or ends, never for a delta', () => {
    const { store, nextFrame } = storeWithFrames();
    begin(store, 'a');
    const onStates = vi.fn();
    store.subscribeStates(onStates);
    store.receive([{ runId: 'a', sequence: 1, events: [text('x')] }]);
    nextFrame();
    expect(onStates).not.toHaveBeenCalled();
    store.receive([{ runId: 'a', sequence: 2, events: [ended] }]);
    nextFrame();
    expect(onStates).toHaveBeenCalledTimes(1);
  });
});

describe('sequence numbers', () => {
  it('leaves out a batch that was seen before', () => {
    const { store, nextFrame } = storeWithFrames();
    begin(store, 'a');
    const batch = { runId: 'a', sequence: 1, events: [text('once')] };
    store.receive([batch, batch]);
    nextFrame();
    store.receive([batch]);
    nextFrame();
    expect(store.get('a')?.text).toBe('once');
  });

  it('says where a feed has to go on, counting what waits for the next frame', () => {
    const { store } = storeWithFrames();
    begin(store, 'a');
    store.put([{ run: { ...newRun('b', someRequest(), 0), state: 'completed' }, sequence: 9 }]);
    store.receive([{ runId: 'a', sequence: 3, events: [text('x')] }]);
    expect(store.seen()).toEqual([{ runId: 'a', sequence: 3 }]);
  });
});

it('forgets ended runs that are shown no more, and never a running one', () => {
  const { store } = storeWithFrames();
  const run = newRun('a', someRequest(), 0);
  store.put([
    { run: { ...run, state: 'completed' }, sequence: 1 },
    { run: { ...run, id: 'b', state: 'completed' }, sequence: 1 },
    { run: { ...run, id: 'c' }, sequence: 1 },
  ]);
  store.keepOnly(new Set(['b']));
  expect(['a', 'b', 'c'].map((id) => store.get(id) !== undefined)).toEqual([false, true, true]);
});

describe('a run that the backend has not named yet', () => {
  it('keeps events that arrive before the name, and shows them under it', () => {
    const { store, nextFrame } = storeWithFrames();
    store.expect(newRun('page-1', someRequest(), 0));
    store.receive([{ runId: 'a', sequence: 1, events: [text('early')] }]);
    nextFrame();
    expect(store.get('page-1')?.text).toBe('');
    store.adopt('page-1', 'a');
    nextFrame();
    expect(store.get('page-1')).toBeUndefined();
    expect(store.get('a')?.text).toBe('early');
  });

  it('forgets events of runs that nobody here waits for', () => {
    const { store, nextFrame } = storeWithFrames();
    store.receive([{ runId: 'stranger', sequence: 1, events: [text('x')] }]);
    nextFrame();
    begin(store, 'stranger');
    nextFrame();
    expect(store.get('stranger')?.text).toBe('');
  });

  it('is not named to the feed', () => {
    const { store } = storeWithFrames();
    store.expect(newRun('page-1', someRequest(), 0));
    expect(store.seen()).toEqual([]);
  });
});
