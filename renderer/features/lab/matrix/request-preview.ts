import { fieldOfHeader } from '@shared/domain/gateway-header-names';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import type { MatrixAxis } from '@shared/domain/lab/lab-definition';
import { policyWarnings } from '@shared/protocol/gateway-limits';

/** Which values of an axis lie outside what is documented, in sentences. They are sent all the same. */
export function axisWarnings({ field, values }: MatrixAxis): string[] {
  const setting = fieldOfHeader(field);
  if (setting === undefined) return [];
  return values.flatMap((value) => {
    if (value === null) return [];
    // With more than one attempt, so that only the value itself is judged.
    const policy: GatewayPolicy = { ...INHERIT_ALL, maxAttempts: 2, [setting]: value };
    return policyWarnings(policy)
      .filter((warning) => warning.field === setting)
      .map(({ message }) => `${value}: ${message}`);
  });
}
