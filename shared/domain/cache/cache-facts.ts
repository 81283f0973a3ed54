import { isAnswered } from '../run-endings';
import type { CacheLifetime } from '../cache-story';
import type { Run, RunState } from '../run';
import type { AskedCaching } from './cache-lifetime';
import { askedCaching, keyIngredients, type KeyIngredients } from './key-ingredients';

/** What of one run matters to the cache. Times are epoch ms. */
export interface CacheFacts {
  runId: string;
  sentAt: number;
  /** When its headers came; null: no answer yet. */
  answeredAt: number | null;
  /** Null while it is under way. */
  endedAt: number | null;
  state: RunState;
  /** HTTP status; null: no answer yet. */
  status: number | null;
  cacheStatus: 'HIT' | 'MISS' | null;
  asked: AskedCaching;
  /** Null: not kept, or not known. */
  lifetime: CacheLifetime | null;
  /** Whether anything asked for caching; null: not known. */
  isAsked: boolean | null;
  isStreamed: boolean;
  /** Sound or film, which is never kept (cloudflare-api.md §4). */
  isSoundOrFilm: boolean;
  ingredients: KeyIngredients;
}

/** What a run does not say itself. */
export interface KnownOfRun {
  cacheStatus: 'HIT' | 'MISS' | null;
  token: string | null;
  lifetime: CacheLifetime | null;
  isAsked: boolean | null;
}

/** The facts of a run; null for one that was never sent. */
export function cacheFacts(run: Run, known: KnownOfRun): CacheFacts | null {
  const { id, sent, startedAt, timings, state, status, request } = run;
  if (sent === null) return null;
  const at = (mark: number | null): number | null => (mark === null ? null : startedAt + mark);
  const { cacheStatus, token, lifetime, isAsked } = known;
  return {
    runId: id,
    sentAt: at(timings.sent) ?? startedAt,
    answeredAt: status === null ? null : (at(timings.headers) ?? startedAt),
    endedAt: state === 'running' ? null : (at(timings.ended) ?? startedAt),
    state,
    status,
    cacheStatus,
    asked: askedCaching(sent),
    lifetime,
    isAsked,
    isStreamed: request.parameters.stream,
    isSoundOrFilm: run.media.some(({ kind }) => kind !== 'image'),
    ingredients: keyIngredients(request, sent, token),
  };
}

/** True for an answer that came whole and said no failure: others are not kept (implied by cloudflare-api.md §4). */
export function isWhole({ status, state }: Pick<CacheFacts, 'status' | 'state'>): boolean {
  const isSuccess = status !== null && status >= 200 && status < 300;
  return isSuccess && isAnswered(state);
}
