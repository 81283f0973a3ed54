import type { PolicyField } from '@shared/domain/gateway-header-names';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import {
  GATEWAY_LIMITS,
  HEADER_SOURCES,
  policyWarnings,
  type GatewayLimit,
  type NumericField,
} from '@shared/protocol/gateway-limits';

/** The header of a numeric field, and its documented range. */
export function limitOf(field: NumericField): GatewayLimit {
  return GATEWAY_LIMITS[field];
}

/** Where a header is documented. */
export function sourceOf(field: PolicyField): string {
  return HEADER_SOURCES[field];
}

/** The warnings for each field of a policy, in words; null where there is none. */
export function warningReader(
  policy: GatewayPolicy,
): (field: keyof GatewayPolicy) => string | null {
  const warnings = policyWarnings(policy);
  return (field) => {
    const messages = warnings.filter((warning) => warning.field === field);
    return messages.length === 0 ? null : `${messages.map(({ message }) => message).join('. ')}.`;
  };
}
