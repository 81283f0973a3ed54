/** Where the API token lives. `environment` and `memory` are forgotten when the app quits. */
export type TokenStore = 'keychain' | 'memory' | 'environment';

/** What a probe with a dummy value found of the system's keychain (security.md §2.2 rule 1). */
export interface KeychainStatus {
  /** As people call it, e.g. `macOS Keychain`, `Windows Credential Manager`, `Secret Service keyring`. */
  name: string;
  /** False: a token is kept in memory until the app quits, and is never written. */
  usable: boolean;
  /** Why it cannot be used and what to do, in a sentence; null if it can. */
  problem: string | null;
}

/** A token that was saved once and that the keychain does not give now: it is locked, or the entry was removed. */
export interface MissingToken {
  accountId: string;
  /** Epoch ms. */
  savedAt: number;
}

/** What the page may know of the account: never the token itself. */
export interface AccountStatus {
  /** `demo`: the simulator on 127.0.0.1 answers, and nothing leaves this machine. */
  mode: 'demo' | 'account';
  accountId: string | null;
  hasToken: boolean;
  tokenStore: TokenStore | null;
  /** e.g. `https://api.cloudflare.com/client/v4`, or the demo gateway's address. */
  apiBase: string;
  keychain: KeychainStatus;
  /** Set while `mode` is `account` and the saved token cannot be read: nothing is sent, and nothing is written over. */
  missing: MissingToken | null;
  /** An origin that the token was not given for, e.g. `https://example.com`: nothing is sent there until the user agrees. */
  unconfirmedOrigin: string | null;
}

/** An account that a token may see. */
export interface VisibleAccount {
  id: string;
  name: string;
}

/** What a token check found. */
export interface TokenCheck {
  valid: boolean;
  /** One line for the user. */
  message: string;
}

/** 32 hexadecimal digits: the form of every Cloudflare account id. */
export const ACCOUNT_ID_PATTERN = /^[0-9a-f]{32}$/i;

/** Printable ASCII without spaces, 20 to 1,000 characters: what a token may be (security.md §2.2 rule 4). */
export const TOKEN_PATTERN = /^[\x21-\x7e]{20,1000}$/;
