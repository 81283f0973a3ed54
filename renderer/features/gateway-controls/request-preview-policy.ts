import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import {
  GATEWAY_LIMITS,
  policyWarnings,
  type GatewayLimit,
  type NumericField,
} from '@shared/protocol/gateway-limits';

/** The header of a numeric field, and its documented range. */
export function limitOf(field: NumericField): GatewayLimit {
  return GATEWAY_LIMITS[field];
}

/** The first warning for each field of a policy, in words; null where there is none. */
export function warningReader(
  policy: GatewayPolicy,
): (field: keyof GatewayPolicy) => string | null {
  const warnings = policyWarnings(policy);
  return (field) => warnings.find((warning) => warning.field === field)?.message ?? null;
}
