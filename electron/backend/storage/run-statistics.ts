import type { ModelStatistics, TimeStatistics } from '@shared/domain/log-query';
import type { Row } from './database';
import type { Sql } from './log-conditions';

/** Stretches of time: where the first one begins, epoch ms, how long each is, ms, and how many there are. */
export interface Stretches {
  first: number;
  width: number;
  count: number;
}

/** What is added up for a model and for a stretch of time. A run that was cut off has failed too; one under way has not. */
const SUMS = `count(*) as runs, sum(state in ('failed', 'cut-off')) as failures,
  sum(cache_status is 'HIT') as hits, sum(cache_status is 'MISS') as misses, coalesce(sum(cost), 0) as cost`;

/** One row per model of the runs that are chosen, the one with the most runs first. */
export function modelQuery(chosen: Sql): Sql {
  return {
    ...chosen,
    sql: `
      select model, ${SUMS}, sum(cost is null) as unpriced,
        min(started_at) as first, max(started_at) as last,
        nearest_ranks(first_text_after) filter (where cache_status is not 'HIT') as first_texts,
        nearest_ranks(ended_after) filter (where cache_status is not 'HIT') as totals
      ${chosen.sql} group by model order by runs desc, model`,
  };
}

/** When the first and the last of these runs began: rows of `modelQuery`, at least one. */
export function spanOf(rows: readonly Row[]): { first: number; last: number } {
  return {
    first: Math.min(...rows.map(({ first }) => Number(first))),
    last: Math.max(...rows.map(({ last }) => Number(last))),
  };
}

/** One row per stretch of time in which a run began; those that began meanwhile, after the last one, are in none. */
export function timeQuery(chosen: Sql, { first, width, count }: Stretches): Sql {
  return {
    ...chosen,
    sql: `select cast((started_at - ?) / ? as integer) as stretch, ${SUMS} ${chosen.sql}
      group by stretch having stretch between 0 and ?`,
    values: [first, width, ...chosen.values, count - 1],
  };
}

/** A row of `modelQuery`. */
export function toModel(row: Row): ModelStatistics {
  return {
    model: String(row['model']),
    ...sumsOf(row),
    unpriced: Number(row['unpriced']),
    firstText: ranksOf(row['first_texts']),
    total: ranksOf(row['totals']),
  };
}

/** The rows of `timeQuery`, and an empty stretch wherever no run began. */
export function toTimes(rows: readonly Row[], { first, width }: Stretches): TimeStatistics[] {
  const known = new Map(rows.map((row) => [Number(row['stretch']), row]));
  const count = Math.max(-1, ...known.keys()) + 1;
  return Array.from({ length: count }, (_, stretch) => ({
    from: first + stretch * width,
    ...sumsOf(known.get(stretch)),
  }));
}

function sumsOf(row: Row | undefined): Omit<TimeStatistics, 'from'> {
  const number = (name: string): number => Number(row?.[name] ?? 0);
  return {
    runs: number('runs'),
    failures: number('failures'),
    hits: number('hits'),
    misses: number('misses'),
    cost: number('cost'),
  };
}

/** What `nearest_ranks` gives; null where there is nothing to rank. */
function ranksOf(value: unknown): ModelStatistics['total'] {
  if (typeof value !== 'string') return { p50: null, p95: null };
  const [p50, p95] = JSON.parse(value) as [number, number];
  return { p50, p95 };
}
