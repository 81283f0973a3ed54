import { assertNever } from '@shared/domain/assert-never';
import { from, type Sql } from './log-conditions';

/**
 * How runs that pass a filter are found. Which way is short depends on how many pass, which is counted beforehand:
 * SQLite does not know.
 *
 * - `index`: in the one index that holds exactly them, in the order of time;
 * - `facts`: in the index that holds all that is filtered and sorted by, from one end to the other;
 * - `words`: among those with the words, each of which is then looked at;
 * - `words-and-index`, `words-and-facts`: as without words, and by being among those that have them.
 *
 * Those with the words are gathered beforehand, once for all questions about them.
 */
export type Way = 'index' | 'facts' | 'words' | 'words-and-index' | 'words-and-facts';

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
  if (areFew) return 'words';
  return asked.hasOneIndex && asked.conditions.length > 0 ? 'words-and-index' : 'words-and-facts';
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
      return {
        ...from('gathered cross join runs on runs.position = gathered.position', conditions),
        gather: positionsOf(words),
      };
    case 'words-and-index':
      return from('runs', [...conditions, ...amongWords(words)]);
    case 'words-and-facts':
      return from('runs indexed by runs_facts', [...conditions, ...amongWords(words)]);
    default:
      return assertNever(way);
  }
}

/** The runs with the words, nothing else being asked; of them only the position is known. */
export function withWords(words: Sql): Sql {
  return { sql: 'from gathered as runs', values: [], gather: positionsOf(words) };
}

/** That a run is among those with the words. The plus keeps SQLite from looking each of them up. */
export function amongWords(words: Sql | null): Sql[] {
  const gather = positionsOf(words);
  return gather === undefined ? [] : [{ sql: '+runs.position in gathered', values: [], gather }];
}

function positionsOf(words: Sql | null): Sql | undefined {
  if (words === null) return undefined;
  const { sql, values } = from('run_words', [words]);
  return { sql: `select rowid ${sql}`, values };
}
