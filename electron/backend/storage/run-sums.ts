import type { LogSums } from '@shared/domain/log-query';
import type { Row } from './database';
import type { Sql } from './log-conditions';

/** Adds up all runs that are chosen, in one pass. */
export function sumsQuery(chosen: Sql): Sql {
  return {
    ...chosen,
    sql: `select count(*) as runs, total(cost) as cost, count(*) - count(cost) as unpriced,
      count(*) filter (where cache_status = 'HIT') as hits,
      count(*) filter (where cache_status = 'MISS') as misses ${chosen.sql}`,
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
