import type { GatewayLogService } from '../gateway-logs/gateway-log-service';
import type { Storage } from '../storage/open-storage';
import { api } from './api';

/** Handlers of `contract.gatewayLogs`. */
export function gatewayLogsRouter(
  logs: GatewayLogService,
  storage: Pick<Storage, 'log' | 'recorder'>,
) {
  return {
    list: api.gatewayLogs.list.handler(({ input }) => logs.list(input)),
    get: api.gatewayLogs.get.handler(({ input }) => logs.get(input)),
    bodies: api.gatewayLogs.bodies.handler(({ input }) => logs.bodies(input)),
    ownRun: api.gatewayLogs.ownRun.handler(({ input }) => {
      storage.recorder.flush();
      return storage.log.ofEntry(input.logId);
    }),
    patch: api.gatewayLogs.patch.handler(({ input: { gatewayId, logId, ...change } }) =>
      logs.patch({ gatewayId, logId }, change),
    ),
  };
}
