import type { SQLInputValue } from 'node:sqlite';
import type { LogFilter, LogRange } from '@shared/domain/log-query';
import { wordsQuery } from './words-query';

/** A piece of SQL with the values that its question marks stand for. */
export interface Sql {
  sql: string;
  values: SQLInputValue[];
}

/** Which runs a filter means: `from … where …`, to be put behind `select`. */
export function chosenRuns(filter: LogFilter): Sql {
  const words = wordsQuery(filter.text);
  const all = [
    ...(words === null ? [] : [{ sql: 'run_words match ?', values: [words] }]),
    ...(words === null ? [] : placesOf(filter.startedAt)),
    ...conditionsOf(filter),
  ];
  const source = words === null ? 'runs' : 'run_words join runs on runs.position = run_words.rowid';
  const where = all.length === 0 ? '' : ` where ${all.map(({ sql }) => sql).join(' and ')}`;
  return { sql: `from ${source}${where}`, values: all.flatMap(({ values }) => values) };
}

/** Where the runs of a time lie in the index of words, which is in the order of storing: it is read there only. */
function placesOf(time: LogRange): Sql[] {
  const range = within('started_at', time);
  if (range.length === 0) return [];
  const inTime = `from runs where ${range.map(({ sql }) => sql).join(' and ')}`;
  const values = range.flatMap((bound) => bound.values);
  return [
    { sql: `run_words.rowid >= (select min(position) ${inTime})`, values },
    { sql: `run_words.rowid <= (select max(position) ${inTime})`, values },
  ];
}

function conditionsOf(filter: LogFilter): Sql[] {
  return [
    ...oneOf('model', filter.models),
    ...oneOf('author', filter.authors),
    ...oneOf('format', filter.formats),
    ...oneOf('state', filter.states),
    ...oneOf('status', filter.statuses),
    ...oneOf('finish_reason', filter.finishReasons),
    ...oneOf('gateway', filter.gateway === null ? [] : [filter.gateway]),
    ...cached(filter.cacheStatus),
    ...withMetadata(filter.metadata),
    ...within('started_at', filter.startedAt),
    ...within('cost', filter.cost),
    ...within('ended_after', filter.duration),
    ...within('tokens', filter.tokens),
    ...(filter.pinned ? [{ sql: 'pinned = 1', values: [] }] : []),
  ];
}

function oneOf(column: string, values: readonly (string | number)[]): Sql[] {
  if (values.length === 0) return [];
  const places = values.map(() => '?').join(', ');
  return [
    {
      sql: values.length === 1 ? `${column} = ?` : `${column} in (${places})`,
      values: [...values],
    },
  ];
}

function cached(status: LogFilter['cacheStatus']): Sql[] {
  if (status === null) return [];
  return status === 'none'
    ? [{ sql: 'cache_status is null', values: [] }]
    : [{ sql: 'cache_status = ?', values: [status] }];
}

function withMetadata(metadata: LogFilter['metadata']): Sql[] {
  if (metadata === null) return [];
  const { key, value } = metadata;
  const found = 'select position from run_metadata where key = ?';
  return value === null
    ? [{ sql: `runs.position in (${found})`, values: [key] }]
    : [{ sql: `runs.position in (${found} and value = ?)`, values: [key, value] }];
}

function within(column: string, { from, to }: LogRange): Sql[] {
  return [
    ...(from === null ? [] : [{ sql: `${column} >= ?`, values: [from] }]),
    ...(to === null ? [] : [{ sql: `${column} <= ?`, values: [to] }]),
  ];
}
