import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DEMO_ACCOUNT_ID, DEMO_TOKENS } from './account/tokens';
import type { DemoGatewayOptions, RecordedRequest } from './demo-gateway-options';
import { createDemoState } from './demo-state';
import { API_PREFIX, createApiServer } from './http/server';

/** Where a simulator listens, and what opens it. */
export interface DemoAddress {
  /** Like `http://127.0.0.1:49152/client/v4`. */
  apiBase: string;
  accountId: string;
  token: string;
}

/** A simulator that runs. */
export interface RunningDemoGateway {
  address: DemoAddress;
  /** The last 1,000 requests, fewer where they are large, oldest first; they go on changing while they run. */
  requests(): readonly RecordedRequest[];
  /** Cuts every connection and frees the port. */
  stop(): Promise<void>;
}

/** Starts a simulator of the Cloudflare API on 127.0.0.1. Throws if the port is taken. */
export async function createDemoGateway(
  options: DemoGatewayOptions = {},
): Promise<RunningDemoGateway> {
  const state = createDemoState(options);
  const server = createApiServer(state);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: {
      apiBase: `http://127.0.0.1:${port}${API_PREFIX}`,
      accountId: DEMO_ACCOUNT_ID,
      token: DEMO_TOKENS.user.token,
    },
    requests: () => state.recorded,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
