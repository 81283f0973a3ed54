import type { GatewaySettings } from '@shared/domain/gateway';
import type { Json, JsonObject } from '@shared/domain/json';

/** One setting of a gateway: its name over the wire, its name for people, and how each side is read. */
export interface GatewayField<Value> {
  /** e.g. `cache_ttl`. */
  wire: string;
  /** For a sentence, e.g. `cache lifetime`. */
  words: string;
  /** Null for whatever is not of the type. */
  read(value: Json | undefined): Value | null;
  /** What a create or replace call carries where the app has null; undefined leaves the field out. */
  none: Json | undefined;
}

const read = {
  flag: (value: Json | undefined) => (typeof value === 'boolean' ? value : null),
  count: (value: Json | undefined) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null,
  oneOf:
    <Value extends string>(...values: Value[]) =>
    (value: Json | undefined) =>
      values.find((known) => known === value) ?? null,
};

/** Every setting that the app knows (cloudflare-api.md §1.6). The fields that a new gateway must have are never left out. */
export const GATEWAY_FIELDS: {
  [Name in keyof GatewaySettings]: GatewayField<NonNullable<GatewaySettings[Name]>>;
} = {
  authentication: {
    wire: 'authentication',
    words: 'authentication',
    read: read.flag,
    none: undefined,
  },
  cacheTtl: { wire: 'cache_ttl', words: 'cache lifetime', read: read.count, none: null },
  cacheInvalidateOnUpdate: {
    wire: 'cache_invalidate_on_update',
    words: 'emptying the cache on a change',
    read: read.flag,
    none: false,
  },
  collectLogs: { wire: 'collect_logs', words: 'collecting logs', read: read.flag, none: true },
  logLimit: { wire: 'log_management', words: 'number of logs kept', read: read.count, none: null },
  logLimitStrategy: {
    wire: 'log_management_strategy',
    words: 'what happens when the logs are full',
    read: read.oneOf('STOP_INSERTING', 'DELETE_OLDEST'),
    none: undefined,
  },
  logpush: { wire: 'logpush', words: 'Logpush', read: read.flag, none: undefined },
  rateLimitInterval: {
    wire: 'rate_limiting_interval',
    words: 'window of the rate limit',
    read: read.count,
    none: null,
  },
  rateLimit: {
    wire: 'rate_limiting_limit',
    words: 'requests per window of the rate limit',
    read: read.count,
    none: null,
  },
  rateLimitTechnique: {
    wire: 'rate_limiting_technique',
    words: 'kind of rate limit',
    read: read.oneOf('fixed', 'sliding'),
    none: undefined,
  },
  retryMaxAttempts: {
    wire: 'retry_max_attempts',
    words: 'number of tries',
    read: read.count,
    none: null,
  },
  retryDelay: { wire: 'retry_delay', words: 'delay of a retry', read: read.count, none: null },
  retryBackoff: {
    wire: 'retry_backoff',
    words: 'growth of the delay',
    read: read.oneOf('constant', 'linear', 'exponential'),
    none: undefined,
  },
  workersAiBilling: {
    wire: 'workers_ai_billing_mode',
    words: 'billing of Workers AI',
    read: read.oneOf('postpaid', 'unified'),
    none: undefined,
  },
  zdr: { wire: 'zdr', words: 'zero data retention', read: read.flag, none: undefined },
  byokOnly: {
    wire: 'byok_only',
    words: 'own provider keys only',
    read: read.flag,
    none: undefined,
  },
};

const FIELDS = Object.entries(GATEWAY_FIELDS) as [keyof GatewaySettings, GatewayField<Json>][];

/** The settings of a gateway as the API gave it; whatever is missing or odd is null. Never throws. */
export function readSettings(raw: JsonObject): GatewaySettings {
  const entries = FIELDS.map(([name, field]) => [name, field.read(raw[field.wire])]);
  return Object.fromEntries(entries);
}

/** The object with the given settings changed; every other field stays as it came. */
export function withSettings(raw: JsonObject, changes: Partial<GatewaySettings>): JsonObject {
  const changed = { ...raw };
  for (const [name, { wire, none }] of FIELDS) {
    const value = changes[name];
    if (value === undefined) continue;
    const sent = value ?? none;
    if (sent === undefined) delete changed[wire];
    else changed[wire] = sent;
  }
  return changed;
}

/** Fields that every new gateway must have (cloudflare-api.md §1.6), as the API itself sets them for `default`. */
export const NEW_GATEWAY: JsonObject = {
  cache_invalidate_on_update: false,
  cache_ttl: null,
  collect_logs: true,
  rate_limiting_interval: null,
  rate_limiting_limit: null,
};

/** A field of the wire in words, e.g. `cache lifetime` for `cache_ttl`; null for one that the app does not know. */
export function wordsOfField(wire: string): string | null {
  return FIELDS.find(([, field]) => field.wire === wire)?.[1].words ?? null;
}
