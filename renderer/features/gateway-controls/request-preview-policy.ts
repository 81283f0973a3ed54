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

/** What stands beside a value that not all documents allow. */
export interface FieldWarning {
  /** In full, as sentences. */
  message: string;
  /** In two words. */
  word: string;
}

/** The warning for each field of a policy; null where there is none. */
export function warningReader(policy: GatewayPolicy): (field: PolicyField) => FieldWarning | null {
  const warnings = policyWarnings(policy);
  return (field) => {
    const found = warnings.filter((warning) => warning.field === field);
    if (found.length === 0) return null;
    return {
      message: `${found.map(({ message }) => message).join('. ')}.`,
      word: found.every(({ kind }) => kind === 'disputed') ? 'documents disagree' : 'out of range',
    };
  };
}
