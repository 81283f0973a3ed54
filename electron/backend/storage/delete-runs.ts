import type { SQLInputValue } from 'node:sqlite';
import type { Database } from './database';

/**
 * Work that is done bit by bit: whoever goes through it lets others have their turn wherever it yields. Each bit is a
 * transaction of its own, so that it can be given up at any of them.
 */
export type Steps<Result = void> = Generator<undefined, Result, undefined>;

/** Runs, and bytes of them, that one step deletes at most: a few ms. */
const STEP_RUNS = 32;
const STEP_BYTES = 512 * 1024;
/** Pages of the index of words that one step merges, and of the file that one step gives back. */
const STEP_PAGES = 64;

/** Deletes the first of the runs that `chosen` (`where … order by …`) means, no more than `most` and than one step may; returns how many. */
export function deleteSome(
  database: Database,
  chosen: { sql: string; values: readonly SQLInputValue[] },
  most = STEP_RUNS,
): number {
  const rows = database.all(
    `select position, body_bytes + frame_bytes as bytes from runs ${chosen.sql} limit ?`,
    ...chosen.values,
    Math.min(most, STEP_RUNS),
  );
  const positions: number[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (positions.length > 0 && bytes + Number(row['bytes']) > STEP_BYTES) break;
    bytes += Number(row['bytes']);
    positions.push(Number(row['position']));
  }
  if (positions.length > 0) {
    database.run(
      'delete from runs where position in (select value from json_each(?))',
      JSON.stringify(positions),
    );
  }
  return positions.length;
}

/** Puts the index of words in order: until then it holds the words of deleted runs, each with a note that it is gone. */
export function* mergeWords(database: Database): Steps {
  // A negative number begins to merge all parts of the index into one; what is deleted is in none of the merged ones.
  for (let pages = -STEP_PAGES; ; pages = STEP_PAGES) {
    const before = totalChanges(database);
    database.run(`insert into run_words (run_words, rank) values ('merge', ?)`, pages);
    if (totalChanges(database) - before < 2) return;
    yield;
  }
}

/**
 * Cuts the free pages off the file, and empties the write-ahead log, in which deleted text may still stand. False where
 * another copy of the app was reading and kept it from being emptied.
 */
export function* giveBackSpace(database: Database): Steps<boolean> {
  for (let free = freePages(database); free > 0;) {
    database.execute(`pragma incremental_vacuum(${STEP_PAGES})`);
    const left = freePages(database);
    if (left >= free) break;
    free = left;
    yield;
  }
  return emptyWriteAheadLog(database);
}

/** False where another reader kept it from being emptied. */
export function emptyWriteAheadLog(database: Database): boolean {
  return database.get('pragma wal_checkpoint(truncate)')?.['busy'] !== 1;
}

/** Pages of the file that hold nothing. */
export function freePages(database: Database): number {
  return Number(database.get('pragma freelist_count')?.['freelist_count']);
}

function totalChanges(database: Database): number {
  return Number(database.get('select total_changes() as count')?.['count']);
}
