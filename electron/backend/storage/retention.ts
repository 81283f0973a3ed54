import { setImmediate } from 'node:timers/promises';
import type { LogSettings } from '@shared/domain/settings';
import type { Database } from './database';

/** How much of the log is kept, and of how long ago. */
export type LogLimits = Pick<LogSettings, 'maxRuns' | 'maxSize' | 'maxAge'>;

const MEBIBYTE = 1024 * 1024;
const DAY = 86_400_000;
/** Runs that one transaction deletes at most. */
const BATCH = 100;
/** Once the size limit is reached, so much of it is made free that the next runs find room. */
const ROOM = 0.05;

/** These have an index of their own, by which the oldest are found. Pinned runs stay. */
const DELETABLE = `from runs where state <> 'running' and pinned = 0`;
const DELETE_OLDEST = `delete from runs where position in
  (select position ${DELETABLE} order by started_at, position limit ?)`;

/**
 * Deletes the oldest ended runs until the log is within its limits, and gives their place on the disk back. Costs
 * nothing worth mentioning where nothing is to be deleted. Throws SQLite's error.
 */
export function prune(database: Database, limits: LogLimits, now: number): void {
  if (limits.maxAge !== null) pruneByAge(database, now - limits.maxAge * DAY);
  pruneByCount(database, limits.maxRuns);
  const most = limits.maxSize * MEBIBYTE;
  const size = database.size();
  if (size > most) pruneBySize(database, most * (1 - ROOM));
  if (size > most || pagesSize(database, 'freelist_count') > size * ROOM) giveBackSpace(database);
}

/** How many runs are stored. */
export function countRuns(database: Database): number {
  return Number(database.get('select runs from log_totals')?.['runs'] ?? 0);
}

/**
 * Deletes every ended run, so that no byte of it is left in the file or in the write-ahead log (security.md §3, L22).
 * Returns false where another copy of the app was reading, and the write-ahead log could not be emptied.
 */
export function clearEnded(database: Database): boolean {
  database.transaction(() => {
    database.run(`delete from runs where state <> 'running'`);
    // Words of deleted runs stand in the index until it is put in order. Of runs under way it has none.
    database.run(`insert into run_words (run_words) values ('delete-all')`);
  });
  database.execute('vacuum');
  return emptyWriteAheadLog(database);
}

/** Pages of the index of words that are put in order before others get a turn. */
const PAGES_AT_ONCE = 200;

/**
 * Deletes these runs, in one transaction, as far as they have ended, pinned or not, and each byte of them. The index of
 * words is put in order bit by bit, so that others get their turn. Resolves to false where a reader kept some bytes.
 */
export async function removeRuns(database: Database, runIds: readonly string[]): Promise<boolean> {
  database.transaction(() =>
    database.run(
      `delete from runs where state <> 'running' and id in (select value from json_each(?))`,
      JSON.stringify(runIds),
    ),
  );
  // A negative number begins to merge all parts of the index into one; what is deleted is in none of the merged ones.
  let pages = -PAGES_AT_ONCE;
  for (;;) {
    const before = totalChanges(database);
    database.run(`insert into run_words (run_words, rank) values ('merge', ?)`, pages);
    if (totalChanges(database) - before < 2) return giveBackSpace(database);
    pages = PAGES_AT_ONCE;
    await setImmediate();
  }
}

function totalChanges(database: Database): number {
  return Number(database.get('select total_changes() as count')?.['count']);
}

function pruneByAge(database: Database, before: number): void {
  const old = `select position ${DELETABLE} and started_at < ? order by started_at, position limit ?`;
  const sql = `delete from runs where position in (${old})`;
  // Looked for first: nothing is locked where nothing is old.
  while (database.get(old, before, 1)) if (changes(database, sql, before, BATCH) === 0) return;
}

function pruneByCount(database: Database, most: number): void {
  for (;;) {
    const excess = countRuns(database) - most;
    if (excess <= 0 || changes(database, DELETE_OLDEST, Math.min(excess, BATCH)) === 0) return;
  }
}

function pruneBySize(database: Database, most: number): void {
  for (;;) {
    const excess = sizeInUse(database) - most;
    if (excess <= 0) return;
    if (changes(database, DELETE_OLDEST, countOf(database, excess)) === 0) return;
    // Until then the index of words keeps those of deleted runs, each with a note that it is gone.
    database.run(`insert into run_words (run_words) values ('optimize')`);
  }
}

/** How many of the oldest runs take up `excess` bytes, at least one and never more than a batch. */
function countOf(database: Database, excess: number): number {
  const sizes = database.all(
    `select body_bytes + frame_bytes as bytes ${DELETABLE} order by started_at, position limit ?`,
    BATCH,
  );
  let sum = 0;
  const enough = sizes.findIndex((row) => (sum += Number(row['bytes'])) >= excess);
  return enough === -1 ? BATCH : enough + 1;
}

function changes(database: Database, sql: string, ...values: number[]): number {
  return database.transaction(() => {
    database.run(sql, ...values);
    return Number(database.get('select changes() as count')?.['count']);
  });
}

/** Bytes of all pages that hold anything. */
function sizeInUse(database: Database): number {
  return pagesSize(database, 'page_count') - pagesSize(database, 'freelist_count');
}

function pagesSize(database: Database, name: 'page_count' | 'freelist_count'): number {
  const pageSize = database.get('pragma page_size')?.['page_size'];
  return Number(database.get(`pragma ${name}`)?.[name]) * Number(pageSize);
}

/** Cuts the free pages off the file, and empties the write-ahead log, in which deleted text may still stand. */
function giveBackSpace(database: Database): boolean {
  database.execute('pragma incremental_vacuum');
  return emptyWriteAheadLog(database);
}

/** False where another reader kept it from being emptied. */
function emptyWriteAheadLog(database: Database): boolean {
  return database.get('pragma wal_checkpoint(truncate)')?.['busy'] !== 1;
}
