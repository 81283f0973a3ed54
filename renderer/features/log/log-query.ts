import { query } from '@renderer/rpc/client';

const PAGE = 100;

/** The log, newest first, page by page: the next one goes on below the last entry read. */
export function logQuery() {
  return query.log.list.infiniteOptions({
    input: (before: string | null) => ({ before, limit: PAGE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length < PAGE ? null : (page.at(-1)?.runId ?? null)),
    staleTime: 0,
  });
}
