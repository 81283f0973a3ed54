import { cacheLifetime } from '../cache/cache-lifetime';
import { headerFirst, madeIdle, type Judgement, type PolicyFacts, type Standing } from './standing';

const SKIPPED = 'Idle: the cache is skipped.';

/** Seen, though undocumented: `@cf` answers came from the cache for some 300 s while it was off (cloudflare-api.md §4). */
const SEEN_ON_WORKERS_AI =
  'Seen on @cf models, though undocumented: a HIT for about 5 minutes while the cache was off. Only “Skip cache” stopped it.';

/** `cf-aig-skip-cache`: false unless it is sent. */
export function judgeSkipCache({ policy }: PolicyFacts): Judgement {
  const note =
    policy.skipCache === true
      ? 'A kept answer is passed over; whether the new one is kept is not documented.'
      : null;
  return headerFirst(policy.skipCache, { type: 'off' }, note);
}

/** `cf-aig-cache-ttl`: the header, else the gateway's, else five minutes where there is a key (cloudflare-api.md §4). */
export function judgeCacheTtl({ policy, model, settings }: PolicyFacts): Judgement {
  const gatewayDefault: Standing =
    settings === null
      ? { type: 'unknown' }
      : settings.cacheTtl
        ? { type: 'value', value: settings.cacheTtl }
        : { type: 'off' };
  const judgement = headerFirst(policy.cacheTtl, gatewayDefault);
  if (policy.skipCache === true) return madeIdle(judgement, SKIPPED);
  const lifetime = cacheLifetime(policy, settings);
  if (lifetime !== null) {
    const note =
      lifetime.source === 'key-default'
        ? 'A cache key without a time is kept for 5 minutes.'
        : null;
    return { ...judgement, applies: { type: 'value', value: lifetime.seconds }, note };
  }
  const isUnknown = policy.cacheTtl === null && settings === null;
  if (isUnknown) {
    const note =
      policy.cacheKey === null
        ? null
        : 'The key alone keeps answers: for the gateway’s time, or for 5 minutes if it has none.';
    return { ...judgement, applies: { type: 'unknown' }, note };
  }
  const note = model.workersAi
    ? SEEN_ON_WORKERS_AI
    : policy.cacheTtl === null
      ? null
      : 'Taken as “off”: what a time below 1 s does is not documented.';
  return { ...judgement, applies: { type: 'off' }, note };
}

/** `cf-aig-cache-key`: takes the place of the key that is computed from the request. */
export function judgeCacheKey({ policy }: PolicyFacts): Judgement {
  const judgement = headerFirst(policy.cacheKey, { type: 'automatic', how: 'computed' });
  if (policy.cacheKey === null) return judgement;
  if (policy.skipCache === true) return madeIdle(judgement, SKIPPED);
  const note = 'Whoever sends this key gets the same answer, whatever model and body they send.';
  return { ...judgement, note };
}
