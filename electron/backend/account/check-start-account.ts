import { ACCOUNT_ID_PATTERN } from '@shared/domain/account';
import { appError, AppFailure } from '@shared/domain/app-error';
import type { Ports } from '../ports';

/**
 * Throws `AppFailure` for an account of the environment that cannot be used, in words that tell no more of it than its
 * length: a token may stand where the account ID belongs. An API named for this start may name its accounts otherwise;
 * what neither an address nor a header can carry is refused there, too.
 */
export function checkStartAccount(ports: Pick<Ports, 'startAccount' | 'apiBaseIsFixed'>): void {
  if (ports.startAccount === null) return;
  const { accountId, token } = ports.startAccount;
  if (!(ports.apiBaseIsFixed ? /^[\w-]{1,64}$/ : ACCOUNT_ID_PATTERN).test(accountId)) {
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
