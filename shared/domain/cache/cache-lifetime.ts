import type { CacheLifetime } from '../cache-story';
import type { GatewaySettings } from '../gateway';
import type { GatewayPolicy } from '../gateway-policy';

/** What a request itself says about caching. */
export type AskedCaching = Pick<GatewayPolicy, 'skipCache' | 'cacheTtl' | 'cacheKey'>;

/** Seconds, where a cache key is given and no TTL anywhere (cloudflare-api.md §4). */
const KEY_DEFAULT = 300;

/**
 * How long an answer is kept that comes to this request (cloudflare-api.md §4): the header's TTL, else the gateway's,
 * else five minutes for a request with a cache key. Null: not kept, or not known. `settings` null: not known.
 */
export function cacheLifetime(
  asked: AskedCaching,
  settings: Pick<GatewaySettings, 'cacheTtl'> | null,
): CacheLifetime | null {
  const { skipCache, cacheTtl, cacheKey } = asked;
  if (skipCache === true) return null;
  if (cacheTtl !== null) return cacheTtl > 0 ? { seconds: cacheTtl, source: 'header' } : null;
  if (settings === null) return null;
  if (settings.cacheTtl) return { seconds: settings.cacheTtl, source: 'gateway' };
  return cacheKey === null ? null : { seconds: KEY_DEFAULT, source: 'key-default' };
}

/** Whether anything asks the gateway to keep answers. Null where only its settings, which are not known, could say so. */
export function isCachingAsked(
  asked: AskedCaching,
  settings: Pick<GatewaySettings, 'cacheTtl'> | null,
): boolean | null {
  if (cacheLifetime(asked, settings) !== null) return true;
  const { skipCache, cacheTtl, cacheKey } = asked;
  if (skipCache === true || cacheTtl !== null) return false;
  if (settings === null) return cacheKey === null ? null : true;
  return false;
}
