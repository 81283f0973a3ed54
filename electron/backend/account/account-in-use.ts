import type { AccountStatus, KeychainStatus, TokenStore } from '@shared/domain/account';
import type { Ports } from '../ports';
import type { SavedAccount } from './saved-account';

/** Whom requests are sent as. */
export interface AccountInUse {
  accountId: string;
  /** Null: in the keychain, and read when needed. */
  token: string | null;
  /** Where the token may be sent: the origin that it was given for, and those that the user agreed to. */
  origins: string[];
  tokenStore: TokenStore;
}

/** The account that the host gives, or else the saved one; null: the simulator answers. */
export function startingAccount(
  { startAccount, ignoreSavedAccount }: Pick<Ports, 'startAccount' | 'ignoreSavedAccount'>,
  { saved, apiBase }: { saved: SavedAccount | null; apiBase: string },
): AccountInUse | null {
  if (startAccount) {
    return { ...startAccount, origins: [originOf(apiBase)], tokenStore: 'environment' };
  }
  if (!saved || ignoreSavedAccount) return null;
  const { accountId, origins } = saved;
  return { accountId, token: null, origins, tokenStore: 'keychain' };
}

/** What the page may know of it. */
export function statusOf(
  { accountId, origins, tokenStore }: AccountInUse,
  known: {
    apiBase: string;
    keychain: KeychainStatus;
    hasToken: boolean;
    saved: SavedAccount | null;
  },
): AccountStatus {
  const { apiBase, keychain, hasToken, saved } = known;
  const origin = originOf(apiBase);
  return {
    mode: 'account',
    accountId,
    hasToken,
    tokenStore,
    apiBase,
    keychain,
    missing: hasToken ? null : { accountId, savedAt: saved?.savedAt ?? 0 },
    unconfirmedOrigin: origins.includes(origin) ? null : origin,
  };
}

/** Like `https://api.cloudflare.com`. Whether a token may be sent to such an address at all, the gateway client decides. */
export function originOf(apiBase: string): string {
  return URL.parse(apiBase)?.origin ?? apiBase;
}
