import type { CacheStory } from '@shared/domain/cache-story';
import { estimateCost } from '@shared/domain/cost';
import type { LabShot } from '@shared/domain/lab/lab';
import { mayBeCharged } from '@shared/domain/may-be-charged';
import type { TokenPrice } from '@shared/domain/model';
import { parseTries } from '@shared/domain/retry/parse-tries';
import type { Run } from '@shared/domain/run';
import { responseMetadata } from '@shared/protocol/response-metadata';

/** What is known of a shot beside its run. */
export interface ShotFacts {
  /** As it was when it was sent. */
  shot: LabShot;
  /** Ms since the experiment began at which the run was queued. */
  queuedAt: number;
  price: TokenPrice | null;
}

/** The shot that came of a run which has ended. */
export function shotOfRun(run: Run, { shot, queuedAt, price }: ShotFacts): LabShot {
  const { timings, status, usage, responseHeaders, error } = run;
  const { cacheStatus, logId } = responseMetadata(responseHeaders);
  const isHit = cacheStatus === 'HIT';
  const listCost = usage === null ? null : estimateCost(usage, price);
  const sent = timings.sent ?? 0;
  const since = (mark: number | null): number | null => (mark === null ? null : mark - sent);
  return {
    ...shot,
    state: run.state === 'running' ? 'cut-off' : run.state,
    startedAt: queuedAt + sent,
    endedAt: queuedAt + (timings.ended ?? sent),
    status,
    cacheStatus,
    headersAfter: since(timings.headers),
    firstTextAfter: since(timings.firstText),
    endedAfter: since(timings.ended),
    usage,
    // Nobody is charged for an answer from the cache, either.
    cost: isHit || !mayBeCharged(run) ? 0 : listCost,
    saved: isHit ? listCost : null,
    logId,
    tries: parseTries(responseHeaders),
    // The body stands in the log; an experiment of hundreds of failures must stay small.
    error: error && { ...error, rawBody: null },
  };
}

/** The shot with what is known of the cache. */
export function withStory(shot: LabShot, story: CacheStory | null): LabShot {
  if (story === null) return shot;
  return { ...shot, entryAge: story.age, expiresAt: story.expiresAt, reason: story.reason };
}
