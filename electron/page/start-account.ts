import type { Log, StartAccount } from '@electron/backend/ports';

/**
 * The account named by `CLOUDFLARE_ACCOUNT_ID` and `CLOUDFLARE_API_TOKEN`, both or neither; half of one is left unused,
 * and said so. Both are deleted from `environment`, so that no child process and no dump of it can show them.
 */
export function takeStartAccount(
  environment: NodeJS.ProcessEnv,
  log: Pick<Log, 'warn'>,
): StartAccount | null {
  const accountId = environment.CLOUDFLARE_ACCOUNT_ID;
  const token = environment.CLOUDFLARE_API_TOKEN;
  delete environment.CLOUDFLARE_ACCOUNT_ID;
  delete environment.CLOUDFLARE_API_TOKEN;
  if (accountId && token) return { accountId, token };
  if (token) log.warn('CLOUDFLARE_API_TOKEN is not used: CLOUDFLARE_ACCOUNT_ID is not set.');
  if (accountId) log.warn('CLOUDFLARE_ACCOUNT_ID is not used: CLOUDFLARE_API_TOKEN is not set.');
  return null;
}
