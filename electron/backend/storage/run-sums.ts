import type { LogFilter, LogSums } from '@shared/domain/log-query';
import type { Row } from './database';
import { chosenRuns, type Sql } from './log-conditions';

/** Adds up all runs that pass a filter, in one pass. */
export function sumsQuery(filter: LogFilter): Sql {
  const { sql, values } = chosenRuns(filter);
  return {
    sql: `select count(*) as runs, total(cost) as cost, count(*) - count(cost) as unpriced,
      count(*) filter (where cache_status = 'HIT') as hits,
      count(*) filter (where cache_status = 'MISS') as misses ${sql}`,
    values,
  };
}

/** The row of `sumsQuery`. */
export function toSums(row: Row | undefined): LogSums {
  const number = (name: keyof LogSums): number => Number(row?.[name] ?? 0);
  return {
    runs: number('runs'),
    cost: number('cost'),
    unpriced: number('unpriced'),
    hits: number('hits'),
    misses: number('misses'),
  };
}
