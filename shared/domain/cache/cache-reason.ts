import type { CacheReason, KeyDifference, NotKept } from '../cache-story';
import { isWhole, type CacheFacts } from './cache-facts';
import { keyDifferences } from './key-difference';

/** What is known beside the run itself. */
export interface CacheEvidence {
  /** Runs with the very same key, newest first, also those under way. */
  equal: readonly CacheFacts[];
  /** Runs with other keys that may be near, newest first. */
  others: readonly CacheFacts[];
}

/** A kept answer is found by others only a moment after it came, ms: caching is volatile (cloudflare-api.md §4). */
const MOMENT = 250;

/**
 * Why an answer came from the cache or did not, inferred from what was sent and seen. Null: nothing has been answered,
 * or the request was refused.
 */
export function cacheReason(run: CacheFacts, evidence: CacheEvidence): CacheReason | null {
  if (run.status === null) return null;
  if (run.cacheStatus === 'HIT') {
    return { type: cacheFiller(run, evidence.equal) === null ? 'unknown-origin' : 'same' };
  }
  if (run.cacheStatus === null && run.ingredients.gateway === null) return { type: 'no-gateway' };
  if (run.asked.skipCache === true) return { type: 'skipped' };
  if (run.isAsked === false) return { type: 'cache-off' };
  if (run.cacheStatus === null) return run.status >= 400 ? null : { type: 'unexplained' };
  return reasonOfMiss(run, evidence);
}

/** The answer from which a HIT came; null where the app knows none that can have filled the cache. */
export function cacheFiller(hit: CacheFacts, equal: readonly CacheFacts[]): CacheFacts | null {
  const fillers = equal.filter(
    (run) =>
      run.cacheStatus === 'MISS' &&
      run.asked.skipCache !== true &&
      isWhole(run) &&
      answered(run) <= answered(hit) &&
      run.runId !== hit.runId,
  );
  const [newest] = fillers;
  if (newest === undefined) return null;
  // One that is too old was replaced by an answer that somebody else asked for.
  return hit.sentAt > expiry(newest) + MOMENT ? null : newest;
}

/** Epoch ms at which what came to a run expires at the latest; never where nothing is known of that. */
function expiry({ endedAt, lifetime }: CacheFacts): number {
  return lifetime === null || endedAt === null ? Infinity : endedAt + lifetime.seconds * 1000;
}

function reasonOfMiss(run: CacheFacts, { equal, others }: CacheEvidence): CacheReason {
  const earlier = equal.filter((other) => other.runId !== run.runId && other.sentAt <= run.sentAt);
  if (earlier.length === 0) return nearest(run, others);
  const keepsStreams = earlier.some(({ cacheStatus }) => cacheStatus === 'HIT');
  let notKept: CacheReason | null = null;
  for (const other of earlier) {
    if (other.cacheStatus === 'HIT') continue;
    const because = whyNotKept(other, { keepsStreams, at: run.sentAt });
    if (because === null) return sinceKept(run, other);
    notKept ??= { type: 'not-kept', because, from: other.runId };
  }
  return notKept ?? { type: 'unexplained' };
}

/** Why nothing can have been kept of an earlier equal request; null where it can. */
function whyNotKept(
  other: CacheFacts,
  { keepsStreams, at }: { keepsStreams: boolean; at: number },
): NotKept | null {
  if (other.asked.skipCache === true) return 'skipped';
  if (other.isAsked === false) return 'not-asked';
  if (other.endedAt === null) return null;
  if (!isWhole(other)) return 'failed';
  if (other.isSoundOrFilm) return 'not-text-or-image';
  // Not by default, says Cloudflare's page on troubles (cloudflare-api.md §4).
  return other.isStreamed && !keepsStreams && other.endedAt <= at ? 'streamed' : null;
}

/** An equal request went before, and its answer was or will be kept. */
function sinceKept(run: CacheFacts, other: CacheFacts): CacheReason {
  const { runId: from } = other;
  if (other.endedAt === null || other.endedAt + MOMENT > run.sentAt) {
    return { type: 'too-close', apart: run.sentAt - other.sentAt, from };
  }
  const { lifetime } = other;
  if (lifetime === null) return { type: 'unexplained' };
  // Kept between the first and the last byte of the one, looked up between sending and answer of the other.
  const longest = answered(run) - answered(other);
  if (longest < lifetime.seconds * 1000) return { type: 'unexplained' };
  return { type: 'expired', ago: Math.max(0, run.sentAt - expiry(other)), lifetime, from };
}

/** The earlier request with the fewest differences; of several the newest. */
function nearest(run: CacheFacts, others: readonly CacheFacts[]): CacheReason {
  let best: { from: string; differences: ReturnType<typeof keyDifferences> } | null = null;
  for (const other of others) {
    // What was still under way could not have filled the cache for anybody.
    if (!isWhole(other) || other.endedAt === null || other.endedAt > run.sentAt) continue;
    const differences = keyDifferences(other.ingredients, run.ingredients);
    if (!isNear(differences) || other.cacheStatus === null) continue;
    if (best === null || differences.length < best.differences.length) {
      best = { from: other.runId, differences };
    }
  }
  const difference = best?.differences[0];
  if (best === null || difference === undefined) return { type: 'first' };
  const more = best.differences.length - 1;
  return { type: 'differs', from: best.from, difference, ...(more === 0 ? {} : { more }) };
}

/**
 * True where one thing was changed: to name the model of a request that also asks something else would explain nothing.
 * Another endpoint has another body by nature.
 */
function isNear(differences: readonly KeyDifference[]): boolean {
  const beside = differences.filter(({ ingredient }) => ingredient !== 'body');
  const [only] = beside;
  if (only === undefined) return differences.length > 0;
  if (beside.length > 1) return false;
  return only.ingredient === 'endpoint' || differences.length === 1;
}

function answered({ answeredAt, sentAt }: CacheFacts): number {
  return answeredAt ?? sentAt;
}
