import type { Run } from '@shared/domain/run';
import type { ReplaySpeed } from '@shared/contract/runs';
import type { AppError } from '@shared/domain/app-error';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A stored answer that is played back in its place. */
export interface Replay {
  /** As far as it has been played. */
  run: Run;
  speed: ReplaySpeed;
  isPlaying: boolean;
  /** How what is played differs from what is stored; null: not at all. */
  note: string | null;
  /** Why it cannot be played, or not to its end. */
  problem: AppError | null;
  /** Plays it from its start, at another speed. */
  play(speed: ReplaySpeed): void;
  /** Ends it, and shows the stored answer again. */
  close(): void;
}

/** What is played back, by the id of its run. The runs themselves do not change. */
export type ReplayStore = StoreApi<Readonly<Record<string, Replay>>>;

/** Builds the store; nothing plays. */
export function createReplayStore(): ReplayStore {
  return createStore<Readonly<Record<string, Replay>>>(() => ({}));
}

/** Ends those of all other runs. */
export function keepOnlyReplays(store: ReplayStore, runIds: ReadonlySet<string>): void {
  for (const [runId, { close }] of Object.entries(store.getState()))
    if (!runIds.has(runId)) close();
}

/** True while any answer is played back. */
export function anyPlays(replays: Readonly<Record<string, Replay>>): boolean {
  return Object.values(replays).some(({ isPlaying }) => isPlaying);
}

/** Ends those that play; one that has been played stays in sight. */
export function stopReplays(store: ReplayStore): void {
  for (const { isPlaying, close } of Object.values(store.getState())) if (isPlaying) close();
}
