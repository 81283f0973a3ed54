import { DEFAULT_GATEWAY_ID, type Gateway, type GatewaySettings } from '../gateway';
import { parseModelId } from '../model';

/** The gateway that a request goes through. `settings` null: they could not be read. */
export type GatewayInPlay =
  | { type: 'gateway'; id: string; settings: GatewaySettings; isListed: true }
  | { type: 'gateway'; id: string; settings: null; isListed: boolean | null }
  /** A `@cf/` model without a named gateway runs as plain Workers AI (cloudflare-api.md §1.1). */
  | { type: 'none' };

/** What decides which gateway that is. */
export interface GatewayChoice {
  model: string;
  /** The one that the request names, by itself or for the workspace. */
  gatewayId: string | null;
  /** The account's gateways; null: they could not be read. */
  gateways: readonly Gateway[] | null;
}

/** Works out the gateway: the named one, else the account's default, else none at all for a `@cf/` model. */
export function gatewayInPlay({ model, gatewayId, gateways }: GatewayChoice): GatewayInPlay {
  if (gatewayId === null && parseModelId(model).workersAi) return { type: 'none' };
  const id = gatewayId ?? gateways?.find(({ isDefault }) => isDefault)?.id ?? DEFAULT_GATEWAY_ID;
  const found = gateways?.find((gateway) => gateway.id === id);
  if (found !== undefined) {
    return { type: 'gateway', id, settings: found.settings, isListed: true };
  }
  return { type: 'gateway', id, settings: null, isListed: gateways === null ? null : false };
}
