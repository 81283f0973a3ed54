import { createHash } from 'node:crypto';

/** A complete answer that can be sent again. */
export interface CachedAnswer {
  contentType: string;
  body: Uint8Array;
  tokensOut: number;
}

/** Answers by key, each until its time is over. */
export interface AnswerCache {
  read(key: string): CachedAnswer | undefined;
  /** `ttl` in seconds. */
  write(key: string, ttl: number, answer: CachedAnswer): void;
}

/** What makes two requests the same to the cache (cloudflare-api.md §4). */
export interface CacheIdentity {
  provider: string;
  endpoint: string;
  model: string;
  token: string;
  body: Uint8Array;
}

/** An empty cache. */
export function createAnswerCache(now: () => number): AnswerCache {
  const entries = new Map<string, { until: number; answer: CachedAnswer }>();
  return {
    read: (key) => {
      const entry = entries.get(key);
      if (entry && entry.until <= now()) entries.delete(key);
      return entry && entry.until > now() ? entry.answer : undefined;
    },
    write: (key, ttl, answer) => {
      entries.set(key, { until: now() + ttl * 1000, answer });
    },
  };
}

/** SHA-256 over everything that must be equal; any changed byte of the body is another key. */
export function cacheKeyOf(gatewayId: string, identity: CacheIdentity): string {
  const hash = createHash('sha256');
  const { provider, endpoint, model, token } = identity;
  hash.update(JSON.stringify([gatewayId, provider, endpoint, model, token]));
  return hash.update(identity.body).digest('hex');
}

/** The key that the caller chose. Assumption: shared by all models of one gateway. */
export function customCacheKey(gatewayId: string, key: string): string {
  return `custom:${gatewayId}:${key}`;
}
