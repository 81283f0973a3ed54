import type { JsonObject } from '@shared/domain/json';
import { ApiFailure } from '../http/api-failure';
import { headerOf, type Exchange } from '../http/exchange';
import type { GatewaySettings } from './gateway-settings';
import { readMetadata } from './metadata';
import type { RetryPlan } from './retry';

/** What holds for one request: its headers first, the gateway's settings where a header is missing (§2). */
export interface EffectiveOptions {
  skipCache: boolean;
  /** Seconds; 0 where caching is off. */
  cacheTtl: number;
  cacheKey: string | null;
  collectLog: boolean;
  collectPayload: boolean;
  /** Milliseconds to the first byte; null for no limit. */
  requestTimeout: number | null;
  retry: RetryPlan;
  metadata: JsonObject | null;
  eventId: string | null;
  /** `cf-aig-byok-alias`: which stored provider key to use. */
  byokAlias: string | null;
  /** True forbids Unified Billing for this request. */
  noWholesale: boolean;
  /** USD, or a price per token; replaces the estimate. */
  customCost: JsonObject | null;
}

const MONTH = 31 * 24 * 60 * 60;
/** Seconds, when only a cache key is given (cloudflare-api.md §4). */
const KEY_ONLY_TTL = 300;

/** Reads all `cf-aig-*` headers (cloudflare-api.md §2). Throws where a value cannot be meant. */
export function effectiveOptions(exchange: Exchange, gateway: GatewaySettings): EffectiveOptions {
  const text = (name: string) => headerOf(exchange, `cf-aig-${name}`);
  const bool = (name: string) => readBool(name, text(name));
  const number = (name: string) => readNumber(name, text(name));
  const cacheKey = text('cache-key');
  return {
    // The two `cf-…-cache` names are the deprecated ones of cloudflare-api.md §2.
    skipCache: bool('skip-cache') ?? headerOf(exchange, 'cf-skip-cache') === 'true',
    cacheTtl: readTtl(
      number('cache-ttl') ?? oldTtl(exchange),
      gateway.cache_ttl,
      cacheKey !== null,
    ),
    cacheKey,
    collectLog: bool('collect-log') ?? gateway.collect_logs,
    collectPayload: bool('collect-log-payload') ?? true,
    requestTimeout: number('request-timeout'),
    retry: {
      // The spec's ceilings: five tries, 5,000 ms. Assumption: values above are lowered, not refused.
      attempts: clamp(number('max-attempts') ?? gateway.retry_max_attempts ?? 1, 1, 5),
      delay: clamp(number('retry-delay') ?? gateway.retry_delay ?? 0, 0, 5000),
      backoff: readBackoff(text('backoff')) ?? gateway.retry_backoff ?? 'constant',
    },
    metadata: readMetadata(text('metadata')),
    eventId: text('event-id'),
    byokAlias: text('byok-alias'),
    noWholesale: bool('no-wholesale') ?? false,
    customCost: readCustomCost(text('custom-cost')),
  };
}

function oldTtl(exchange: Exchange): number | null {
  return readNumber('cache-ttl', headerOf(exchange, 'cf-cache-ttl'));
}

function readTtl(asked: number | null, setting: number | null, keyGiven: boolean): number {
  if (asked !== null && asked !== 0 && (asked < 60 || asked > MONTH)) {
    // Assumption: refused; the documented range is 60 s to one month.
    throw badHeader('cache-ttl', `must be from 60 to ${MONTH} seconds`);
  }
  if (asked !== null) return asked;
  if (setting) return setting;
  return keyGiven ? KEY_ONLY_TTL : 0;
}

function readBool(name: string, text: string | null): boolean | null {
  if (text === null) return null;
  if (text === 'true' || text === 'false') return text === 'true';
  throw badHeader(name, 'must be true or false');
}

function readNumber(name: string, text: string | null): number | null {
  if (text === null) return null;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw badHeader(name, 'must be a number of 0 or more');
}

function readBackoff(text: string | null): RetryPlan['backoff'] | null {
  if (text === null) return null;
  if (text === 'constant' || text === 'linear' || text === 'exponential') return text;
  throw badHeader('backoff', 'must be constant, linear or exponential');
}

function readCustomCost(text: string | null): JsonObject | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    throw badHeader('custom-cost', 'must be a JSON object');
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.round(value), least), most);
}

/** Assumption: a header that cannot be read is refused; the real answer is not documented. */
function badHeader(name: string, rule: string): ApiFailure {
  return new ApiFailure({
    status: 400,
    code: 7001,
    message: `Invalid header cf-aig-${name}: ${rule}`,
    path: ['headers', `cf-aig-${name}`],
  });
}
