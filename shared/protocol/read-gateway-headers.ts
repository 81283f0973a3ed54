import { fieldOfHeader, type PolicyField } from '../domain/gateway-header-names';
import {
  INHERIT_ALL,
  type Backoff,
  type CustomCost,
  type GatewayPolicy,
  type MetadataValue,
} from '../domain/gateway-policy';
import { headerProblem } from '../domain/header-problem';
import { isJsonObject, type JsonObject } from '../domain/json';
import { repeatedKeys } from '../domain/repeated-keys';

/** A header that cannot become part of a policy. */
export interface HeaderProblem {
  header: string;
  /** The end of a sentence that the header's name begins, e.g. `takes true or false`. Never repeats the value. */
  message: string;
}

/** A policy, and what could not be read into it. */
interface ReadGatewayHeaders {
  policy: GatewayPolicy;
  /** In the order of the headers; empty: the policy holds all of them. */
  problems: HeaderProblem[];
}

/**
 * The policy that sends these headers: the inverse of `policyHeaders`. The gateway's own become its settings, all others
 * go along as they are. Ranges are not judged here. Never throws.
 */
export function readGatewayHeaders(headers: Readonly<Record<string, string>>): ReadGatewayHeaders {
  const settings: Partial<Record<PolicyField, unknown>> = {};
  const extraHeaders = new Map<string, string>();
  const problems: HeaderProblem[] = [];
  const seen = new Set<string>();
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    const refused = seen.has(key) ? 'is given twice' : headerProblem(name, value);
    seen.add(key);
    const field = fieldOfHeader(key);
    if (refused !== null) problems.push({ header: name, message: refused });
    else if (field === undefined) extraHeaders.set(key, value);
    else {
      try {
        settings[field] = READERS[field](value);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        problems.push({ header: name, message: error.message });
      }
    }
  }
  const policy = { ...INHERIT_ALL, ...settings, extraHeaders: Object.fromEntries(extraHeaders) };
  return { policy: policy as GatewayPolicy, problems };
}

/** What a value is not; the message becomes that of the problem. */
class Unreadable extends Error {}

const asText = (value: string): string => value;

const READERS: { [Field in PolicyField]: (value: string) => NonNullable<GatewayPolicy[Field]> } = {
  gatewayId: asText,
  skipCache: yesOrNo,
  cacheTtl: number,
  cacheKey: asText,
  collectLog: yesOrNo,
  collectLogPayload: yesOrNo,
  requestTimeout: number,
  maxAttempts: number,
  retryDelay: number,
  backoff,
  metadata,
  eventId: asText,
  byokAlias: asText,
  zdr: yesOrNo,
  noWholesale: yesOrNo,
  customCost,
  otelTraceId: asText,
  otelParentSpanId: asText,
};

function yesOrNo(value: string): boolean {
  if (value !== 'true' && value !== 'false') throw new Unreadable('takes true or false');
  return value === 'true';
}

function number(value: string): number {
  const isDecimal = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value.trim());
  const parsed = isDecimal ? Number(value) : NaN;
  if (!Number.isFinite(parsed)) throw new Unreadable('takes a number');
  return parsed;
}

function backoff(value: string): Backoff {
  if (value === 'constant' || value === 'linear' || value === 'exponential') return value;
  throw new Unreadable('takes constant, linear or exponential');
}

function metadata(value: string): Record<string, MetadataValue> {
  const expected = 'takes a JSON object of strings, numbers and booleans';
  const given = jsonObject(value, expected);
  const isFlat = Object.values(given).every(
    (item) => typeof item === 'string' || typeof item === 'boolean' || Number.isFinite(item),
  );
  if (!isFlat) throw new Unreadable(expected);
  if (repeatedKeys(value).length > 0) throw new Unreadable('takes each key once');
  return given as Record<string, MetadataValue>;
}

const COST_FIELDS = {
  input: 'per_token_in',
  output: 'per_token_out',
  cacheRead: 'per_cache_read_token',
  cacheWrite: 'per_cache_write_token',
} as const;

function customCost(value: string): CustomCost {
  const expected = 'takes {"total_cost":n} or {"per_token_in":n,"per_token_out":n}';
  const { total_cost: total, ...others } = jsonObject(value, expected);
  if (total !== undefined) {
    if (Object.keys(others).length > 0) throw new Unreadable(expected);
    return { type: 'total', usd: finite(total, expected) };
  }
  const known: readonly string[] = Object.values(COST_FIELDS);
  if (Object.keys(others).some((name) => !known.includes(name))) throw new Unreadable(expected);
  const field = (name: string): number => finite(others[name], expected);
  const optional = (name: string): number | null => (name in others ? field(name) : null);
  return {
    type: 'per-token',
    input: field(COST_FIELDS.input),
    output: field(COST_FIELDS.output),
    cacheRead: optional(COST_FIELDS.cacheRead),
    cacheWrite: optional(COST_FIELDS.cacheWrite),
  };
}

function finite(value: unknown, expected: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable(expected);
  return value;
}

function jsonObject(value: string, expected: string): JsonObject {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    parsed = null;
  }
  if (!isJsonObject(parsed)) throw new Unreadable(expected);
  return parsed;
}
