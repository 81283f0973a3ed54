import type { LogChoices, LogPage } from '@shared/contract/log';
import type { LogFilter, LogSums, ModelStatistics, TimeStatistics } from '@shared/domain/log-query';
import { toLogEntry } from './log-entry';
import type { LogReader } from './log-reader';
import { modelQuery, spanQuery, timeQuery, toModel, toTimes } from './run-statistics';
import { sumsQuery, toSums } from './run-sums';
import { countQuery, pageQuery, type PageRequest } from './search-runs';

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

/** Questions answered by `reader`. */
export function createLogSearch(reader: LogReader): LogSearch {
  /** The last total, so that whoever pages through a list has it counted once. */
  let counted = { key: '', version: 0, total: 0 };

  async function totalOf(filter: LogFilter): Promise<number> {
    const key = JSON.stringify(filter);
    const version = await reader.version();
    if (version !== null && counted.key === key && counted.version === version) {
      return counted.total;
    }
    const { sql, values } = countQuery(filter);
    const [row] = await reader.all(sql, values);
    const total = Number(row?.['total']);
    if (version !== null) counted = { key, version, total };
    return total;
  }

  async function distinct(column: string): Promise<unknown[]> {
    const rows = await reader.all(
      `select distinct ${column} as value from runs where ${column} is not null and ${column} <> ''
       order by ${column} limit ${MOST_CHOICES}`,
      [],
    );
    return rows.map(({ value }) => value);
  }

  return {
    async search(request) {
      const { sql, values } = pageQuery(request);
      const rows = await reader.all(sql, values);
      return { entries: rows.map(toLogEntry), total: await totalOf(request.filter) };
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
      const { sql, values } = sumsQuery(filter);
      const [row] = await reader.all(sql, values);
      return toSums(row);
    },
    async statistics(filter, buckets) {
      const models = modelQuery(filter);
      const span = spanQuery(filter);
      const [extent] = await reader.all(span.sql, span.values);
      const modelRows = await reader.all(models.sql, models.values);
      if (typeof extent?.['first'] !== 'number') return { models: [], times: [] };
      const first = extent['first'];
      const width = Math.ceil((Number(extent['last']) - first + 1) / buckets);
      const times = timeQuery(filter, { first, width });
      const timeRows = await reader.all(times.sql, times.values);
      return { models: modelRows.map(toModel), times: toTimes(timeRows, { first, width }) };
    },
  };
}
