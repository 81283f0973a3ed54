import { checkedApiBase } from '@electron/backend/gateway/gateway-client';
import { AppFailure } from '@shared/domain/app-error';
import { UsageError } from './usage-error';

const CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4';

/** The address of the API up to and without `/accounts`; `given` is that of `--api-base`. Throws `UsageError`. */
export function apiBaseOf(given: string | null): string {
  if (given === null) return CLOUDFLARE_API;
  checkApiBase(given);
  return withApiPath(given);
}

/** Throws `UsageError` for an address that no token may be sent to. */
export function checkApiBase(apiBase: string): void {
  try {
    checkedApiBase(apiBase);
  } catch (error) {
    const reason = error instanceof AppFailure ? error.message : '';
    throw new UsageError(`--api-base cannot be used. ${reason}`, { cause: error });
  }
}

/** An address without a path stands for the API as Cloudflare lays it out; one with a path is used as it is. */
function withApiPath(apiBase: string): string {
  const url = URL.parse(apiBase);
  const isBare = url?.pathname === '/' && !url.search && !url.hash;
  return isBare ? new URL('/client/v4', url).href : apiBase;
}
