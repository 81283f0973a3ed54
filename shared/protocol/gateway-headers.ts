import { CONNECTION_HEADERS } from '../domain/connection-headers';
import {
  GATEWAY_HEADER_NAMES,
  POLICY_FIELDS,
  type PolicyField,
} from '../domain/gateway-header-names';
import type { CustomCost, GatewayPolicy } from '../domain/gateway-policy';

/** The headers that carry a policy (cloudflare-api.md §2). Null fields send nothing; names in lower case. */
export function policyHeaders(policy: GatewayPolicy): Record<string, string> {
  const headers = new Map<string, string>();
  for (const field of POLICY_FIELDS) {
    const text = headerValue(policy, field);
    if (text !== null) headers.set(GATEWAY_HEADER_NAMES[field], text);
  }
  for (const [name, value] of Object.entries(policy.extraHeaders)) {
    const key = name.toLowerCase();
    // The token is put in by the one file that knows it; a second one, or another host, could send it elsewhere.
    if (key !== 'authorization' && !CONNECTION_HEADERS.has(key)) headers.set(key, value);
  }
  return Object.fromEntries(headers);
}

function headerValue(policy: GatewayPolicy, field: PolicyField): string | null {
  if (field === 'metadata') return policy.metadata && asciiJson(policy.metadata);
  // Requests kept by the first versions have no entry for the settings that came later.
  if (policy[field] == null) return null;
  if (field === 'customCost')
    return policy.customCost && JSON.stringify(costFields(policy.customCost));
  return String(policy[field]);
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
