import type { CacheStory } from '../cache-story';
import { isWhole, type CacheFacts } from './cache-facts';
import { cacheFiller, cacheReason, type CacheEvidence } from './cache-reason';

/** A story whose origin is still to be looked at. */
export type CacheStoryDraft = Omit<CacheStory, 'origin'> & { filler: CacheFacts | null };

/** What is known of one answer and the cache. */
export function cacheStoryOf(run: CacheFacts, evidence: CacheEvidence): CacheStoryDraft {
  const filler = run.cacheStatus === 'HIT' ? cacheFiller(run, evidence.equal) : null;
  const reason = cacheReason(run, evidence);
  const entry = run.cacheStatus === 'MISS' ? ownEntry(run, evidence) : filler;
  const lifetime = entry?.lifetime ?? null;
  const filledAt = entry?.endedAt ?? null;
  return {
    runId: run.runId,
    status: run.cacheStatus,
    filler,
    age: filler === null || filledAt === null ? null : Math.max(0, run.sentAt - filledAt),
    lifetime,
    expiresAt: lifetime === null || filledAt === null ? null : filledAt + lifetime.seconds * 1000,
    reason,
  };
}

/** The entry that a MISS filled, as far as it is kept. */
function ownEntry(run: CacheFacts, { equal }: CacheEvidence): CacheFacts | null {
  const keepsStreams = equal.some(({ cacheStatus }) => cacheStatus === 'HIT');
  if (!isWhole(run) || run.isSoundOrFilm || run.asked.skipCache === true) return null;
  return run.isStreamed && !keepsStreams ? null : run;
}
