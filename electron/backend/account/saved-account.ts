import { ACCOUNT_ID_PATTERN } from '@shared/domain/account';
import { z } from 'zod';
import type { DocumentStore } from '../storage/document-store';

/** Says that the keychain holds a token, and for what. No secret (security.md §2.2 rule 2). */
export interface SavedAccount {
  accountId: string;
  /** Epoch ms. */
  savedAt: number;
  /** Origins that the token may be sent to: the one it was given for, and those that the user agreed to. */
  origins: string[];
}

/** What is remembered of tokens in the keychain. */
export interface SavedAccounts {
  /** The account to start with. */
  saved: SavedAccount | null;
  /** Accounts whose entry is to be deleted, and was not yet: the keychain was locked. */
  leftovers: string[];
}

/** Keeps the marker beside the settings. */
export interface SavedAccountStore {
  get(): SavedAccounts;
  /** Throws SQLite's error where it cannot be written; nothing has changed then. */
  set(accounts: SavedAccounts): void;
}

const NAME = 'account';

const schema = z.object({
  saved: z
    .object({
      accountId: z.string().regex(ACCOUNT_ID_PATTERN),
      savedAt: z.number(),
      origins: z.array(z.string()),
    })
    .nullable(),
  leftovers: z.array(z.string().regex(ACCOUNT_ID_PATTERN)),
});

/** The marker, read once: who else runs on the same data is told so at the start. */
export function createSavedAccountStore(documents: DocumentStore): SavedAccountStore {
  const parsed = schema.safeParse(documents.read(NAME));
  let current: SavedAccounts = parsed.success ? parsed.data : { saved: null, leftovers: [] };
  return {
    get: () => current,
    set(accounts) {
      documents.write(NAME, accounts);
      current = accounts;
    },
  };
}
