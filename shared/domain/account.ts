/** Where the API token lives. `environment` and `memory` are forgotten when the app quits. */
export type TokenStore = 'keychain' | 'memory' | 'environment';

/** What the page may know of the account: never the token itself. */
export interface AccountStatus {
  /** `demo`: the simulator on 127.0.0.1 answers, and nothing leaves this machine. */
  mode: 'demo' | 'account';
  accountId: string | null;
  hasToken: boolean;
  tokenStore: TokenStore | null;
  /** e.g. `https://api.cloudflare.com/client/v4`, or the demo gateway's address. */
  apiBase: string;
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
