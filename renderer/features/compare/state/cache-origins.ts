import type { Run } from '@shared/domain/run';
import type { Workspace } from '@shared/domain/workspace';
import { cacheStatusOf } from './cache-status';
import type { RunsStore } from './runs-store';
import type { WorkspaceStore } from './workspace-store';

const REMEMBERED = 200; // requests
const LONGEST_KEY = 64 * 1024; // characters; larger requests are not worth keeping

/** Finds the answer that filled the cache from which another one came. */
export interface CacheOrigins {
  /** The last MISS of the same request, ended before this HIT was sent; null where none was seen in this session. */
  find(hit: Run): Run | null;
}

/** Remembers every MISS that ends in a column, also after its turn has gone. */
export function createCacheOrigins(
  runs: Pick<RunsStore, 'get' | 'subscribeStates'>,
  workspace: Pick<WorkspaceStore, 'state'>,
): CacheOrigins {
  const byRequest = new Map<string, Run>();
  const seen = new Set<string>();

  const look = () => {
    for (const { runId } of turnsOf(workspace.state.getState())) {
      const run = runId === null || seen.has(runId) ? undefined : runs.get(runId);
      if (run === undefined || run.state === 'running') continue;
      seen.add(run.id);
      const key = cacheKeyOf(run);
      const isWhole = run.state === 'completed' || run.state === 'length';
      if (key !== null && isWhole && isMiss(run)) remember(key, run);
    }
  };
  const remember = (key: string, run: Run) => {
    const known = byRequest.get(key);
    if (known !== undefined && known.startedAt > run.startedAt) return;
    // Put last, so that the one not used for longest goes first.
    byRequest.delete(key);
    byRequest.set(key, run);
    const [oldest] = byRequest.keys();
    if (byRequest.size > REMEMBERED && oldest !== undefined) byRequest.delete(oldest);
  };
  look();
  runs.subscribeStates(look);

  return {
    find(hit) {
      const key = cacheKeyOf(hit);
      const origin = key === null ? undefined : byRequest.get(key);
      return origin === undefined || endedAt(origin) > hit.startedAt ? null : origin;
    },
  };
}

/** Milliseconds between the end of the answer that filled the cache and the request that was served from it. */
export function cacheAge(hit: Run, origin: Run): number {
  return Math.max(0, hit.startedAt - endedAt(origin));
}

/** What makes two requests one to the cache: address, gateway, and its own key or else the body. */
function cacheKeyOf({ sent }: Run): string | null {
  if (sent === null) return null;
  const { headers, url, body } = sent;
  const key = headers['cf-aig-cache-key'] ?? body;
  if (key.length > LONGEST_KEY) return null;
  return [url, headers['cf-aig-gateway-id'] ?? '', key].join('\n');
}

const isMiss = (run: Run) => cacheStatusOf(run.responseHeaders) === 'MISS';
const endedAt = ({ startedAt, timings }: Run) => startedAt + (timings.ended ?? 0);
const turnsOf = ({ columns }: Workspace) => columns.flatMap(({ turns }) => turns);
