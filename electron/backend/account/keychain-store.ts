import type { KeychainStatus } from '@shared/domain/account';
import type { SecretStore } from '../ports';
import type { KeychainEntry } from './keychain-entry';
import { AbsentKeychainError, NO_LIBRARY, NO_SESSION_BUS } from './keychain-problems';
import { oneAtATime } from './one-at-a-time';
import { probeKeychain } from './probe-keychain';
import { hasSessionBus } from './session-bus';

/** Under which all hosts keep their entries, one per account; people meet it in their keychain's own window. */
export const KEYCHAIN_SERVICE = 'AI Gateway Playground';

/** What tests replace. */
export interface KeychainOptions {
  platform?: NodeJS.Platform;
  environment?: NodeJS.ProcessEnv;
  service?: string;
  /** Loads the native library; rejects where there is none for this system. */
  load?: () => Promise<new (service: string, account: string) => KeychainEntry>;
}

const NAMES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'macOS Keychain',
  win32: 'Windows Credential Manager',
  linux: 'Secret Service keyring',
};

/** The keychain of the system. Loads its native library when it is first needed, and does without where it cannot. */
export function createKeychainStore(options: KeychainOptions = {}): SecretStore {
  const { platform = process.platform, environment = process.env } = options;
  const { service = KEYCHAIN_SERVICE } = options;
  const load = options.load ?? (async () => (await import('@napi-rs/keyring')).AsyncEntry);
  const name = NAMES[platform] ?? 'system keychain';
  const inTurn = oneAtATime();
  const open = async (account: string): Promise<KeychainEntry> => {
    if (platform === 'linux' && !(await hasSessionBus(environment))) {
      throw new AbsentKeychainError(NO_SESSION_BUS);
    }
    const Entry = await load().catch(() => {
      throw new AbsentKeychainError(NO_LIBRARY);
    });
    return new Entry(service, account);
  };

  let probing: Promise<KeychainStatus> | null = null;
  let isProbed = false;
  const probe = async (): Promise<KeychainStatus> => {
    isProbed = false;
    const problem = await inTurn(() => probeKeychain({ platform, service, open }));
    isProbed = true;
    return { name, usable: problem === null, problem };
  };
  return {
    name,
    probe(again = false) {
      if (!probing || (again && isProbed)) probing = probe();
      return probing;
    },
    read: (accountId) =>
      inTurn(async () => (await (await open(accountId)).getPassword()) ?? null).catch(() => null),
    write: (accountId, token) => inTurn(async () => (await open(accountId)).setPassword(token)),
    remove: (accountId) =>
      inTurn(async () => void (await (await open(accountId)).deletePassword())),
  };
}
