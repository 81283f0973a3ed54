import { query } from '@renderer/rpc/client';

/** What was spent since the app was started; asked again whenever a run ends and when the screen is opened. */
export function spendingQuery() {
  return query.spending.session.queryOptions();
}
