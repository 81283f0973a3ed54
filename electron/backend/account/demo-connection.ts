import type { AccountStatus, KeychainStatus } from '@shared/domain/account';
import { createGatewayClient, type GatewayClient } from '../gateway/gateway-client';
import type { DemoGatewayAddress, Ports } from '../ports';

/** The simulator, reached like the real API. */
export interface DemoConnection {
  /** Starts the simulator the first time. Throws where it cannot listen. */
  open(): Promise<{ address: DemoGatewayAddress; client: GatewayClient }>;
  /** What the page may know of it. Throws where it cannot listen. */
  status(keychain: KeychainStatus): Promise<AccountStatus>;
  close(): Promise<void>;
}

/** A connection that starts the simulator when it is first needed. */
export function createDemoConnection(ports: Pick<Ports, 'fetch' | 'demoGateway'>): DemoConnection {
  const { fetch, demoGateway } = ports;
  let opened: ReturnType<DemoConnection['open']> | null = null;
  const open: DemoConnection['open'] = () => {
    opened ??= demoGateway
      .start()
      .then((address) => ({ address, client: createGatewayClient(fetch, address) }))
      .catch((error: unknown) => {
        // A later request may find the port free again.
        opened = null;
        throw error;
      });
    return opened;
  };
  return {
    open,
    async status(keychain) {
      const { accountId, apiBase } = (await open()).address;
      return {
        mode: 'demo',
        accountId,
        hasToken: false,
        tokenStore: null,
        apiBase,
        keychain,
        missing: null,
        unconfirmedOrigin: null,
      };
    },
    async close() {
      if (opened) await demoGateway.stop();
    },
  };
}
