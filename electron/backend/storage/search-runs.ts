import { assertNever } from '@shared/domain/assert-never';
import type { LogFilter, LogOrder } from '@shared/domain/log-query';
import { from, type Sql } from './log-conditions';
import { ENTRY_COLUMNS } from './log-entry';
import { amongWords, chosenRuns, wayToAll, withWords, type Asked, type Known } from './log-plan';

/** One page of the log. */
export interface PageRequest {
  filter: LogFilter;
  order: LogOrder;
  descending: boolean;
  offset: number;
  limit: number;
}

/** What is looked at before another way is taken. */
export interface SearchLimits {
  /** From so many runs on they are not looked at one by one. */
  many: number;
  /** So many runs are looked at, in the order that is asked for, in the hope of a full page. */
  walk: number;
}

/** A run's own columns that can be asked for. */
const FACTS = `position, started_at, state, model, author, format, status, finish_reason, gateway,
  cache_status, cost, ended_after, first_text_after, tokens, pinned`;

/**
 * Reads one page: queries of which the first is short, but may find fewer rows than there are; then the next is to be
 * asked. The rows to show are found first, in an index, and only they are read whole.
 */
export function pageQueries(page: PageRequest, known: Known, limits: SearchLimits): Sql[] {
  const { asked, total, stored, areFew } = known;
  const { words } = asked;
  // Where all pass, nothing need be looked at.
  if (words === null && total === stored) return [entries(page, from('runs', []))];
  const isByTime = page.order === 'startedAt';
  if (words !== null && isByTime && asked.conditions.length === 0) {
    return [entries(page, withWords(words), words)];
  }
  if (words === null && isByTime) {
    return [entries(page, chosenRuns(asked, asked.hasOneIndex ? 'index' : 'facts'))];
  }
  const whole = entries(page, chosenRuns(asked, wayToAll(known, limits.many)), words);
  // Twice as many as are needed if those that pass lie evenly.
  const steps = (2 * (page.offset + page.limit) * stored) / Math.max(1, total);
  const isShort = areFew || total < limits.many / 4;
  return isShort || steps > limits.walk ? [whole] : [walk(page, asked, limits.walk), whole];
}

/** Looks at the first so many runs in the order that is asked for, of those with the words where time is the order. */
function walk(page: PageRequest, { words, conditions }: Asked, most: number): Sql {
  if (words !== null && page.order === 'startedAt') {
    const found = withWords(words);
    const looked = from(
      `(select position as place ${found.sql} ${sortingOf(page, words)} limit ?)
       cross join runs on runs.position = place`,
      conditions,
    );
    return entries(
      page,
      { ...looked, ...found, sql: looked.sql, values: [most, ...looked.values] },
      words,
    );
  }
  const isOfOrder = ({ sql }: Sql): boolean => sql.startsWith(`${columnOf(page.order)} `);
  const first = from('runs', conditions.filter(isOfOrder));
  const looked = from(`(select ${FACTS} ${first.sql} ${sortingOf(page, words)} limit ?) as runs`, [
    ...conditions.filter((condition) => !isOfOrder(condition)),
    ...amongWords(words),
  ]);
  return entries(page, { ...looked, values: [...first.values, most, ...looked.values] }, words);
}

/** The rows of a page, out of the runs that are chosen. */
function entries(page: PageRequest, chosen: Sql, words: Sql | null = null): Sql {
  return {
    ...chosen,
    sql: `select ${ENTRY_COLUMNS} from
      (select runs.position as found ${chosen.sql} ${sortingOf(page, words)} limit ? offset ?)
      cross join runs on runs.position = found`,
    values: [...chosen.values, page.limit, page.offset],
  };
}

/** Runs are stored as they begin: those with words are found in that order, which is then that of their time. */
function sortingOf({ order, descending }: PageRequest, words: Sql | null): string {
  const direction = descending ? 'desc' : 'asc';
  if (order === 'startedAt') {
    const time = words === null ? `runs.started_at ${direction}, ` : '';
    return `order by ${time}runs.position ${direction}`;
  }
  const unknownLast = descending ? '' : ' nulls last';
  // As in the indexes: of one model or status the latest are found first.
  const time = order === 'model' || order === 'status' ? `runs.started_at ${direction}, ` : '';
  return `order by runs.${columnOf(order)} ${direction}${unknownLast}, ${time}runs.position ${direction}`;
}

function columnOf(order: LogOrder): string {
  switch (order) {
    case 'startedAt':
      return 'started_at';
    case 'model':
      return 'model';
    case 'status':
      return 'status';
    case 'firstTextAfter':
      return 'first_text_after';
    case 'endedAfter':
      return 'ended_after';
    case 'tokens':
      return 'tokens';
    case 'cost':
      return 'cost';
    default:
      return assertNever(order);
  }
}
