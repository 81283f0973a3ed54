import { query } from '@renderer/rpc/client';

/** The app's settings. */
export function settingsQuery() {
  return query.settings.get.queryOptions({ staleTime: Infinity });
}

/** Version, host and data folder. */
export function appInfoQuery() {
  return query.shell.info.queryOptions({ staleTime: Infinity });
}

/** How much the log holds now: asked again each time it is looked at. */
export function logSizeQuery() {
  return query.log.size.queryOptions({ staleTime: 0 });
}
