import type { SQLInputValue } from 'node:sqlite';
import type { LogFilter, LogRange } from '@shared/domain/log-query';

/** A piece of SQL with the values that its question marks stand for. */
export interface Sql {
  sql: string;
  values: SQLInputValue[];
  /** Asks for the positions that the table `gathered` must hold before. */
  gather?: Sql | undefined;
}

/** `from` a source, where all conditions hold. */
export function from(source: string, conditions: readonly Sql[]): Sql {
  const all = joined(conditions, ' and ');
  return { ...all, sql: `from ${source}${conditions.length === 0 ? '' : ` where ${all.sql}`}` };
}

/** One piece out of several, with `separator` in between. */
export function joined(pieces: readonly Sql[], separator: string): Sql {
  return {
    sql: pieces.map(({ sql }) => sql).join(separator),
    values: pieces.flatMap(({ values }) => values),
    gather: pieces.find(({ gather }) => gather !== undefined)?.gather,
  };
}

/** What a run must be to pass a filter, but for its words and its time. */
export function conditionsOf(filter: LogFilter): Sql[] {
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
    ...within('cost', filter.cost),
    ...within('ended_after', filter.duration),
    ...within('tokens', filter.tokens),
    ...(filter.pinned ? [{ sql: 'pinned = 1', values: [] }] : []),
  ];
}

/** When a run must have begun. */
export function timeConditions(time: LogRange): Sql[] {
  return within('started_at', time);
}

/** True where some index holds exactly the runs that pass `conditions`, in the order of time. */
export function haveOneIndex(conditions: readonly Sql[]): boolean {
  const names = conditions.map(({ sql }) => sql);
  if (names.join() === 'model = ?,status = ?') return true;
  return names.length === 0 || (names.length === 1 && EQUAL.test(names[0] ?? ''));
}

const EQUAL = /^(?:\w+ = (?:\?|1)|cache_status is null)$/;

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

function within(column: string, { from: least, to: most }: LogRange): Sql[] {
  return [
    ...(least === null ? [] : [{ sql: `${column} >= ?`, values: [least] }]),
    ...(most === null ? [] : [{ sql: `${column} <= ?`, values: [most] }]),
  ];
}
