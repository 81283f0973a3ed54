import type { LogFilter, ModelStatistics, TimeStatistics } from '@shared/domain/log-query';
import type { Row } from './database';
import { chosenRuns, type Sql } from './log-conditions';

/** Stretches of time: where the first one begins, epoch ms, and how long each is, ms. */
export interface Stretches {
  first: number;
  width: number;
}

/** What is added up for a model and for a stretch of time. A run that was cut off has failed too; one under way has not. */
const SUMS = `count(*) as runs, sum(state in ('failed', 'cut-off')) as failures,
  sum(cache_status is 'HIT') as hits, sum(cache_status is 'MISS') as misses, coalesce(sum(cost), 0) as cost`;

/** When the first and the last run began that pass a filter. */
export function spanQuery(filter: LogFilter): Sql {
  const { sql, values } = chosenRuns(filter);
  return { sql: `select min(started_at) as first, max(started_at) as last ${sql}`, values };
}

/** One row per model, the one with the most runs first. */
export function modelQuery(filter: LogFilter): Sql {
  const { sql, values } = chosenRuns(filter);
  return {
    sql: `
      with chosen as (
        select model, state, cache_status, cost, first_text_after, ended_after ${sql}
      ),
      own as (select * from chosen where cache_status is not 'HIT'),
      first_texts as (${placesOf('first_text_after')}),
      totals as (${placesOf('ended_after')})
      select chosen.model, ${SUMS}, sum(cost is null) as unpriced,
        first_texts.p50 as first_text_p50, first_texts.p95 as first_text_p95,
        totals.p50 as total_p50, totals.p95 as total_p95
      from chosen left join first_texts using (model) left join totals using (model)
      group by chosen.model order by runs desc, chosen.model`,
    values,
  };
}

/** The nearest rank, as `nearestRank` takes it: the value in place ⌈n·p/100⌉. */
function placesOf(column: string): string {
  return `
    select model, max(case when place = (count * 50 + 99) / 100 then value end) as p50,
      max(case when place = (count * 95 + 99) / 100 then value end) as p95
    from (
      select model, ${column} as value, count(*) over (partition by model) as count,
        row_number() over (partition by model order by ${column}) as place
      from own where ${column} is not null
    ) group by model`;
}

/** One row per stretch of time in which a run began. */
export function timeQuery(filter: LogFilter, { first, width }: Stretches): Sql {
  const { sql, values } = chosenRuns(filter);
  return {
    sql: `select cast((started_at - ?) / ? as integer) as stretch, ${SUMS} ${sql} group by stretch`,
    values: [first, width, ...values],
  };
}

/** A row of `modelQuery`. */
export function toModel(row: Row): ModelStatistics {
  return {
    model: String(row['model']),
    ...sumsOf(row),
    unpriced: Number(row['unpriced']),
    firstText: { p50: figure(row['first_text_p50']), p95: figure(row['first_text_p95']) },
    total: { p50: figure(row['total_p50']), p95: figure(row['total_p95']) },
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

function figure(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
