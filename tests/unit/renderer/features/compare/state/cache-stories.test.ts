import { createCacheStories } from '@renderer/features/compare/state/cache-stories';
import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { newRun } from '@shared/domain/apply-run-event';
import type { CacheStory } from '@shared/domain/cache-story';
import { expect, it, vi } from 'vitest';
import { someRequest } from './some-request';

const story = (runId: string): CacheStory => ({
  runId,
  status: 'MISS',
  origin: null,
  age: null,
  lifetime: null,
  expiresAt: null,
  reason: { type: 'first' },
});

/** A page with a column for each of the given runs, all under way, and a backend that may fail at first. */
function pageWith(runIds: readonly string[], failures = 0) {
  const runs = createRunsStore((flush) => flush());
  const workspace = createWorkspaceStore(
    { load: async () => null, save: async () => {} },
    () => {},
  );
  workspace.edit((current) => ({
    ...current,
    columns: runIds.flatMap((runId) =>
      current.columns.slice(0, 1).map((column) => ({
        ...column,
        id: runId,
        turns: [{ id: runId, prompt: 'Hello', runId }],
      })),
    ),
  }));
  let left = failures;
  const read = vi.fn(async (asked: string[]) => {
    if (left-- > 0) throw new Error('gone');
    return asked.map(story);
  });
  const stories = createCacheStories({ runs, workspace, read });
  const put = (ids: readonly string[], state: 'running' | 'completed') =>
    runs.put(
      ids.map((id) => ({
        run: { ...newRun(id, someRequest(), 0), state, status: state === 'running' ? null : 200 },
        sequence: 1,
      })),
    );
  put(runIds, 'running');
  return { stories, read, runs, workspace, end: (ids: readonly string[]) => put(ids, 'completed') };
}

it('asks once, of all answers that ended together, and tells its listeners', async () => {
  const { stories, read, end } = pageWith(['a', 'b']);
  const listener = vi.fn();
  stories.subscribe(listener);
  expect(read).not.toHaveBeenCalled();
  end(['a', 'b']);
  await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
  end(['a', 'b']);
  expect(read.mock.calls).toEqual([[['a', 'b']]]);
  expect(stories.get('a')).toEqual(story('a'));
});

it('asks again with the next answer where the pipe was broken', async () => {
  const { stories, read, end } = pageWith(['a', 'b'], 1);
  end(['a']);
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
  await Promise.resolve();
  end(['b']);
  await vi.waitFor(() => expect(stories.get('a')).toEqual(story('a')));
  expect(read.mock.lastCall).toEqual([['a', 'b']]);
});

it('keeps count of what a column had from the cache, also once it was asked for again', () => {
  const { stories, runs, workspace } = pageWith(['a']);
  const hit = (id: string) => ({
    run: {
      ...newRun(id, someRequest(), 0),
      state: 'completed' as const,
      status: 200,
      responseHeaders: { 'cf-aig-cache-status': 'HIT' },
    },
    sequence: 1,
  });
  runs.put([hit('a')]);
  workspace.edit((current) => ({
    ...current,
    columns: current.columns.map((column) => ({
      ...column,
      turns: [{ id: 'b', prompt: 'Hello', runId: 'b' }],
    })),
  }));
  runs.put([hit('b')]);
  expect(stories.hitsOf('a')).toBe('a b');
  expect(stories.hitsOf('another')).toBe('');
});
