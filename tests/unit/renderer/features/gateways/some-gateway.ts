import { NEW_GATEWAY_SETTINGS } from '@renderer/features/gateways/new-gateway';
import type { Gateway, GatewaySettings } from '@shared/domain/gateway';

/** The settings of a new gateway, but for what is given. */
export const someSettings = (given: Partial<GatewaySettings> = {}): GatewaySettings => ({
  ...NEW_GATEWAY_SETTINGS,
  ...given,
});

/** A gateway with these settings. */
export function someGateway(given: Partial<Gateway> = {}): Gateway {
  return {
    id: 'my-gateway',
    isDefault: false,
    createdAt: null,
    modifiedAt: null,
    settings: someSettings(),
    raw: {},
    ...given,
  };
}
