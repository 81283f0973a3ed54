import { appError, AppFailure } from '@shared/domain/app-error';
import type { StartAccount } from '../ports';

/**
 * Throws `AppFailure` for an account of the environment that cannot be used, in words that tell no more of it than its
 * length: a token may stand where the account ID belongs. Looser than for what a user types, since another API may name
 * its accounts otherwise; what neither an address nor a header can carry is refused.
 */
export function checkStartAccount(account: StartAccount | null): void {
  if (account === null) return;
  const { accountId, token } = account;
  if (!/^[\w-]{1,64}$/.test(accountId) || accountId.startsWith('cfat_') || accountId === token) {
    throw refused('CLOUDFLARE_ACCOUNT_ID is not an account ID', accountId, ACCOUNT_ID_FORM);
  }
  if (!/^[\x21-\x7e]{1,1000}$/.test(token)) {
    throw refused('CLOUDFLARE_API_TOKEN is not a token', token, TOKEN_FORM);
  }
}

const ACCOUNT_ID_FORM = 'An account ID is 32 hexadecimal digits.';
const TOKEN_FORM = 'A token has at most 1,000 characters, all printable ASCII, without spaces.';

function refused(what: string, value: string, form: string): AppFailure {
  const message = `${what}: it has ${value.length} characters. ${form}`;
  return new AppFailure(appError({ kind: 'bad-input', code: 'bad-start-account', message }));
}
