import type { StartAccount } from '@electron/backend/ports';
import { ACCOUNT_ID_PATTERN } from '@shared/domain/account';
import { checkApiBase } from './api-base';
import type { CommonOptions } from './cli-options';
import { UsageError } from './usage-error';

/**
 * The account that the command line and the environment name; null where neither names one. Takes it out of
 * `environment`, so that no child process and no dump of it can show it. Throws `UsageError` for half of one, and for
 * what can be none; the text never repeats what was given.
 */
export function takeStartAccount(
  options: Pick<CommonOptions, 'demo' | 'apiBase' | 'account'>,
  environment: NodeJS.ProcessEnv,
): StartAccount | null {
  const token = environment.CLOUDFLARE_API_TOKEN;
  const accountId = options.account ?? environment.CLOUDFLARE_ACCOUNT_ID;
  delete environment.CLOUDFLARE_API_TOKEN;
  delete environment.CLOUDFLARE_ACCOUNT_ID;
  if (options.demo) return null;
  if (options.apiBase !== null) checkApiBase(options.apiBase);
  if (!accountId && !token) return null;
  if (!accountId) throw new UsageError('--account is missing (or CLOUDFLARE_ACCOUNT_ID)');
  // Another server may name its accounts otherwise; what cannot go into an address is refused anyway.
  const pattern = options.apiBase === null ? ACCOUNT_ID_PATTERN : /^[\w-]{1,64}$/;
  if (!pattern.test(accountId)) {
    throw new UsageError(
      `--account is not an account ID: it has ${accountId.length} characters, not 32 hexadecimal digits`,
    );
  }
  if (!token) {
    throw new UsageError(
      'CLOUDFLARE_API_TOKEN is not set (the saved account is used where no account is named)',
    );
  }
  if (!/^[\x21-\x7e]{1,1000}$/.test(token)) {
    throw new UsageError(
      `CLOUDFLARE_API_TOKEN is not a token: ${token.length} characters, or one of them no printable ASCII`,
    );
  }
  return { accountId, token };
}
