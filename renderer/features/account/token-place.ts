import type { AccountStatus } from '@shared/domain/account';

/** Where the token of a connected account is, in a few words for a narrow place. */
export function tokenPlace({ tokenStore, keychain, missing }: AccountStatus): string {
  if (missing !== null) return 'token locked or removed';
  if (tokenStore === 'keychain') return `token in the ${keychain.name}`;
  return 'token in memory until you quit';
}
