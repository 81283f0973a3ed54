import { assertNever } from '@shared/domain/assert-never';
import type { LogFilter, LogOrder } from '@shared/domain/log-query';
import { chosenRuns, type Sql } from './log-conditions';
import { ENTRY_COLUMNS } from './log-entry';

/** One page of the log. */
export interface PageRequest {
  filter: LogFilter;
  order: LogOrder;
  descending: boolean;
  offset: number;
  limit: number;
}

/** Reads one page. The rows to show are found first, in an index where there is one, and only they are read whole. */
export function pageQuery({ filter, order, descending, offset, limit }: PageRequest): Sql {
  const { sql, values } = chosenRuns(filter);
  const sorting = sortingOf(order, { descending, hasWords: sql.includes('run_words') });
  return {
    sql: `select ${ENTRY_COLUMNS} from
      (select runs.position as found ${sql} order by ${sorting} limit ? offset ?)
      cross join runs on runs.position = found`,
    values: [...values, limit, offset],
  };
}

/** Counts all runs that pass a filter. */
export function countQuery(filter: LogFilter): Sql {
  const { sql, values } = chosenRuns(filter);
  return { sql: `select count(*) as total ${sql}`, values };
}

function sortingOf(
  order: LogOrder,
  { descending, hasWords }: { descending: boolean; hasWords: boolean },
): string {
  const direction = descending ? 'desc' : 'asc';
  // Runs are stored as they begin. Words are found in the order of storing, so that a page of common words is soon full.
  if (hasWords && order === 'startedAt') return `run_words.rowid ${direction}`;
  const unknownLast = descending ? '' : ' nulls last';
  return `${columnOf(order)} ${direction}${unknownLast}, runs.position ${direction}`;
}

function columnOf(order: LogOrder): string {
  switch (order) {
    case 'startedAt':
      return 'started_at';
    case 'model':
      return 'model';
    case 'status':
      return 'status';
    case 'firstTextAfter':
      return 'first_text_after';
    case 'endedAfter':
      return 'ended_after';
    case 'tokens':
      return 'tokens';
    case 'cost':
      return 'cost';
    default:
      return assertNever(order);
  }
}
