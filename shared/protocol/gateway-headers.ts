import type { CustomCost, GatewayPolicy } from '../domain/gateway-policy';

/** The headers that carry a policy (cloudflare-api.md §2). Null fields send nothing; names in lower case. */
export function policyHeaders(policy: GatewayPolicy): Record<string, string> {
  const headers: Record<string, string> = {};
  const set = (name: string, value: string | number | boolean | null): void => {
    if (value !== null) headers[name] = String(value);
  };
  set('cf-aig-gateway-id', policy.gatewayId);
  set('cf-aig-skip-cache', policy.skipCache);
  set('cf-aig-cache-ttl', policy.cacheTtl);
  set('cf-aig-cache-key', policy.cacheKey);
  set('cf-aig-collect-log', policy.collectLog);
  set('cf-aig-collect-log-payload', policy.collectLogPayload);
  set('cf-aig-request-timeout', policy.requestTimeout);
  set('cf-aig-max-attempts', policy.maxAttempts);
  set('cf-aig-retry-delay', policy.retryDelay);
  set('cf-aig-backoff', policy.backoff);
  set('cf-aig-metadata', policy.metadata && asciiJson(policy.metadata));
  set('cf-aig-event-id', policy.eventId);
  set('cf-aig-byok-alias', policy.byokAlias);
  set('cf-aig-zdr', policy.zdr);
  set('cf-aig-no-wholesale', policy.noWholesale);
  set('cf-aig-custom-cost', policy.customCost && JSON.stringify(costFields(policy.customCost)));
  set('cf-aig-otel-trace-id', policy.otelTraceId);
  set('cf-aig-otel-parent-span-id', policy.otelParentSpanId);
  for (const [name, value] of Object.entries(policy.extraHeaders)) {
    const key = name.toLowerCase();
    // The token is put in by the one file that knows it; a second one could send it elsewhere.
    if (key !== 'authorization') headers[key] = value;
  }
  return headers;
}

/** JSON in which every character beyond ASCII is a `\uXXXX` escape, because a header carries latin-1 at best. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The fields of `cf-aig-custom-cost`; one that is not stated is left out (cloudflare-api.md §2). */
function costFields(cost: CustomCost): Record<string, number> {
  if (cost.type === 'total') return { total_cost: cost.usd };
  return {
    per_token_in: cost.input,
    per_token_out: cost.output,
    ...(cost.cacheRead === null ? {} : { per_cache_read_token: cost.cacheRead }),
    ...(cost.cacheWrite === null ? {} : { per_cache_write_token: cost.cacheWrite }),
  };
}
