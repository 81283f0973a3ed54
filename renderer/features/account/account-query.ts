import { query } from '@renderer/rpc/client';

/** Which account is in use, and whether it is the demo one. Never holds the token. */
export function accountQuery() {
  return query.account.status.queryOptions({ staleTime: Infinity });
}
