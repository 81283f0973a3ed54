import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { invalidField } from '../http/api-failure';

/** One gateway as `…/ai-gateway/gateways` shows it (cloudflare-api.md §1.6). */
export interface GatewaySettings {
  id: string;
  cache_invalidate_on_update: boolean;
  /** Seconds; 0 and null mean off. */
  cache_ttl: number | null;
  collect_logs: boolean;
  /** Seconds; 0 and null mean off. */
  rate_limiting_interval: number | null;
  /** Requests per interval. */
  rate_limiting_limit: number | null;
  rate_limiting_technique: 'fixed' | 'sliding';
  authentication: boolean;
  log_management: number | null;
  log_management_strategy: 'STOP_INSERTING' | 'DELETE_OLDEST';
  logpush: boolean;
  logpush_public_key: string | null;
  retry_max_attempts: number | null;
  /** Milliseconds. */
  retry_delay: number | null;
  retry_backoff: 'constant' | 'linear' | 'exponential' | null;
  store_id: string | null;
  workers_ai_billing_mode: 'postpaid' | 'unified';
  zdr: boolean;
  byok_only: boolean;
  dlp: JsonObject | null;
  guardrails: JsonObject | null;
  otel: Json[] | null;
  spend_limits: JsonObject | null;
  stripe: JsonObject | null;
  log_classification: boolean;
  /** Seen live and described nowhere (cloudflare-api.md §1.6). Assumption: it can be set. */
  wholesale: boolean;
  is_default: boolean;
  created_at: string;
  modified_at: string;
}

/** Everything of a gateway that the caller may set. */
export type EditableSettings = Omit<GatewaySettings, 'is_default' | 'created_at' | 'modified_at'>;

type Check = (value: Json) => boolean;

const bool: Check = (value) => typeof value === 'boolean';
const text: Check = (value) => typeof value === 'string';
const list: Check = (value) => Array.isArray(value);
const count: Check = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const within =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** Required at creation, by field. */
const REQUIRED: Record<string, Check> = {
  id: (value) =>
    typeof value === 'string' && value.length <= 64 && /^[a-z0-9_]+(?:-[a-z0-9_]+)*$/.test(value),
  cache_invalidate_on_update: bool,
  cache_ttl: nullable(count),
  collect_logs: bool,
  rate_limiting_interval: nullable(count),
  rate_limiting_limit: nullable(count),
};

const OPTIONAL: Record<string, Check> = {
  rate_limiting_technique: oneOf('fixed', 'sliding'),
  authentication: bool,
  log_management: nullable(count),
  log_management_strategy: nullable(oneOf('STOP_INSERTING', 'DELETE_OLDEST')),
  logpush: bool,
  logpush_public_key: nullable(text),
  retry_max_attempts: nullable(within(1, 5)),
  // Assumption: the newest ceiling, 60 s; the header keeps the spec's 5,000 ms.
  retry_delay: nullable(within(0, 60_000)),
  retry_backoff: nullable(oneOf('constant', 'linear', 'exponential')),
  store_id: nullable(text),
  workers_ai_billing_mode: oneOf('postpaid', 'unified'),
  zdr: bool,
  byok_only: bool,
  dlp: nullable(isJsonObject),
  guardrails: nullable(isJsonObject),
  otel: nullable(list),
  spend_limits: nullable(isJsonObject),
  stripe: nullable(isJsonObject),
  log_classification: bool,
  wholesale: bool,
};

/** What a field is when the caller does not set it. */
export const DEFAULT_SETTINGS: EditableSettings = {
  id: '',
  cache_invalidate_on_update: false,
  cache_ttl: 0,
  collect_logs: true,
  rate_limiting_interval: 0,
  rate_limiting_limit: 0,
  rate_limiting_technique: 'fixed',
  authentication: true,
  log_management: 10_000_000,
  log_management_strategy: 'DELETE_OLDEST',
  logpush: false,
  logpush_public_key: null,
  retry_max_attempts: null,
  retry_delay: null,
  retry_backoff: null,
  store_id: null,
  workers_ai_billing_mode: 'postpaid',
  zdr: false,
  byok_only: false,
  dlp: null,
  guardrails: null,
  otel: null,
  spend_limits: null,
  stripe: null,
  log_classification: false,
  wholesale: false,
};

/**
 * Checks the body of a create or replace call; fields that were left out get their default, because PUT
 * replaces. Throws 7001 with the field's path. Unknown fields are ignored (assumption).
 */
export function readSettings(body: Json): EditableSettings {
  if (!isJsonObject(body)) throw invalidField([], 'Expected an object');
  for (const [field, check] of Object.entries(REQUIRED)) {
    if (body[field] === undefined) throw invalidField(['body', field], 'Required');
    if (!check(body[field])) throw invalidField(['body', field], `Invalid value for ${field}`);
  }
  for (const [field, check] of Object.entries(OPTIONAL)) {
    if (body[field] !== undefined && !check(body[field])) {
      throw invalidField(['body', field], `Invalid value for ${field}`);
    }
  }
  const known = Object.keys(DEFAULT_SETTINGS);
  const given = Object.fromEntries(Object.entries(body).filter(([field]) => known.includes(field)));
  return { ...DEFAULT_SETTINGS, ...given };
}
