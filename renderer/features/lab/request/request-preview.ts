import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { policyHeaders } from '@shared/protocol/gateway-headers';

/** The headers that a policy sends, as `name: value`, in the order in which they are sent. */
export function headerLines(policy: GatewayPolicy): string[] {
  return Object.entries(policyHeaders(policy)).map(([name, value]) => `${name}: ${value}`);
}
