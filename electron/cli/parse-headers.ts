import type { Backoff, GatewayPolicy, MetadataValue } from '@shared/domain/gateway-policy';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { isJsonObject } from '@shared/domain/json';
import { nameAndValue } from './name-and-value';
import { UsageError } from './usage-error';

type Setter = (policy: GatewayPolicy, value: string) => void;

const SETTERS: Readonly<Record<string, Setter | undefined>> = {
  'cf-aig-gateway-id': (policy, value) => (policy.gatewayId = value),
  'cf-aig-skip-cache': (policy, value) => (policy.skipCache = yesOrNo(value)),
  'cf-aig-cache-ttl': (policy, value) => (policy.cacheTtl = number(value)),
  'cf-aig-cache-key': (policy, value) => (policy.cacheKey = value),
  'cf-aig-collect-log': (policy, value) => (policy.collectLog = yesOrNo(value)),
  'cf-aig-collect-log-payload': (policy, value) => (policy.collectLogPayload = yesOrNo(value)),
  'cf-aig-request-timeout': (policy, value) => (policy.requestTimeout = number(value)),
  'cf-aig-max-attempts': (policy, value) => (policy.maxAttempts = number(value)),
  'cf-aig-retry-delay': (policy, value) => (policy.retryDelay = number(value)),
  'cf-aig-backoff': (policy, value) => (policy.backoff = backoff(value)),
  'cf-aig-metadata': (policy, value) => (policy.metadata = metadata(value)),
  'cf-aig-event-id': (policy, value) => (policy.eventId = value),
  'cf-aig-byok-alias': (policy, value) => (policy.byokAlias = value),
  'cf-aig-zdr': (policy, value) => (policy.zdr = yesOrNo(value)),
  'cf-aig-no-wholesale': (policy, value) => (policy.noWholesale = yesOrNo(value)),
};

/** Reads all `--header`: the gateway's own become its policy, all others go as they are. Throws `UsageError`. */
export function parseHeaders(headers: readonly string[]): GatewayPolicy {
  const policy: GatewayPolicy = { ...INHERIT_ALL, extraHeaders: {} };
  for (const header of headers) {
    const [name, value] = nameAndValue('--header', header);
    const key = name.toLowerCase();
    if (key === 'authorization') {
      throw new UsageError('--header authorization is refused: the token is CLOUDFLARE_API_TOKEN');
    }
    if (!/^[!#$%&'*+\-.^_`|~0-9a-z]+$/.test(key)) {
      throw new UsageError(`--header ${key} is not a header name`);
    }
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      throw new UsageError(`--header ${key} has a character that no header may carry`);
    }
    const set = SETTERS[key];
    if (!set) policy.extraHeaders[key] = value;
    else {
      try {
        set(policy, value);
      } catch (error) {
        throw error instanceof UsageError
          ? new UsageError(`--header ${key} ${error.message}`)
          : error;
      }
    }
  }
  return policy;
}

function yesOrNo(value: string): boolean {
  if (value !== 'true' && value !== 'false') throw new UsageError('takes true or false');
  return value === 'true';
}

function number(value: string): number {
  const parsed = value.trim() === '' ? NaN : Number(value);
  if (!Number.isFinite(parsed)) throw new UsageError('takes a number');
  return parsed;
}

function backoff(value: string): Backoff {
  if (value === 'constant' || value === 'linear' || value === 'exponential') return value;
  throw new UsageError('takes constant, linear or exponential');
}

function metadata(value: string): Record<string, MetadataValue> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    parsed = null;
  }
  const isFlat =
    isJsonObject(parsed) &&
    Object.values(parsed).every((item) => ['string', 'number', 'boolean'].includes(typeof item));
  if (!isFlat) throw new UsageError('takes a JSON object of strings, numbers and booleans');
  return parsed as Record<string, MetadataValue>;
}
