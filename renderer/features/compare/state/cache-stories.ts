import type { CacheStory } from '@shared/domain/cache-story';
import type { Run } from '@shared/domain/run';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';
import type { RunsStore } from './runs-store';
import type { WorkspaceStore } from './workspace-store';
import { lastRunOf } from './edit-workspace';

/** Answers whose savings are asked for together. */
const MOST = 500;

/** What the backend tells of answers and the gateway's cache. */
export interface CacheStories {
  /** Undefined while nothing is known. */
  get(runId: string): CacheStory | undefined;
  /** Ids of the answers from the cache that a column has or had while the page is open, as one text. */
  hitsOf(columnId: string): string;
  subscribe(listener: () => void): () => void;
}

/** What asking needs. */
export interface CacheStoriesOptions {
  runs: Pick<RunsStore, 'get' | 'subscribeStates'>;
  workspace: Pick<WorkspaceStore, 'state'>;
  read(runIds: string[]): Promise<CacheStory[]>;
}

/** Asks for the story of each column's last answer once it has ended: of those that end together in one question. */
export function createCacheStories({ runs, workspace, read }: CacheStoriesOptions): CacheStories {
  const stories = new Map<string, CacheStory>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  /** An answer that was asked for again has gone from its column, and what it saved has not. */
  const hits = new Map<string, Set<string>>();

  const ask = async (runIds: string[]) => {
    try {
      for (const story of await read(runIds)) stories.set(story.runId, story);
      for (const listener of listeners) listener();
    } catch {
      // The pipe is broken: they are asked for again with the next answer.
      for (const runId of runIds) asked.delete(runId);
    }
  };
  const note = (columnId: string, runId: string) => {
    const run = runs.get(runId);
    // An answer of a file has no status, and what it saved was saved elsewhere.
    if (run?.status == null || cacheStatusOf(run.responseHeaders) !== 'HIT') return;
    hits.set(columnId, (hits.get(columnId) ?? new Set()).add(runId));
  };
  const look = () => {
    const runIds: string[] = [];
    for (const { id, turns } of workspace.state.getState().columns) {
      for (const { runId } of turns) if (runId !== null) note(id, runId);
      const last = lastRunOf(turns);
      if (last !== null && !asked.has(last) && isAnswered(runs.get(last))) runIds.push(last);
    }
    if (runIds.length === 0) return;
    for (const runId of runIds) asked.add(runId);
    void ask(runIds);
  };
  look();
  runs.subscribeStates(look);
  // An answer may become the last one because those after it were taken away.
  workspace.state.subscribe((now, before) => {
    if (now.columns !== before.columns) look();
  });

  return {
    get: (runId) => stories.get(runId),
    hitsOf: (columnId) => [...(hits.get(columnId) ?? [])].slice(-MOST).join(' '),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isAnswered(run: Run | undefined): boolean {
  return run !== undefined && run.state !== 'running' && run.status !== null;
}
