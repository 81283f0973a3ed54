import type { GatewayPolicy } from '../domain/gateway-policy';

/** Fields of a policy that hold a number. */
export type NumericField = 'cacheTtl' | 'requestTimeout' | 'maxAttempts' | 'retryDelay';

/** One documented range. Outside it the app warns and still sends: documents age faster than apps. */
export interface GatewayLimit {
  header: string;
  /** As documented, inclusive. */
  min: number;
  /** Null: no upper limit is documented. */
  max: number | null;
  unit: 's' | 'ms' | 'tries';
  /** Where the range stands. */
  source: string;
}

/** A setting that the gateway may ignore or refuse. */
export interface PolicyWarning {
  field: keyof GatewayPolicy;
  message: string;
}

const MONTH_S = 30 * 24 * 3600;
const MAX_METADATA_ENTRIES = 5;
/** Reserved: the gateway removes such keys. */
const RESERVED_METADATA_PREFIX = 'cf.';

/** Ranges of the numeric headers (cloudflare-api.md §2). */
export const GATEWAY_LIMITS: Readonly<Record<NumericField, GatewayLimit>> = {
  cacheTtl: {
    header: 'cf-aig-cache-ttl',
    min: 60,
    max: MONTH_S,
    unit: 's',
    source: 'Cloudflare docs, AI Gateway caching: 60 s to one month',
  },
  requestTimeout: {
    header: 'cf-aig-request-timeout',
    min: 1,
    max: null,
    unit: 'ms',
    source: 'Cloudflare docs, REST API: time to the first byte; no range documented',
  },
  maxAttempts: {
    header: 'cf-aig-max-attempts',
    min: 1,
    max: 5,
    unit: 'tries',
    source: 'Cloudflare docs, REST API: at most 5',
  },
  retryDelay: {
    header: 'cf-aig-retry-delay',
    min: 0,
    max: 5000,
    unit: 'ms',
    source: 'Cloudflare docs, REST API: at most 5000; newer pages say 100 ms to 60 s',
  },
};

/** What in a policy lies outside the documented ranges. Warns only: nothing is blocked or changed. */
export function policyWarnings(policy: GatewayPolicy): PolicyWarning[] {
  return [...rangeWarnings(policy), ...metadataWarnings(policy), ...effectWarnings(policy)];
}

function rangeWarnings(policy: GatewayPolicy): PolicyWarning[] {
  const fields = Object.keys(GATEWAY_LIMITS) as NumericField[];
  return fields.flatMap((field): PolicyWarning[] => {
    const value = policy[field];
    const limit = GATEWAY_LIMITS[field];
    if (value === null || (value >= limit.min && (limit.max === null || value <= limit.max))) {
      return [];
    }
    const range = limit.max === null ? `at least ${limit.min}` : `${limit.min} to ${limit.max}`;
    return [{ field, message: `${limit.header} is documented as ${range} ${limit.unit}` }];
  });
}

function metadataWarnings({ metadata }: GatewayPolicy): PolicyWarning[] {
  const keys = Object.keys(metadata ?? {});
  const warnings: PolicyWarning[] = [];
  if (keys.length > MAX_METADATA_ENTRIES) {
    const message = `Only the first ${MAX_METADATA_ENTRIES} metadata entries are kept`;
    warnings.push({ field: 'metadata', message });
  }
  if (keys.some((key) => key.startsWith(RESERVED_METADATA_PREFIX))) {
    const message = `Metadata keys that start with "${RESERVED_METADATA_PREFIX}" are removed by the gateway`;
    warnings.push({ field: 'metadata', message });
  }
  return warnings;
}

/** Settings that cancel one another or have no effect alone. */
function effectWarnings(policy: GatewayPolicy): PolicyWarning[] {
  const warnings: PolicyWarning[] = [];
  if (policy.skipCache === true && (policy.cacheTtl !== null || policy.cacheKey !== null)) {
    warnings.push({ field: 'skipCache', message: 'The cache is skipped, so TTL and key are idle' });
  }
  if (policy.collectLog === false && policy.collectLogPayload !== null) {
    const message = 'Without a log there is no payload to collect';
    warnings.push({ field: 'collectLogPayload', message });
  }
  const retries = policy.maxAttempts !== null && policy.maxAttempts > 1;
  if (!retries && (policy.retryDelay !== null || policy.backoff !== null)) {
    const message = 'Delay and backoff wait for further attempts; set more than one';
    warnings.push({ field: policy.retryDelay === null ? 'backoff' : 'retryDelay', message });
  }
  return warnings;
}
