import type { Clock } from '@electron/backend/ports';
import { REGISTRY_LIMITS, RunRegistry, type RunPlan } from '@electron/backend/runs/run-registry';
import { newRun } from '@shared/domain/apply-run-event';
import { NO_TIMINGS, type RunEvent } from '@shared/domain/run-event';
import { createFakeClock } from '@tests/support/fake-clock';
import { runRequest } from '@tests/support/run-request';
import { waitUntil } from '@tests/support/wait-until';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';

const END: RunEvent = {
  type: 'run-end',
  ending: 'completed',
  finishReason: null,
  usage: null,
  timings: NO_TIMINGS,
  responseHeaders: {},
  error: null,
};
const text = (length: number): RunEvent => ({ type: 'text-delta', text: 'x'.repeat(length) });

/** A run whose answer comes in these pieces; `stopped` ends it where it is stopped. */
function plan(id: string, chunks: RunEvent[][], isEndless = false): RunPlan {
  return {
    run: newRun(id, runRequest(), 0),
    first: { type: 'run-start', at: 0, request: { method: '', url: '', headers: {}, body: '' } },
    async *open(stop) {
      yield* chunks;
      if (!isEndless) return;
      while (!stop.aborted) await setImmediate();
      yield [{ ...END, ending: 'stopped' }];
    },
  };
}

function registry(heldBack = 1_000) {
  const observer = { started: vi.fn(), answered: vi.fn(), ended: vi.fn() };
  const limits = { ...REGISTRY_LIMITS, heldBack };
  return { observer, runs: new RunRegistry(createFakeClock(), observer, limits) };
}

it('writes a run that has ended, though a frozen page has not been told of its end', async () => {
  const { runs, observer } = registry();
  // A page that asks for nothing.
  runs.feed([], new AbortController().signal);
  runs.start(plan('one', [[text(5_000), END]]));
  await waitUntil(() => observer.ended.mock.calls.length === 1);
  await runs.close();
});

it('leaves no timer behind that would keep the program from ending', async () => {
  const timers = new Set<number>();
  let latest = 0;
  const clock: Clock = {
    ...createFakeClock(),
    after() {
      const timer = (latest += 1);
      timers.add(timer);
      return { restart: () => {}, cancel: () => void timers.delete(timer) };
    },
  };
  const observer = { started: vi.fn(), answered: vi.fn(), ended: vi.fn() };
  const runs = new RunRegistry(clock, observer);
  // Nobody watches: so it is waited for somebody who does.
  runs.start(plan('one', [[END]]));
  await waitUntil(() => observer.ended.mock.calls.length === 1);
  await runs.close();
  expect([...timers]).toEqual([]);
});

describe('a run that no page is fed', () => {
  it('is held back by nobody, and is known until what is made of it is made', async () => {
    const { runs, observer } = registry();
    runs.feed([], new AbortController().signal);
    const chunks = Array.from({ length: 50 }, () => [text(1_000)]);
    const { signal } = new AbortController();
    const length = await runs.perform(plan('one', [...chunks, [END]]), signal, async (run) => {
      await setImmediate();
      expect(observer.ended).toHaveBeenCalledOnce();
      expect(runs.get('one')?.run).toEqual(run);
      return run.text.length;
    });
    expect(length).toBe(50_000);
    expect(runs.get('one')).toBeNull();
    await runs.close();
  });

  it('is stopped by its own signal, by its id and by the end of the program, but not with those of the pages', async () => {
    const { runs } = registry();
    const stopping = new AbortController();
    const ended: string[] = [];
    const perform = (id: string, signal: AbortSignal) =>
      runs.perform(plan(id, [], true), signal, (run) => {
        ended.push(`${run.id} ${run.state}`);
        return Promise.resolve();
      });
    const never = new AbortController().signal;
    const all = [perform('one', stopping.signal), perform('two', never), perform('three', never)];
    runs.stopAll();
    await setImmediate();
    expect([runs.running, ended]).toEqual([3, []]);
    stopping.abort();
    await all[0];
    runs.stop('two');
    await all[1];
    await runs.close();
    await all[2];
    expect(ended).toEqual(['one stopped', 'two stopped', 'three stopped']);
  });

  it('may not start where the program ends', async () => {
    const { runs } = registry();
    await runs.close();
    const { signal } = new AbortController();
    const late = runs.perform(plan('one', [[END]]), signal, () => Promise.resolve());
    await expect(late).rejects.toThrow('Too many runs are waiting.');
  });
});
