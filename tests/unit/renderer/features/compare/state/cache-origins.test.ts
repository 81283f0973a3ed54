import { cacheAge, createCacheOrigins } from '@renderer/features/compare/state/cache-origins';
import { changeColumn } from '@renderer/features/compare/state/edit-workspace';
import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { expect, it } from 'vitest';
import { someRequest } from './some-request';

interface Answered {
  cache: 'HIT' | 'MISS';
  startedAt: number;
  body?: string;
  headers?: Record<string, string>;
}

function answered({ cache, startedAt, body = '{}', headers = {} }: Answered): Run {
  return {
    ...newRun(crypto.randomUUID(), someRequest(), startedAt),
    state: 'completed',
    sent: { method: 'POST', url: 'http://gateway/ai/run', headers, body },
    responseHeaders: { 'cf-aig-cache-status': cache },
    timings: { ...NO_TIMINGS, sent: 0, lastByte: 900, ended: 1_000 },
  };
}

/** A page on which the given runs end one after the other, each in the place of the one before. */
function pageAfter(...ended: Run[]) {
  const runs = createRunsStore((flush) => flush());
  const workspace = createWorkspaceStore(
    { load: async () => null, save: async () => {} },
    () => {},
  );
  const origins = createCacheOrigins(runs, workspace);
  const column = workspace.state.getState().columns[0]?.id ?? '';
  for (const run of ended) {
    workspace.edit((current) =>
      changeColumn(current, column, (one) => ({
        ...one,
        turns: [{ id: run.id, prompt: 'Hello', runId: run.id }],
      })),
    );
    runs.put([{ run, sequence: 1 }]);
    runs.keepOnly(new Set([run.id]));
  }
  return origins;
}

it('finds the answer that filled the cache, also once its turn has gone', () => {
  const miss = answered({ cache: 'MISS', startedAt: 5_000 });
  const hit = answered({ cache: 'HIT', startedAt: 78_000 });
  expect(pageAfter(miss, hit).find(hit)).toBe(miss);
  expect(cacheAge(hit, miss)).toBe(72_000);
});

it('takes the newest answer, and none that came after the cached one', () => {
  const first = answered({ cache: 'MISS', startedAt: 0 });
  const second = answered({ cache: 'MISS', startedAt: 10_000 });
  const hit = answered({ cache: 'HIT', startedAt: 20_000 });
  expect(pageAfter(first, second).find(hit)).toBe(second);
  expect(pageAfter(second).find({ ...hit, startedAt: 10_500 })).toBeNull();
});

it('tells requests apart by body and gateway, unless they name a cache key', () => {
  const hit = answered({ cache: 'HIT', startedAt: 20_000, body: '{"a":1}' });
  const other = answered({ cache: 'MISS', startedAt: 0, body: '{"a":2}' });
  expect(pageAfter(other).find(hit)).toBeNull();
  const gateway = answered({
    cache: 'MISS',
    startedAt: 0,
    body: '{"a":1}',
    headers: { 'cf-aig-gateway-id': 'mine' },
  });
  expect(pageAfter(gateway).find(hit)).toBeNull();
  const headers = { 'cf-aig-cache-key': 'greeting' };
  const keyed = pageAfter({ ...other, sent: { ...other.sent!, headers } });
  expect(keyed.find({ ...hit, sent: { ...hit.sent!, headers } })).not.toBeNull();
});

it('does not take a cached answer for the one that filled the cache', () => {
  const hit = answered({ cache: 'HIT', startedAt: 0 });
  expect(pageAfter(hit).find(answered({ cache: 'HIT', startedAt: 20_000 }))).toBeNull();
});
