import type { GatewayService } from '../gateways/gateway-service';
import { api } from './api';

/** Handlers of `contract.gateways`. */
export function gatewaysRouter(gateways: GatewayService) {
  return {
    list: api.gateways.list.handler(({ input }) => gateways.list(input.search)),
    get: api.gateways.get.handler(({ input }) => gateways.get(input.gatewayId)),
    create: api.gateways.create.handler(({ input }) =>
      gateways.create(input.gatewayId, input.settings),
    ),
    update: api.gateways.update.handler(({ input }) => gateways.update(input)),
    remove: api.gateways.remove.handler(({ input }) =>
      gateways.remove(input.gatewayId, input.confirmation),
    ),
  };
}
