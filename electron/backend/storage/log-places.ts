import type { LogRange } from '@shared/domain/log-query';
import { from, joined, timeConditions, type Sql } from './log-conditions';
import type { LogReader } from './log-reader';

/** Where the runs of a time lie in the index of words, which is in the order of storing; both ends included. */
export interface Places {
  first: number;
  last: number;
  /** Runs of other times lie there, too: each must still be looked at. */
  areMixed: boolean;
}

const ANYWHERE: Places = { first: 0, last: Number.MAX_SAFE_INTEGER, areMixed: false };
const NOWHERE: Places = { first: 1, last: 0, areMixed: false };

/** Looks up where the runs of a time lie. Rejects with SQLite's error. */
export async function findPlaces(reader: LogReader, time: LogRange): Promise<Places> {
  if (time.from === null && time.to === null) return ANYWHERE;
  const [row] = await reader.all(endsQuery(time));
  const { first, last } = row ?? {};
  if (typeof first !== 'number' || typeof last !== 'number') return NOWHERE;
  const others = await reader.all(othersQuery(time, [first, last]));
  return { first, last, areMixed: others.length > 0 };
}

function endsQuery(time: LogRange): Sql {
  const inTime = timeConditions(time);
  if (time.from === null) {
    // The last run before the end of the time is nearly always the newest of all, which is looked at first.
    const { sql, values } = from('runs', inTime);
    return { sql: `select 0 as first, max(position) as last ${sql}`, values };
  }
  const { sql, values } = from('runs indexed by runs_started', inTime);
  return { sql: `select min(+position) as first, max(+position) as last ${sql}`, values };
}

/** Asks for rows if runs before or after a time lie between two places. */
function othersQuery(time: LogRange, places: [first: number, last: number]): Sql {
  const conditions = [
    { sql: 'started_at < ?', value: time.from },
    { sql: 'started_at > ?', value: time.to },
  ].flatMap(({ sql, value }) => (value === null ? [] : [{ sql, values: [value, ...places] }]));
  const exist = conditions.map(({ sql, values }) => ({
    sql: `select 1 where exists
      (select 1 from runs indexed by runs_started where ${sql} and position between ? and ?)`,
    values,
  }));
  return joined(exist, ' union all ');
}
