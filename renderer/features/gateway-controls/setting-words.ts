import { formatUsd } from '@renderer/lib/format';
import { assertNever } from '@shared/domain/assert-never';
import type { PolicyField } from '@shared/domain/gateway-header-names';
import type { CustomCost } from '@shared/domain/gateway-policy';
import type { SettingValue, Standing } from '@shared/domain/policy/standing';

const UNITS: Partial<Record<PolicyField, string>> = {
  cacheTtl: 's',
  requestTimeout: 'ms',
  retryDelay: 'ms',
};

/** Where “off” is not the word for it. */
const OFF: Partial<Record<PolicyField, string>> = {
  gatewayId: 'none',
  metadata: 'none',
  otelParentSpanId: 'none',
};

/** How a setting stands, in a word or two, e.g. `300 s`, `off`, `unknown`. */
export function standingWords(field: PolicyField, standing: Standing): string {
  switch (standing.type) {
    case 'value':
      return valueWords(field, standing.value);
    case 'off':
      return OFF[field] ?? 'off';
    case 'automatic':
      return standing.how;
    case 'undocumented':
      return 'not documented';
    case 'unknown':
      return 'unknown';
    case 'idle':
      return 'no effect';
    default:
      return assertNever(standing);
  }
}

/** A value of a setting with its unit, in short. */
export function valueWords(field: PolicyField, value: SettingValue): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') {
    const unit = UNITS[field];
    return `${value.toLocaleString('en')}${unit === undefined ? '' : ` ${unit}`}`;
  }
  if (typeof value === 'string') return value;
  if (field === 'customCost') return costWords(value as CustomCost);
  const count = Object.keys(value).length;
  return count === 1 ? '1 entry' : `${count} entries`;
}

const MILLION = 1_000_000;

function costWords(cost: CustomCost): string {
  if (cost.type === 'total') return formatUsd(cost.usd);
  return `${formatUsd(cost.input * MILLION)} in, ${formatUsd(cost.output * MILLION)} out per M`;
}
