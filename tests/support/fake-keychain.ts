import { createKeychainStore } from '@electron/backend/account/keychain-store';
import type { KeychainEntry } from '@electron/backend/account/keychain-entry';
import type { SecretStore } from '@electron/backend/ports';

/** A keychain that does what the system's cannot be made to do here. What it holds outlives a backend. */
export interface FakeKeychain {
  /** Account → secret. */
  entries: Map<string, string>;
  /** As measured on GNOME Keyring: reading gives nothing, writing throws, deleting deletes nothing. */
  isLocked: boolean;
  /** What it really keeps of a secret. */
  keeps(secret: string): string;
  /** Calls wait for it, as for a user who is asked for a password. */
  answer: Promise<void>;
  /** What was asked, e.g. `get 1234…`; dummies of probes are called `probe`. */
  calls: string[];
  /** A store on it, as a newly started program makes one. */
  store(): SecretStore;
}

/** An unlocked, empty keychain. */
export function createFakeKeychain(): FakeKeychain {
  const keychain: FakeKeychain = {
    entries: new Map(),
    isLocked: false,
    keeps: (secret) => secret,
    answer: Promise.resolve(),
    calls: [],
    // Any platform but Linux, where the real store also looks at the kernel's keyring.
    store: () => createKeychainStore({ platform: 'darwin', load: () => Promise.resolve(Entry) }),
  };

  class Entry implements KeychainEntry {
    constructor(
      readonly service: string,
      readonly account: string,
    ) {}

    async getPassword(): Promise<string | undefined> {
      await this.#called('get');
      return keychain.isLocked ? undefined : keychain.entries.get(this.account);
    }

    async setPassword(secret: string): Promise<void> {
      await this.#called('set');
      if (keychain.isLocked) throw new Error('Secret Service: unlock prompt was dismissed');
      keychain.entries.set(this.account, keychain.keeps(secret));
    }

    async deletePassword(): Promise<boolean> {
      await this.#called('delete');
      return !keychain.isLocked && keychain.entries.delete(this.account);
    }

    #called(what: string): Promise<void> {
      const account = this.account.startsWith('probe-') ? 'probe' : this.account;
      keychain.calls.push(`${what} ${account}`);
      return keychain.answer;
    }
  }
  return keychain;
}
