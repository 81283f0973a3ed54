import { query } from '@renderer/rpc/client';

/** The app's settings. */
export function settingsQuery() {
  return query.settings.get.queryOptions({ staleTime: Infinity });
}

/** Version, host and data folder. */
export function appInfoQuery() {
  return query.shell.info.queryOptions({ staleTime: Infinity });
}
