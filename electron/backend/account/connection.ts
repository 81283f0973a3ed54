import type { AccountStatus, TokenCheck, VisibleAccount } from '@shared/domain/account';
import {
  createGatewayClient,
  type GatewayAddress,
  type GatewayClient,
} from '../gateway/gateway-client';
import { checkToken } from '../gateway/token-check';
import type { CatalogConnection } from '../catalog/catalog';
import type { Ports, StartAccount } from '../ports';
import { keychainLocked, originNotConfirmed, otherOrigin } from './account-failures';
import { originOf, startingAccount, statusOf } from './account-in-use';
import { createDemoConnection } from './demo-connection';
import type { SavedAccountStore } from './saved-account';
import { createTokenKeeper, PATIENCE } from './token-keeper';
import { listVisibleAccounts } from './visible-accounts';

/** Whom requests are sent as: a real account, or the simulator. */
export interface Connection {
  /**
   * A client for whatever is connected now; starts the simulator if nothing is. Throws `AppFailure` where the
   * keychain does not give the token, and where the API address is one that the token was not given for.
   */
  client(): Promise<GatewayClient>;
  /** A client for the simulator, whoever is connected; starts it if needed. Throws where it cannot listen. */
  demoClient(): Promise<GatewayClient>;
  /** True while the simulator answers. */
  readonly isDemo: boolean;
  status(): Promise<AccountStatus>;
  /** Checks a token and uses it if it is valid. Nothing changes if it is not. */
  connect(
    account: StartAccount & { remember: boolean },
  ): Promise<{ check: TokenCheck; status: AccountStatus }>;
  /** Asks the keychain again. */
  retry(): Promise<AccountStatus>;
  /** Lets the token be sent to the origin of the present API address. Throws `AppFailure` for any other. */
  confirmOrigin(origin: string): Promise<AccountStatus>;
  visibleAccounts(token: string): Promise<{ accounts: VisibleAccount[]; message: string | null }>;
  /** Forgets the token and goes back to the simulator. A saved one is kept while the environment's was in use. */
  forget(): Promise<AccountStatus>;
  close(): Promise<void>;
}

/** The simulator alone, as a catalogue asks it, whoever is connected. */
export function demoOf(connection: Pick<Connection, 'demoClient'>): CatalogConnection {
  return {
    client: () => connection.demoClient(),
    isDemo: true,
    status: () => Promise.resolve({ accountId: null }),
  };
}

type ConnectionPorts = Pick<
  Ports,
  | 'fetch'
  | 'clock'
  | 'secrets'
  | 'demoGateway'
  | 'apiBase'
  | 'apiBaseIsFixed'
  | 'startAccount'
  | 'ignoreSavedAccount'
>;

/** What is stored. */
export interface ConnectionStorage {
  accounts: SavedAccountStore;
  /** The API address of the settings, which may change at any time. */
  apiBase(): string | null;
}

/** Starts with the account that the host gives, the saved one, or the simulator, in this order. */
export function createConnection(ports: ConnectionPorts, storage: ConnectionStorage): Connection {
  const { fetch, clock, secrets } = ports;
  const { accounts } = storage;
  const keeper = createTokenKeeper({ secrets, accounts, clock });
  const demo = createDemoConnection(ports);
  const apiBase = (): string => (ports.apiBaseIsFixed ? null : storage.apiBase()) ?? ports.apiBase;
  let account = startingAccount(ports, { saved: accounts.get().saved, apiBase: apiBase() });
  let open: { key: string; client: GatewayClient } | null = null;

  /** One client as long as nothing changes: it knows which of its connections are open. */
  const clientFor = (address: GatewayAddress): GatewayClient => {
    const key = JSON.stringify(address);
    if (open?.key !== key) open = { key, client: createGatewayClient(fetch, address) };
    return open.client;
  };
  const status = async (patience: number = PATIENCE.look): Promise<AccountStatus> => {
    const keychain = await keeper.keychain(patience);
    if (!account) return demo.status(keychain);
    const hasToken = (account.token ?? (await keeper.look(patience))) !== null;
    const { saved } = accounts.get();
    return statusOf(account, { apiBase: apiBase(), keychain, hasToken, saved });
  };
  return {
    async client() {
      if (!account) return (await demo.open()).client;
      const { accountId, origins } = account;
      // The one that is agreed to is the one that is used, though the settings may change while the keychain is asked.
      const base = apiBase();
      const origin = originOf(base);
      if (!origins.includes(origin)) throw originNotConfirmed(origin);
      const token = account.token ?? (await keeper.read(PATIENCE.act));
      if (token === null) throw keychainLocked(secrets.name);
      return clientFor({ apiBase: base, accountId, token });
    },
    demoClient: async () => (await demo.open()).client,
    get isDemo() {
      return account === null;
    },
    status: () => status(),
    async connect({ accountId, token, remember }) {
      const base = apiBase();
      const check = await checkToken(
        createGatewayClient(fetch, { apiBase: base, accountId, token }),
      );
      if (check.valid) {
        const origins = [originOf(base)];
        const savedAt = clock.now();
        const isKept = remember && (await keeper.save({ accountId, savedAt, origins }, token));
        account = { accountId, token, origins, tokenStore: isKept ? 'keychain' : 'memory' };
      }
      return { check, status: await status() };
    },
    retry() {
      keeper.askAgain();
      return keeper.keychain(PATIENCE.act, true).then(() => status(PATIENCE.act));
    },
    confirmOrigin(origin) {
      if (originOf(apiBase()) !== origin) throw otherOrigin();
      if (account && !account.origins.includes(origin)) {
        const origins = [...account.origins, origin];
        const { saved, leftovers } = accounts.get();
        if (account.tokenStore === 'keychain' && saved) {
          accounts.set({ saved: { ...saved, origins }, leftovers });
        }
        account = { ...account, origins };
      }
      return status();
    },
    visibleAccounts: (token) => listVisibleAccounts(fetch, { apiBase: apiBase(), token }),
    async forget() {
      const wasOfEnvironment = account?.tokenStore === 'environment';
      account = null;
      open = null;
      if (!wasOfEnvironment) await keeper.forget();
      return status();
    },
    close: () => demo.close(),
  };
}
