import type { StartAccount } from '@electron/backend/ports';

/**
 * The account named by `CLOUDFLARE_ACCOUNT_ID` and `CLOUDFLARE_API_TOKEN`, both or neither. The
 * token is deleted from `environment`, so that no child process and no dump of it can show it.
 */
export function takeStartAccount(environment: NodeJS.ProcessEnv): StartAccount | null {
  const accountId = environment.CLOUDFLARE_ACCOUNT_ID;
  const token = environment.CLOUDFLARE_API_TOKEN;
  delete environment.CLOUDFLARE_API_TOKEN;
  return accountId && token ? { accountId, token } : null;
}
