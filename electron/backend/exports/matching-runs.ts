import type { LogFilter } from '@shared/domain/log-query';
import type { LogSearch } from '../storage/log-search';

const PAGE = 500; // runs

/** Ids of all runs that pass a filter, newest first, read page by page. Runs must not join them meanwhile: bound the time. */
export async function matchingRuns(
  search: LogSearch['search'],
  filter: LogFilter,
): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const { entries } = await search({
      filter,
      order: 'startedAt',
      descending: true,
      offset: found.length,
      limit: PAGE,
    });
    found.push(...entries.map(({ runId }) => runId));
    if (entries.length < PAGE) return found;
  }
}
