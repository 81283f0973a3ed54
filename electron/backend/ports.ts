import type { AppInfo } from '@shared/contract/shell';
import type { KeychainStatus } from '@shared/domain/account';

/** Keeps one API token per account, beyond the end of the program. No adapter ever writes it to a file of ours. */
export interface SecretStore {
  /** As people call it, e.g. `macOS Keychain`. */
  readonly name: string;
  /** Tries the store with a dummy value, the first time or `again`, and tells what it found. May wait for the user; never throws. */
  probe(again?: boolean): Promise<KeychainStatus>;
  /** Null where there is no entry, and also where the store is locked. */
  read(accountId: string): Promise<string | null>;
  /** Throws where the store refuses. */
  write(accountId: string, token: string): Promise<void>;
  remove(accountId: string): Promise<void>;
}

/** Time as the backend sees it. */
export interface Clock {
  /** Epoch milliseconds, for people. */
  now(): number;
  /** Monotonic milliseconds with fractions, for measuring. */
  elapsed(): number;
  /** Does `work` once `ms` have passed. */
  after(ms: number, work: () => void): Timer;
}

/** Something that will be done later. */
export interface Timer {
  /** Begins anew, also after it has been done. */
  restart(): void;
  cancel(): void;
}

/** Lines for whoever runs the app in a terminal. Never given a header or a body. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** The simulator, started when first needed. */
export interface DemoGateway {
  start(): Promise<DemoGatewayAddress>;
  stop(): Promise<void>;
}

/** Where the simulator listens, and what to show it. */
export interface DemoGatewayAddress {
  /** Like `http://127.0.0.1:49152/client/v4`. */
  apiBase: string;
  accountId: string;
  token: string;
}

/** A real account given from outside, e.g. by environment variables. */
export interface StartAccount {
  accountId: string;
  token: string;
}

/** All that the backend needs of the world: each host fills it, each test may replace a part. */
export interface Ports {
  /** Node's own: the backend gives each request the connections that the settings ask for. */
  fetch: typeof globalThis.fetch;
  /** The proxy that the system or the environment names for an address; null: none. Rejects with `AppFailure`. */
  systemProxy(url: string): Promise<string | null>;
  clock: Clock;
  log: Log;
  secrets: SecretStore;
  demoGateway: DemoGateway;
  /** Opens a checked https or mailto address; false if the user refused. */
  openExternal(url: string): Promise<boolean>;
  /** The folder for the database; `:memory:` keeps nothing. */
  dataFolder: string;
  /** Address of Cloudflare's API up to and without `/accounts`, unless the settings name another. */
  apiBase: string;
  /** True: `apiBase` was named for this start and holds whatever the settings say. */
  apiBaseIsFixed?: boolean;
  /** Used for this session instead of a saved one. */
  startAccount: StartAccount | null;
  /** True: the saved account is left alone, and the simulator answers until an account is connected. */
  ignoreSavedAccount?: boolean;
  info: Pick<AppInfo, 'version' | 'host' | 'platform'>;
}
