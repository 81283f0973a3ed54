import type { EffectiveSetting } from '@shared/domain/effective-policy';
import type { PolicyField } from '@shared/domain/gateway-header-names';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';

const USUAL: Partial<{ [Field in PolicyField]: NonNullable<GatewayPolicy[Field]> }> = {
  cacheTtl: 300,
  skipCache: true,
  cacheKey: 'prompt-v1',
  retryDelay: 500,
  backoff: 'exponential',
  requestTimeout: 30_000,
  byokAlias: 'default',
  customCost: { type: 'total', usd: 0 },
};

/**
 * The value with which a setting begins to be sent: what the gateway has, so that nothing changes unseen; the other way
 * round for a switch; something usual where the gateway's value is not known.
 */
export function startValue(setting: EffectiveSetting): GatewayPolicy[PolicyField] {
  const { field, gatewayDefault } = setting;
  const has = gatewayDefault.type === 'value' ? gatewayDefault.value : null;
  switch (field) {
    case 'collectLog':
      return has === false;
    case 'zdr':
    case 'noWholesale':
      return has !== true;
    case 'eventId':
      return `event-${randomHex(8)}`;
    case 'otelTraceId':
      return randomHex(32);
    case 'otelParentSpanId':
      return randomHex(16);
    case 'collectLogPayload':
      return false;
    case 'maxAttempts':
      return typeof has === 'number' && has > 1 ? has : 3;
    case 'gatewayId':
      return typeof has === 'string' ? has : 'default';
    default:
      return has ?? USUAL[field] ?? null;
  }
}

function randomHex(digits: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(digits / 2));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
