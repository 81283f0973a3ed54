import { ApiFailure } from '../http/api-failure';
import { DEFAULT_SETTINGS, type EditableSettings, type GatewaySettings } from './gateway-settings';

/** The gateways of the account. */
export interface GatewayStore {
  list(): GatewaySettings[];
  find(id: string): GatewaySettings | undefined;
  /** Throws 409 if the name is taken, and 400 if there are as many as the plan allows. */
  create(settings: EditableSettings): GatewaySettings;
  /** Replaces everything but the dates. Throws 404. */
  replace(id: string, settings: EditableSettings): GatewaySettings;
  /** Throws 404. */
  remove(id: string): GatewaySettings;
}

/** The gateway of third-party models when no header names one (cloudflare-api.md §1.1). */
export const DEFAULT_GATEWAY_ID = 'default';

/** Of a free account (cloudflare-api.md §1.6). */
const MOST_GATEWAYS = 10;

/** Starts with `default` and with `my-gateway`, which the API's own examples use. */
export function createGatewayStore(now: () => number): GatewayStore {
  const gateways = new Map<string, GatewaySettings>();
  const date = () => new Date(now()).toISOString();

  const add = (settings: EditableSettings): GatewaySettings => {
    const gateway = {
      ...settings,
      is_default: settings.id === DEFAULT_GATEWAY_ID,
      created_at: date(),
      modified_at: date(),
    };
    gateways.set(gateway.id, gateway);
    return gateway;
  };
  const existing = (id: string): GatewaySettings => {
    const gateway = gateways.get(id);
    if (!gateway) throw gatewayMissing();
    return gateway;
  };

  add({ ...DEFAULT_SETTINGS, id: DEFAULT_GATEWAY_ID });
  // With fields that a client may not know and must not lose when it replaces the others.
  add({
    ...DEFAULT_SETTINGS,
    id: 'my-gateway',
    log_classification: true,
    wholesale: true,
    store_id: 'de300de300de300de300de300de300de',
  });
  return {
    list: () => [...gateways.values()],
    find: (id) => gateways.get(id),
    create: (settings) => {
      if (gateways.has(settings.id)) {
        // Assumption: the code; the status is what a conflict means everywhere.
        throw new ApiFailure({ status: 409, code: 7009, message: 'Gateway already exists' });
      }
      if (gateways.size >= MOST_GATEWAYS) {
        // Assumption: status, code and words; only the limit itself is documented.
        const message = `You have reached the maximum of ${MOST_GATEWAYS} gateways for this account`;
        throw new ApiFailure({ status: 400, code: 7010, message });
      }
      return add(settings);
    },
    replace: (id, settings) => {
      const { created_at, is_default } = existing(id);
      const gateway = { ...settings, id, created_at, is_default, modified_at: date() };
      gateways.set(id, gateway);
      return gateway;
    },
    remove: (id) => {
      const gateway = existing(id);
      gateways.delete(id);
      // Deleting the default gateway only makes a new one (cloudflare-api.md §1.1).
      if (gateway.is_default) add({ ...DEFAULT_SETTINGS, id });
      return gateway;
    },
  };
}

/** Assumption: the code of a missing gateway on management calls. */
export function gatewayMissing(): ApiFailure {
  return new ApiFailure({ status: 404, code: 7002, message: 'Gateway not found' });
}
