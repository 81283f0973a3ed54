import { withoutSync, type Database } from './database';

/** Runs, and bytes of their bodies, that are filled before others get a turn: a few ms. */
const BATCH_RUNS = 32;
const BATCH_BYTES = 256 * 1024;
/** Ms between two batches, so that filling takes up a part of the time only. */
const PAUSE = 10;

const IN_BATCH = 'position between ? and ?';

/** Work that is under way. */
export interface Filling {
  stop(): void;
}

/**
 * Gives runs that were stored before step 5 of the schema what the log is filtered and searched by, the newest first and
 * bit by bit: ending the program between two batches loses nothing, the next start goes on. Null where nothing is to be
 * filled. Calls `onEnd` when all is, or with the error that ended it.
 */
export function fillOldRuns(database: Database, onEnd: (error: unknown) => void): Filling | null {
  if (unfilled(database) === 0) return null;
  const goOn = (): void => {
    try {
      if (!withoutSync(database, () => fillBatch(database))) return onEnd(null);
      timer = setTimeout(goOn, PAUSE).unref();
    } catch (error) {
      onEnd(error);
    }
  };
  let timer = setTimeout(goOn, PAUSE).unref();
  return { stop: () => clearTimeout(timer) };
}

/** Fills some runs in one transaction. False: there were none left. Throws SQLite's error. */
export function fillBatch(database: Database): boolean {
  return database.transaction(() => {
    const last = unfilled(database);
    if (last === 0) return false;
    const first = startOfBatch(database, last);
    if (first !== null) fill(database, first, last);
    database.run('update log_totals set unfilled = ?', first === null ? 0 : first - 1);
    return true;
  });
}

function unfilled(database: Database): number {
  return Number(database.get('select unfilled from log_totals')?.['unfilled'] ?? 0);
}

/** The position at which a batch begins that ends at `last`; null: there are no runs up to there. */
function startOfBatch(database: Database, last: number): number | null {
  let bytes = 0;
  let first: number | null = null;
  for (const row of database.all(
    'select position, body_bytes from runs where position <= ? order by position desc limit ?',
    last,
    BATCH_RUNS,
  )) {
    bytes += Number(row['body_bytes']);
    if (first !== null && bytes > BATCH_BYTES) break;
    first = Number(row['position']);
  }
  return first;
}

function fill(database: Database, first: number, last: number): void {
  database.run(
    `update runs set (gateway, finish_reason) = (
       select run ->> '$.request.policy.gatewayId', run ->> '$.finishReason'
       from run_bodies where run_bodies.position = runs.position
     ) where ${IN_BATCH}`,
    first,
    last,
  );
  database.run(
    `insert or ignore into run_metadata select position, key, value from sent_metadata where ${IN_BATCH}`,
    first,
    last,
  );
  database.run(
    `insert into run_words (rowid, prompt, answer)
     select position, prompt, answer from run_texts where ${IN_BATCH}`,
    first,
    last,
  );
}
