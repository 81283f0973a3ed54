import { query } from '@renderer/rpc/client';

const FRESH = 15_000; // ms

/** All gateways of the account: there are at most 20, so they are searched in the page. */
export function gatewaysQuery() {
  return query.gateways.list.queryOptions({ input: { search: null }, staleTime: FRESH });
}

/** One gateway as it is now. */
export function gatewayQuery(gatewayId: string) {
  return query.gateways.get.queryOptions({ input: { gatewayId }, staleTime: FRESH });
}
