import type { LogFilter } from '@shared/domain/log-query';
import { conditionsOf, haveOneIndex, timeConditions, type Sql } from './log-conditions';
import { findPlaces } from './log-places';
import { chosenRuns, wayToCount, withWords, type Asked, type Known } from './log-plan';
import type { LogReader } from './log-reader';
import { wordsQuery } from './words-query';

/** So many filters are remembered with what is known of them. */
const MOST_REMEMBERED = 50;

/** Tells what is known of the runs that pass a filter, counting again only where something was written since. */
export type Counter = (filter: LogFilter) => Promise<Known>;

/** Counts by `reader`. Fewer than `many` runs are few. */
export function createCounter(reader: LogReader, many: number): Counter {
  let version: string | null = null;
  const known = new Map<string, Known>();
  return async (filter) => {
    const key = JSON.stringify(filter);
    const now = await reader.version();
    if (now === null || now !== version || known.size >= MOST_REMEMBERED) known.clear();
    version = now;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const counted = await count(reader, await ask(reader, filter), many);
    if (now === version) known.set(key, counted);
    return counted;
  };
}

async function ask(reader: LogReader, filter: LogFilter): Promise<Asked> {
  const conditions = conditionsOf(filter);
  const time = timeConditions(filter.startedAt);
  const hasOneIndex = haveOneIndex(conditions);
  const query = wordsQuery(filter.text);
  if (query === null) return { words: null, conditions: [...conditions, ...time], hasOneIndex };
  const { first, last, areMixed } = await findPlaces(reader, filter.startedAt);
  const words = {
    sql: 'run_words match ? and run_words.rowid between ? and ?',
    values: [query, first, last],
  };
  return { words, conditions: [...conditions, ...(areMixed ? time : [])], hasOneIndex };
}

async function count(reader: LogReader, asked: Asked, many: number): Promise<Known> {
  const counted = async (chosen: Sql): Promise<{ total: number; stored: number }> => {
    // In one statement, so that no run is written between the two counts.
    const sql = `select count(*) as total, (select runs from log_totals) as stored ${chosen.sql}`;
    const [row] = await reader.all({ ...chosen, sql });
    return { total: Number(row?.['total']), stored: Number(row?.['stored']) };
  };
  const { words, conditions } = asked;
  const found = words === null ? null : await counted(withWords(words));
  const areFew = found !== null && found.total < many;
  if (found !== null && conditions.length === 0) return { asked, ...found, areFew };
  return { asked, ...(await counted(chosenRuns(asked, wayToCount({ asked, areFew })))), areFew };
}
