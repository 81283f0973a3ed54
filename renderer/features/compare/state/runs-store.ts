import { applyRunEvent } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { RunBatch, RunEvent } from '@shared/domain/run-event';

/** A run and the sequence up to which its events were folded in. */
export interface FoldedRun {
  run: Run;
  sequence: number;
}

/** Runs outside React: events gather here and reach the screen once per frame. */
export interface RunsStore {
  get(runId: string): Run | undefined;
  /** Calls back after a flush that changed this run. */
  subscribe(runId: string, listener: () => void): () => void;
  /** Calls back when any run begins, ends or is read back; never for a delta. */
  subscribeStates(listener: () => void): () => void;
  /** Counts what `subscribeStates` reports. */
  statesVersion(): number;
  /** Puts runs in at once, as they are. */
  put(runs: readonly FoldedRun[]): void;
  /** Shows a run under an id of the page's own, until the backend has named it (`adopt`) or refused it (`put`). */
  expect(run: Run): void;
  /** The backend has given a run its id: what is known under `provisionalId` goes on under `runId`. */
  adopt(provisionalId: string, runId: string): void;
  /** Takes batches in; they are folded with the next frame. */
  receive(batches: readonly RunBatch[]): void;
  /** Forgets all ended runs but these; the backend still has them. */
  keepOnly(runIds: ReadonlySet<string>): void;
  /** Every running run with the sequence seen so far: where a feed has to go on. */
  seen(): { runId: string; sequence: number }[];
}

/** Builds the store. `schedule` runs its argument once, later: the next animation frame, or at once in tests. */
export function createRunsStore(schedule: (flush: () => void) => void): RunsStore {
  const folded = new Map<string, FoldedRun>();
  const waiting = new Map<string, { sequence: number; events: RunEvent[] }>();
  const expected = new Set<string>();
  const listeners = new Map<string, Set<() => void>>();
  const stateListeners = new Set<() => void>();
  let scheduled = false;
  let version = 0;

  const stateChanged = () => {
    version += 1;
    for (const listener of stateListeners) listener();
  };

  const notify = (runId: string) => {
    for (const listener of listeners.get(runId) ?? []) listener();
  };

  const flush = () => {
    scheduled = false;
    const touched: string[] = [];
    let ended = false;
    for (const [runId, { sequence, events }] of waiting) {
      const known = folded.get(runId);
      if (known === undefined) {
        // The feed may be faster than the answer that names a new run: then its events wait for `adopt`.
        if (expected.size === 0) waiting.delete(runId);
        continue;
      }
      const run = events.reduce(applyRunEvent, known.run);
      folded.set(runId, { run, sequence });
      waiting.delete(runId);
      touched.push(runId);
      ended ||= run.state !== known.run.state;
    }
    for (const runId of touched) notify(runId);
    if (ended) stateChanged();
  };

  const flushSoon = () => {
    if (scheduled) return;
    scheduled = true;
    schedule(flush);
  };

  return {
    get: (runId) => folded.get(runId)?.run,
    subscribe(runId, listener) {
      const set = listeners.get(runId) ?? new Set();
      listeners.set(runId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(runId) === set) listeners.delete(runId);
      };
    },
    subscribeStates(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    statesVersion: () => version,
    put(runs) {
      for (const entry of runs) {
        folded.set(entry.run.id, entry);
        expected.delete(entry.run.id);
        waiting.delete(entry.run.id);
        notify(entry.run.id);
      }
      stateChanged();
    },
    expect(run) {
      folded.set(run.id, { run, sequence: 0 });
      expected.add(run.id);
      stateChanged();
    },
    adopt(provisionalId, runId) {
      const known = folded.get(provisionalId);
      expected.delete(provisionalId);
      if (known === undefined) return;
      folded.delete(provisionalId);
      folded.set(runId, { ...known, run: { ...known.run, id: runId } });
      stateChanged();
      if (waiting.has(runId)) flushSoon();
    },
    receive(batches) {
      for (const { runId, sequence, events } of batches) {
        const pending = waiting.get(runId);
        const reached = pending?.sequence ?? folded.get(runId)?.sequence ?? 0;
        if (sequence <= reached) continue;
        if (pending === undefined) waiting.set(runId, { sequence, events: [...events] });
        else {
          pending.sequence = sequence;
          pending.events.push(...events);
        }
      }
      if (waiting.size > 0) flushSoon();
    },
    keepOnly(runIds) {
      for (const [runId, { run }] of folded)
        if (run.state !== 'running' && !runIds.has(runId)) folded.delete(runId);
    },
    seen: () =>
      [...folded]
        .filter(([runId, { run }]) => run.state === 'running' && !expected.has(runId))
        .map(([runId, { sequence }]) => ({
          runId,
          sequence: waiting.get(runId)?.sequence ?? sequence,
        })),
  };
}
