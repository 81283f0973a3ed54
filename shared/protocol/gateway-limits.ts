import type { PolicyField } from '../domain/gateway-header-names';
import type { GatewayPolicy } from '../domain/gateway-policy';
import { isReservedKey, KEPT_ENTRIES } from '../domain/policy/metadata-rules';

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

/** A value that lies outside of what is documented. */
export interface PolicyWarning {
  field: PolicyField;
  message: string;
  /** `disputed`: outside by some documents, inside by others. */
  kind: 'outside' | 'disputed';
}

const MONTH_S = 30 * 24 * 3600;
/** The ceiling of the newer documents; the older ones and the SDK say 5000. */
const NEWER_RETRY_DELAY_MAX = 60_000; // ms

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
    source: 'Cloudflare docs, REST API and SDK: at most 5,000 ms; newer pages: 100 to 60,000 ms',
  },
};

/** Where each header is documented, for those who want to read on. */
export const HEADER_SOURCES: Readonly<Record<PolicyField, string>> = {
  gatewayId: 'Cloudflare docs, REST API',
  skipCache: 'Cloudflare docs, REST API and AI Gateway caching',
  cacheTtl: GATEWAY_LIMITS.cacheTtl.source,
  cacheKey: 'Cloudflare docs, AI Gateway caching: a key alone keeps answers for 5 minutes',
  collectLog: 'Cloudflare docs, REST API and AI Gateway logging',
  collectLogPayload: 'Cloudflare changelog of 17 March 2026',
  requestTimeout: GATEWAY_LIMITS.requestTimeout.source,
  maxAttempts: GATEWAY_LIMITS.maxAttempts.source,
  retryDelay: GATEWAY_LIMITS.retryDelay.source,
  backoff: 'Cloudflare docs, REST API; how the waits grow is not written out',
  metadata: 'Cloudflare docs, custom metadata; what happens to bad values was observed',
  eventId: 'Cloudflare’s published types; echoed in every answer',
  byokAlias: 'Cloudflare docs, bring your own keys',
  zdr: 'Cloudflare docs, unified billing: OpenAI and Anthropic only',
  noWholesale: 'Cloudflare changelog of 14 September 2026',
  customCost: 'Cloudflare docs, custom costs: USD',
  otelTraceId: 'Cloudflare docs, OpenTelemetry: 32 hexadecimal digits',
  otelParentSpanId: 'Cloudflare docs, OpenTelemetry: 16 hexadecimal digits',
};

/** What in a policy lies outside the documented ranges. Warns only: nothing is blocked or changed. */
export function policyWarnings(policy: GatewayPolicy): PolicyWarning[] {
  return [
    ...rangeWarnings(policy),
    ...delayWarnings(policy),
    ...metadataWarnings(policy),
    ...costWarnings(policy),
    ...traceWarnings(policy),
  ];
}

function rangeWarnings(policy: GatewayPolicy): PolicyWarning[] {
  const fields = Object.keys(GATEWAY_LIMITS) as NumericField[];
  return fields.flatMap((field): PolicyWarning[] => {
    const value = policy[field];
    const { header, min, max, unit } = GATEWAY_LIMITS[field];
    if (value === null) return [];
    if (!Number.isInteger(value)) return [outside(field, `${header} is a whole number`)];
    if (field === 'retryDelay' || (value >= min && (max === null || value <= max))) return [];
    const range = max === null ? `at least ${min}` : `${min} to ${max.toLocaleString('en')}`;
    return [outside(field, `${header} is documented as ${range} ${unit}`)];
  });
}

function delayWarnings({ retryDelay }: GatewayPolicy): PolicyWarning[] {
  const { header, min, max } = GATEWAY_LIMITS.retryDelay;
  if (retryDelay === null || max === null || !Number.isInteger(retryDelay)) return [];
  if (retryDelay >= min && retryDelay <= max) return [];
  if (retryDelay >= min && retryDelay <= NEWER_RETRY_DELAY_MAX) {
    const message = `Documents disagree: ${header} is at most 5,000 ms by some, 60,000 ms by others`;
    return [{ field: 'retryDelay', message, kind: 'disputed' }];
  }
  const message = `${header} is documented as ${min} to 5,000 ms, by newer pages 100 to 60,000 ms`;
  return [outside('retryDelay', message)];
}

function metadataWarnings({ metadata }: GatewayPolicy): PolicyWarning[] {
  const keys = Object.keys(metadata ?? {});
  const warnings: PolicyWarning[] = [];
  if (keys.length > KEPT_ENTRIES) {
    const message = `Only the first ${KEPT_ENTRIES} metadata entries are kept`;
    warnings.push(outside('metadata', message));
  }
  if (keys.some(isReservedKey)) {
    const message = 'Metadata keys that start with “cf.” are removed by the gateway';
    warnings.push(outside('metadata', message));
  }
  return warnings;
}

function costWarnings({ customCost }: GatewayPolicy): PolicyWarning[] {
  const amounts =
    customCost === null
      ? []
      : customCost.type === 'total'
        ? [customCost.usd]
        : [customCost.input, customCost.output, customCost.cacheRead, customCost.cacheWrite];
  if (!amounts.some((amount) => amount !== null && amount < 0)) return [];
  return [outside('customCost', 'A cost below $0 is not documented')];
}

const TRACE_DIGITS = { otelTraceId: 32, otelParentSpanId: 16 } as const;

function traceWarnings(policy: GatewayPolicy): PolicyWarning[] {
  const fields = Object.keys(TRACE_DIGITS) as (keyof typeof TRACE_DIGITS)[];
  return fields.flatMap((field): PolicyWarning[] => {
    const value = policy[field];
    const digits = TRACE_DIGITS[field];
    if (value === null) return [];
    const isHex = /^[0-9a-f]*$/i.test(value);
    if (isHex && value.length === digits && /[^0]/.test(value)) return [];
    const found = isHex ? (value.length === digits ? 'only zeros' : `${value.length}`) : 'others';
    return [outside(field, `Takes ${digits} hexadecimal digits, not ${found}`)];
  });
}

function outside(field: PolicyField, message: string): PolicyWarning {
  return { field, message, kind: 'outside' };
}
