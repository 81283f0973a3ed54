import type { ReportedCost } from './spending';

/** How long the gateway keeps an answer, and who says so. */
export interface CacheLifetime {
  seconds: number;
  /** `key-default`: the five minutes that hold when only a cache key is given (cloudflare-api.md §4). */
  source: 'header' | 'gateway' | 'key-default';
}

/** One ingredient of the cache key that two requests do not share (cloudflare-api.md §4). */
export interface KeyDifference {
  ingredient: 'endpoint' | 'gateway' | 'model' | 'token' | 'cache-key' | 'body';
  /** Where in the body, e.g. `messages[0].content`; null for every other ingredient and for a body that is no JSON. */
  path: string | null;
  /** As text, cut to a length that can be shown; null: not there. Never anything of a token. */
  before: string | null;
  now: string | null;
}

/**
 * Why an answer came from the cache or did not. Inferred from what this app sent and saw: the gateway gives no reason.
 * `from`: the run that it speaks of.
 */
export type CacheReason =
  /** The request went through no gateway. */
  | { type: 'no-gateway' }
  /** Neither a header nor the gateway asks for caching, as far as is known. */
  | { type: 'cache-off' }
  | { type: 'skipped' }
  /** HIT, and the answer that filled the cache is in the app's log. */
  | { type: 'same' }
  /** HIT, filled by a request that this app does not know. */
  | { type: 'unknown-origin' }
  /** MISS: the app's log has no earlier request that it could be compared with. */
  | { type: 'first' }
  /** MISS: the entry of an equal request was too old. `ago`: ms since it expired. */
  | { type: 'expired'; ago: number; lifetime: CacheLifetime; from?: string }
  /** MISS: an equal request was sent so little earlier that its answer was not kept yet. `apart`: ms. */
  | { type: 'too-close'; apart: number; from?: string }
  /** MISS: the nearest earlier request is not equal. `more`: further places where it is not; missing: none. */
  | { type: 'differs'; from: string; difference: KeyDifference; more?: number }
  /** MISS: the earlier equal request gave nothing that is kept, e.g. it failed. */
  | { type: 'not-kept'; because: NotKept; from?: string }
  /** MISS, though an equal request was answered in time: caching is volatile (cloudflare-api.md §4). */
  | { type: 'unexplained' };

/** Why an answer was not kept. `not-asked`: neither its headers nor the gateway asked for caching then. */
export type NotKept = 'failed' | 'skipped' | 'streamed' | 'not-text-or-image' | 'not-asked';

/** The answer that filled the cache. Times in ms since its request was sent. */
export interface CacheOrigin {
  runId: string;
  /** Epoch ms. */
  endedAt: number;
  firstTextAfter: number | null;
  endedAfter: number | null;
  /** USD by list price; null where it is unknown. */
  estimatedCost: number | null;
  reportedCost: ReportedCost['usd'];
}

/** What is known of one answer and the gateway's cache. */
export interface CacheStory {
  runId: string;
  /** Null: the gateway said nothing, so caching is not in play. */
  status: 'HIT' | 'MISS' | null;
  /** Only of a HIT whose origin is in the app's log. */
  origin: CacheOrigin | null;
  /** Ms between the end of the answer that filled the cache and the request that was served from it. */
  age: number | null;
  /** What holds for the entry that this answer came from or filled; null: unknown, or not kept. */
  lifetime: CacheLifetime | null;
  /** Epoch ms; null where origin or lifetime is unknown. */
  expiresAt: number | null;
  /** Null while the run has not been answered. */
  reason: CacheReason | null;
}

/** What answers from the cache would have cost, USD. The two figures stand beside each other and are never added. */
export interface Savings {
  /** By list prices. */
  estimated: number;
  /** What the gateway itself reported of the answers that filled the cache. */
  reported: number;
  hits: number;
  /** Hits whose price is unknown: they are in no figure. */
  unpricedHits: number;
}
