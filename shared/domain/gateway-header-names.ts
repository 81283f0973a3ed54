import type { GatewayPolicy } from './gateway-policy';

/** A setting of a policy that has a header of its own. */
export type PolicyField = Exclude<keyof GatewayPolicy, 'extraHeaders'>;

/** The header that carries each setting, in lower case (cloudflare-api.md §2). */
export const GATEWAY_HEADER_NAMES: Readonly<Record<PolicyField, string>> = {
  gatewayId: 'cf-aig-gateway-id',
  skipCache: 'cf-aig-skip-cache',
  cacheTtl: 'cf-aig-cache-ttl',
  cacheKey: 'cf-aig-cache-key',
  collectLog: 'cf-aig-collect-log',
  collectLogPayload: 'cf-aig-collect-log-payload',
  requestTimeout: 'cf-aig-request-timeout',
  maxAttempts: 'cf-aig-max-attempts',
  retryDelay: 'cf-aig-retry-delay',
  backoff: 'cf-aig-backoff',
  metadata: 'cf-aig-metadata',
  eventId: 'cf-aig-event-id',
  byokAlias: 'cf-aig-byok-alias',
  zdr: 'cf-aig-zdr',
  noWholesale: 'cf-aig-no-wholesale',
  customCost: 'cf-aig-custom-cost',
  otelTraceId: 'cf-aig-otel-trace-id',
  otelParentSpanId: 'cf-aig-otel-parent-span-id',
};

/** The settings in the order in which their headers are sent. */
export const POLICY_FIELDS = Object.keys(GATEWAY_HEADER_NAMES) as readonly PolicyField[];

/** The setting that a header carries, whatever its case; undefined for every other header. */
export function fieldOfHeader(name: string): PolicyField | undefined {
  const key = name.toLowerCase();
  return POLICY_FIELDS.find((field) => GATEWAY_HEADER_NAMES[field] === key);
}
