import type { KeychainStatus } from '@shared/domain/account';
import type { Clock, SecretStore } from '../ports';
import { tokenNotDeleted } from './account-failures';
import type { SavedAccount, SavedAccountStore } from './saved-account';
import { LATE, within } from './within';

/** How long to wait for a keychain that may be asking the user for a password, ms. */
export const PATIENCE = {
  /** A page wants to know how things are. */
  look: 3_000,
  /** The user asked for it, and is there to answer. */
  act: 60_000,
} as const;

/** Keeps the token of one account in the keychain, by the rules of security.md §2.2. */
export interface TokenKeeper {
  /** What the keychain can do; tries it the first time, or `again`. */
  keychain(patience: number, again?: boolean): Promise<KeychainStatus>;
  /** Saves, reads back and compares. False, and nothing left behind, where that did not work. */
  save(account: SavedAccount, token: string): Promise<boolean>;
  /** The token of the saved account; null where the keychain does not give it. Asks once, until `askAgain`. */
  read(patience: number): Promise<string | null>;
  /** The same, but does not ask a keychain that cannot be used: each question to a locked one asks for its password. */
  look(patience: number): Promise<string | null>;
  askAgain(): void;
  /** Deletes the saved token, or makes a note of it where the keychain is locked. Throws `AppFailure` where it is still there. */
  forget(): Promise<void>;
}

interface KeeperOptions {
  secrets: SecretStore;
  accounts: SavedAccountStore;
  clock: Clock;
}

/** Keeps tokens in `secrets`, and the marker in `accounts`. */
export function createTokenKeeper({ secrets, accounts, clock }: KeeperOptions): TokenKeeper {
  let reading: Promise<string | null> | null = null;
  let hasFailed = false;

  const read = async (accountId: string): Promise<string | null> => {
    const token = await secrets.read(accountId).catch(() => null);
    hasFailed = token === null;
    return token;
  };

  const deleteLeftovers = async (): Promise<void> => {
    for (const accountId of accounts.get().leftovers) {
      await secrets.remove(accountId).catch(() => undefined);
      if ((await secrets.read(accountId)) !== null) continue;
      const { saved, leftovers } = accounts.get();
      accounts.set({ saved, leftovers: leftovers.filter((other) => other !== accountId) });
    }
  };
  const probe = async (again: boolean): Promise<KeychainStatus> => {
    const status = await secrets.probe(again);
    if (status.usable) await deleteLeftovers();
    return status;
  };
  const keychain = async (patience: number, again = false): Promise<KeychainStatus> => {
    const { name } = secrets;
    const found = await within(clock, patience, probe(again));
    const status = found === LATE ? { name, usable: false, problem: waiting(name) } : found;
    const isLeft = accounts.get().leftovers.length > 0;
    return status.problem !== null && isLeft
      ? { ...status, problem: `${status.problem} ${STILL_THERE}` }
      : status;
  };

  const readSaved = async (patience: number): Promise<string | null> => {
    const { saved } = accounts.get();
    if (!saved) return null;
    reading ??= read(saved.accountId);
    const found = await within(clock, patience, reading);
    return found === LATE ? null : found;
  };

  /** Writes and compares; deletes what is not what was written. */
  const write = async (accountId: string, token: string): Promise<boolean> => {
    await secrets.write(accountId, token);
    if ((await secrets.read(accountId)) === token) return true;
    await secrets.remove(accountId);
    return false;
  };
  return {
    keychain,
    async save(account, token) {
      const { accountId } = account;
      const { usable } = await keychain(PATIENCE.act, true);
      if (!usable) return false;
      const { saved, leftovers } = accounts.get();
      const writing = write(accountId, token).catch(() => false);
      const isWritten = await within(clock, PATIENCE.act, writing);
      if (isWritten !== true) {
        // Whatever the keychain does with it in the end, it is not to stay there.
        if (isWritten === LATE) void writing.then(() => secrets.remove(accountId)).catch(() => {});
        return false;
      }
      const replaced = saved && saved.accountId !== accountId ? [saved.accountId] : [];
      const others = [...leftovers, ...replaced].filter((other) => other !== accountId);
      try {
        accounts.set({ saved: account, leftovers: others });
      } catch {
        await secrets.remove(accountId).catch(() => {});
        return false;
      }
      reading = Promise.resolve(token);
      await within(clock, PATIENCE.look, deleteLeftovers());
      return true;
    },
    read: readSaved,
    async look(patience) {
      if (!reading && !(await keychain(patience)).usable) return null;
      return readSaved(patience);
    },
    askAgain() {
      if (hasFailed) reading = null;
      hasFailed = false;
    },
    async forget() {
      const { saved, leftovers } = accounts.get();
      if (!saved) return;
      const { accountId } = saved;
      accounts.set({ saved: null, leftovers: [...leftovers, accountId] });
      reading = null;
      const { usable } = await keychain(PATIENCE.act, true);
      if (usable && accounts.get().leftovers.includes(accountId)) {
        throw tokenNotDeleted(secrets.name);
      }
    },
  };
}

const STILL_THERE =
  'It may still hold a token that you had the app forget; the app deletes it once it can.';

function waiting(name: string): string {
  return `The ${name} has not answered yet: it may be asking for its password. Answer it, then try again.`;
}
