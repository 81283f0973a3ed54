import { setImmediate } from 'node:timers/promises';
import type { LogSettings } from '@shared/domain/settings';
import { withoutSync, type Database } from './database';
import {
  deleteSome,
  emptyWriteAheadLog,
  freePages,
  giveBackSpace,
  mergeWords,
  type Steps,
} from './delete-runs';
import { fillBatch } from './fill-old-runs';

/** How much of the log is kept, and of how long ago. */
export type LogLimits = Pick<LogSettings, 'maxRuns' | 'maxSize' | 'maxAge'>;

const MEBIBYTE = 1024 * 1024;
const DAY = 86_400_000;
/** Once the size limit is reached, so much of it is made free that the next runs find room. */
const ROOM = 0.05;
/** Bytes above its limit that a log has only after the limit was lowered. */
const FAR = 16 * MEBIBYTE;
/** Ids that are looked up at once. */
const IDS = 100;

/** These have an index of their own, by which the oldest are found. Pinned runs stay. */
const DELETABLE = `where state <> 'running' and pinned = 0`;
const OLDEST_FIRST = 'order by started_at, position';
const OLDEST = { sql: `${DELETABLE} ${OLDEST_FIRST}`, values: [] };

/** Goes through steps and lets others have their turn between them; null where they were given up. Rejects as they throw. */
export async function bitByBit<Result>(
  database: Database,
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  while (!signal.aborted) {
    const { done, value } = withoutSync(database, () => steps.next());
    if (done) return value;
    await setImmediate();
  }
  return null;
}

/** Does `work` once more when it was asked for while it was under way, never twice at once. Rejects as `work` does. */
export function oneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  let isWanted = false;
  let underWay: Promise<void> | null = null;
  const begin = async (): Promise<void> => {
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      underWay = null;
    }
  };
  return () => {
    isWanted = true;
    underWay ??= begin();
    return underWay;
  };
}

/**
 * Deletes the oldest ended runs until the log is within its limits, and gives their place on the disk back. Costs
 * nothing worth mentioning where nothing is to be deleted. Throws SQLite's error.
 */
export function* prune(database: Database, limits: LogLimits, now: number): Steps {
  if (limits.maxAge !== null) {
    const old = {
      sql: `${DELETABLE} and started_at < ? ${OLDEST_FIRST}`,
      values: [now - limits.maxAge * DAY],
    };
    while (deleteSome(database, old) > 0) yield;
  }
  for (;;) {
    const excess = countRuns(database) - limits.maxRuns;
    if (excess <= 0 || deleteSome(database, OLDEST, excess) === 0) break;
    yield;
  }
  const most = limits.maxSize * MEBIBYTE;
  const size = database.size();
  const isLowered = size > most + FAR;
  for (const _ of pruneBySize(database, most)) {
    // A small log is soon within its limit, and soon far above it: nobody has a turn before that.
    if (isLowered || database.size() <= most * (1 + ROOM)) yield;
  }
}

/** How many runs are stored. */
export function countRuns(database: Database): number {
  return Number(database.get('select runs from log_totals')?.['runs'] ?? 0);
}

/**
 * Deletes every ended run, so that no byte of it is left in the file or in the write-ahead log (security.md §3, L22).
 * Ends with false where another copy of the app was reading, and the write-ahead log could not be emptied.
 */
export function* clearEnded(database: Database): Steps<boolean> {
  const last = database.transaction(() => {
    const row = database.get('select max(position) as last from runs');
    // No run has words any more: so none has to be taken out of the index by itself.
    database.run(`insert into run_words (run_words) values ('delete-all')`);
    database.run('update log_totals set unfilled = ?', row?.['last'] ?? 0);
    return Number(row?.['last'] ?? 0);
  });
  const ended = {
    sql: `where state <> 'running' and position <= ? order by position`,
    values: [last],
  };
  while (deleteSome(database, ended) > 0) yield;
  while (fillBatch(database)) yield;
  yield* mergeWords(database);
  database.execute('vacuum');
  return emptyWriteAheadLog(database);
}

/**
 * Deletes these runs as far as they have ended, pinned or not, and each byte of them. Ends with false where a reader kept
 * some bytes.
 */
export function* removeRuns(database: Database, runIds: readonly string[]): Steps<boolean> {
  for (let from = 0; from < runIds.length; from += IDS) {
    const chosen = {
      sql: `where state <> 'running' and id in (select value from json_each(?))`,
      values: [JSON.stringify(runIds.slice(from, from + IDS))],
    };
    while (deleteSome(database, chosen) > 0) yield;
  }
  yield* mergeWords(database);
  return yield* giveBackSpace(database);
}

function* pruneBySize(database: Database, most: number): Steps {
  const size = database.size();
  if (size > most) yield* makeRoom(database, most * (1 - ROOM));
  if (size > most || freeSize(database) > size * ROOM) yield* giveBackSpace(database);
}

function* makeRoom(database: Database, most: number): Steps {
  for (;;) {
    const excess = sizeInUse(database) - most;
    if (excess <= 0) return;
    // Deleted words give no room before the index is merged: half of much is aimed at, lest too many runs go.
    const aim = excess > most * ROOM ? most + excess / 2 : most;
    let isDone = true;
    while (sizeInUse(database) > aim && deleteSome(database, OLDEST) > 0) {
      isDone = false;
      yield;
    }
    if (isDone) return;
    yield* mergeWords(database);
  }
}

/** Bytes of all pages that hold anything. */
function sizeInUse(database: Database): number {
  const pages = Number(database.get('pragma page_count')?.['page_count']);
  return (pages - freePages(database)) * pageSize(database);
}

function freeSize(database: Database): number {
  return freePages(database) * pageSize(database);
}

function pageSize(database: Database): number {
  return Number(database.get('pragma page_size')?.['page_size']);
}
