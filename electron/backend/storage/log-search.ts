import type { LogChoices, LogPage } from '@shared/contract/log';
import type { LogFilter, LogSums, ModelStatistics, TimeStatistics } from '@shared/domain/log-query';
import type { Row } from './database';
import type { Sql } from './log-conditions';
import { createCounter } from './log-counter';
import { toLogEntry } from './log-entry';
import { chosenRuns, wayToAll, type Known } from './log-plan';
import type { LogReader } from './log-reader';
import { modelQuery, spanOf, timeQuery, toModel, toTimes } from './run-statistics';
import { sumsQuery, toSums } from './run-sums';
import { pageQueries, type PageRequest, type SearchLimits } from './search-runs';

/** Questions about many runs of the log. Each may reject with SQLite's error. */
export interface LogSearch {
  search(request: PageRequest): Promise<LogPage>;
  choices(): Promise<LogChoices>;
  sums(filter: LogFilter): Promise<LogSums>;
  statistics(
    filter: LogFilter,
    buckets: number,
  ): Promise<{ models: ModelStatistics[]; times: TimeStatistics[] }>;
}

/** More are not offered: nobody reads such a list. */
const MOST_CHOICES = 1_000;

const LIMITS: SearchLimits = { many: 10_000, walk: 5_000 };

/** Questions answered by `reader`. */
export function createLogSearch(reader: LogReader, limits = LIMITS): LogSearch {
  const look = createCounter(reader, limits.many);

  /** The first answer that is a full page, else the last one. */
  async function pageOf(request: PageRequest, known: Known): Promise<Row[]> {
    const wanted = Math.min(request.limit, known.total - request.offset);
    if (wanted <= 0) return [];
    let rows: Row[] = [];
    for (const query of pageQueries(request, known, limits)) {
      rows = await reader.all(query);
      if (rows.length >= wanted) break;
    }
    return rows;
  }

  async function allOf(filter: LogFilter): Promise<Sql> {
    const known = await look(filter);
    return chosenRuns(known.asked, wayToAll(known, limits.many));
  }

  async function distinct(column: string): Promise<unknown[]> {
    // From each value straight to the next one in the index, however many runs have it.
    const rows = await reader.all({
      sql: `with recursive known (value) as (
          select min(${column}) from runs
          union all
          select (select min(${column}) from runs where ${column} > value) from known where value is not null
        ) select value from known where value is not null and value <> '' limit ${MOST_CHOICES}`,
      values: [],
    });
    return rows.map(({ value }) => value);
  }

  return {
    async search(request) {
      const known = await look(request.filter);
      const rows = await pageOf(request, known);
      return { entries: rows.map(toLogEntry), total: known.total };
    },
    async choices() {
      return {
        models: (await distinct('model')).map(String),
        authors: (await distinct('author')).map(String),
        gateways: (await distinct('gateway')).map(String),
        finishReasons: (await distinct('finish_reason')).map(String),
        statuses: (await distinct('status')).map(Number),
      };
    },
    async sums(filter) {
      const [row] = await reader.all(sumsQuery(await allOf(filter)));
      return toSums(row);
    },
    async statistics(filter, buckets) {
      const chosen = await allOf(filter);
      const modelRows = await reader.all(modelQuery(chosen));
      if (modelRows.length === 0) return { models: [], times: [] };
      const { first, last } = spanOf(modelRows);
      const width = Math.ceil((last - first + 1) / buckets);
      const stretches = { first, width, count: buckets };
      const timeRows = await reader.all(timeQuery(chosen, stretches));
      return { models: modelRows.map(toModel), times: toTimes(timeRows, stretches) };
    },
  };
}
