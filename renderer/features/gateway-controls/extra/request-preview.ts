import { GATEWAY_HEADER_NAMES, type PolicyField } from '@shared/domain/gateway-header-names';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { readGatewayHeaders } from '@shared/protocol/read-gateway-headers';

/** The policy as it goes over the wire, where a header typed by hand beats its control. */
export function policyAsSent(policy: GatewayPolicy): GatewayPolicy {
  if (Object.keys(policy.extraHeaders).length === 0) return policy;
  return readGatewayHeaders(policyHeaders(policy)).policy;
}

/** Moves a header that was typed by hand to the control that is meant for it; null where its value does not fit there. */
export function movedToControl(
  extraHeaders: Readonly<Record<string, string>>,
  name: string,
  field: PolicyField,
): Partial<GatewayPolicy> | null {
  const { [name]: value = '', ...others } = extraHeaders;
  const read = readGatewayHeaders({ [GATEWAY_HEADER_NAMES[field]]: value });
  if (read.problems.length > 0) return null;
  return { [field]: read.policy[field], extraHeaders: others };
}
