import { assertNever } from '@shared/domain/assert-never';
import { from, type Sql } from './log-conditions';

/**
 * How runs that pass a filter are found. Which way is short depends on how many pass, which is counted beforehand:
 * SQLite does not know.
 *
 * - `index`: in the one index that holds exactly them, in the order of time;
 * - `facts`: in the index that holds all that is filtered and sorted by, from one end to the other;
 * - `words`: among those with the words, each of which is then looked at;
 * - `words-and-facts`: as `facts`, those with the words having been gathered before, once for all questions about them.
 */
export type Way = 'index' | 'facts' | 'words' | 'words-and-facts';

/** What a filter asks for. */
export interface Asked {
  /** What holds in the index of words; null: no word is asked for. */
  words: Sql | null;
  /** What holds for the run. */
  conditions: Sql[];
  /** Some index holds exactly those for which it does. */
  hasOneIndex: boolean;
}

/** What is known of the runs that pass a filter before they are read. */
export interface Known {
  asked: Asked;
  /** How many pass. */
  total: number;
  /** How many are stored. */
  stored: number;
  /** Few hold the words. */
  areFew: boolean;
}

/** The way to count the runs that pass. */
export function wayToCount({ asked, areFew }: Pick<Known, 'asked' | 'areFew'>): Way {
  if (asked.words === null) return asked.hasOneIndex ? 'index' : 'facts';
  return areFew ? 'words' : 'words-and-facts';
}

/** The way to read what is filtered and sorted by of all runs that pass. `many`: from so many on it is read from an index. */
export function wayToAll(known: Known, many: number): Way {
  if (known.total < many) return wayToCount(known);
  return known.asked.words === null ? 'facts' : 'words-and-facts';
}

/** `from … where …`, to be put behind `select`: the runs that pass. */
export function chosenRuns({ words, conditions }: Asked, way: Way): Sql {
  switch (way) {
    case 'index':
      return from('runs', conditions);
    case 'facts':
      return from('runs indexed by runs_facts', conditions);
    case 'words':
      // A cross join, because SQLite would look for the words of each run.
      return from('run_words cross join runs on runs.position = run_words.rowid', [
        ...(words === null ? [] : [words]),
        ...conditions,
      ]);
    case 'words-and-facts':
      return from('runs indexed by runs_facts', [...conditions, ...amongWords(words)]);
    default:
      return assertNever(way);
  }
}

/** The runs with the words, nothing else being asked. */
export function withWords(words: Sql): Sql {
  const { sql, values } = positionsOf(words);
  return { sql: `from (${sql}) as runs`, values };
}

/** That a run is among those with the words. The plus keeps SQLite from looking each of them up. */
export function amongWords(words: Sql | null): Sql[] {
  if (words === null) return [];
  return [{ sql: '+runs.position in gathered', values: [], gather: positionsOf(words) }];
}

function positionsOf(words: Sql): Sql {
  const { sql, values } = from('run_words', [words]);
  return { sql: `select rowid as position ${sql}`, values };
}
