import type { GatewayLogService } from '../gateway-logs/gateway-log-service';
import { api } from './api';

/** Handlers of `contract.gatewayLogs`. */
export function gatewayLogsRouter(logs: GatewayLogService) {
  return {
    list: api.gatewayLogs.list.handler(({ input }) => logs.list(input)),
    get: api.gatewayLogs.get.handler(({ input }) => logs.get(input)),
    bodies: api.gatewayLogs.bodies.handler(({ input }) => logs.bodies(input)),
    patch: api.gatewayLogs.patch.handler(({ input: { gatewayId, logId, ...change } }) =>
      logs.patch({ gatewayId, logId }, change),
    ),
  };
}
