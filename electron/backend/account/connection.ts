import type { AccountStatus, TokenCheck } from '@shared/domain/account';
import { createGatewayClient, type GatewayClient } from '../gateway/gateway-client';
import { checkToken } from '../gateway/token-check';
import type { DemoGatewayAddress, Ports, StartAccount } from '../ports';

/** Whom requests are sent as: a real account, or the simulator. */
export interface Connection {
  /** A client for whatever is connected now; starts the simulator if nothing is. */
  client(): Promise<GatewayClient>;
  /** True while the simulator answers. */
  readonly isDemo: boolean;
  status(): Promise<AccountStatus>;
  /** Checks a token and uses it if it is valid. Nothing changes if it is not. */
  connect(account: StartAccount): Promise<{ check: TokenCheck; status: AccountStatus }>;
  /** Forgets the token and goes back to the simulator. */
  forget(): Promise<AccountStatus>;
  close(): Promise<void>;
}

type ConnectionPorts = Pick<
  Ports,
  'fetch' | 'secrets' | 'demoGateway' | 'apiBase' | 'startAccount'
>;

interface Connected {
  accountId: string;
  client: GatewayClient;
  tokenStore: AccountStatus['tokenStore'];
}

/** Starts with the account that the host gives, or with the simulator. Throws `AppFailure` for an account that cannot be used. */
export function createConnection(ports: ConnectionPorts): Connection {
  const clientOf = (account: StartAccount): GatewayClient =>
    createGatewayClient(ports.fetch, { ...account, apiBase: ports.apiBase });
  const { startAccount } = ports;
  let account: Connected | null = startAccount && {
    accountId: startAccount.accountId,
    client: clientOf(startAccount),
    tokenStore: 'environment',
  };
  let demo: Promise<{ address: DemoGatewayAddress; client: GatewayClient }> | null = null;

  const startDemo = (): NonNullable<typeof demo> => {
    demo ??= ports.demoGateway
      .start()
      .then((address) => ({ address, client: createGatewayClient(ports.fetch, address) }))
      .catch((error: unknown) => {
        // A later request may find the port free again.
        demo = null;
        throw error;
      });
    return demo;
  };
  const status = async (): Promise<AccountStatus> => {
    if (account) {
      const { accountId, tokenStore } = account;
      return { mode: 'account', accountId, hasToken: true, tokenStore, apiBase: ports.apiBase };
    }
    const { accountId, apiBase } = (await startDemo()).address;
    return { mode: 'demo', accountId, hasToken: false, tokenStore: null, apiBase };
  };
  return {
    client: async () => account?.client ?? (await startDemo()).client,
    get isDemo() {
      return account === null;
    },
    status,
    async connect(given) {
      const client = clientOf(given);
      const check = await checkToken(client);
      if (check.valid) {
        await ports.secrets.write(given.accountId, given.token);
        account = { accountId: given.accountId, client, tokenStore: ports.secrets.kind };
      }
      return { check, status: await status() };
    },
    async forget() {
      if (account) await ports.secrets.remove(account.accountId);
      account = null;
      return status();
    },
    async close() {
      if (demo) await ports.demoGateway.stop();
    },
  };
}
