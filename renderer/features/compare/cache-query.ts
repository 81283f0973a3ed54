import { query } from '@renderer/rpc/client';

/** What the cache saved since the app was started and ever; asked again whenever a run ends. */
export function savingsQuery() {
  return query.cache.savings.queryOptions();
}

/** What it saved over some answers from the cache. */
export function savingsOfQuery(runIds: string[]) {
  return query.cache.savingsOf.queryOptions({
    input: { runIds },
    // A column that gets one more keeps its figure meanwhile.
    placeholderData: (earlier) => earlier,
  });
}

/** The beginning of the keys of both figures. */
export function savingsKey() {
  return query.cache.key();
}

/** What is known of one answer and the cache. */
export function cacheStoryQuery(runId: string) {
  return query.cache.stories.queryOptions({ input: { runIds: [runId] } });
}
