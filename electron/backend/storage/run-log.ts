import type { LogEntry, LogSize } from '@shared/contract/log';
import type { StoredRun } from '@shared/contract/runs';
import type { Run } from '@shared/domain/run';
import type { RawFrame } from '@shared/domain/run-event';
import { DEFAULT_SETTINGS, type LogSettings } from '@shared/domain/settings';
import { cutBodies } from './cut-bodies';
import type { Database, Row } from './database';
import { framesOf, frameTimesOf, type FrameBatch, type StoredFrames } from './frame-batch';
import { toLogEntry } from './log-entry';
import { bitByBit, clearEnded, countRuns, oneAtATime, prune, removeRuns } from './retention';
import { withoutBodies } from './without-bodies';
import { dropFrames, writeFrames, writeRun } from './write-run';

/** All runs and their raw frames, on disk. Every call may throw SQLite's error. */
export interface RunLog {
  /** Writes a run as far as it is known; the last write of a run wins. */
  save(run: Run, sequence: number): void;
  /** Writes frames and, if given, the run itself in one transaction. */
  append(runId: string, frames: FrameBatch, run?: StoredRun): void;
  get(runId: string): StoredRun | null;
  /** The run that an entry of the gateway's log is of, by that entry's id. */
  ofEntry(logId: string): Run | null;
  /** Newest first, older than the run `before`; none where that is no longer there. */
  list(before: string | null, limit: number): LogEntry[];
  frames(runId: string, from: number, limit: number): { frames: RawFrame[]; total: number };
  /** When each frame arrived, ms since the run was queued, and its size in characters. */
  frameTimes(runId: string): { offsets: number[]; sizes: number[] };
  /** Runs that have no end yet, each with the copy of the app that started it. */
  unfinished(): { run: Run; owner: string }[];
  /** How the prompts of these runs begin; empty: it was not stored. */
  firstWords(runIds: readonly string[]): string[];
  /** Pins runs or unpins them, or notes something about them; what is left out stays. */
  mark(runIds: readonly string[], marks: RunMarks): void;
  /** Keeps what a run costs by list price, USD. */
  price(runId: string, usd: number): void;
  /** What a run cost as the log has it, USD: as the gateway reported it, else by the list price of its time. Null: not known. */
  cost(runId: string): { usd: number; isReported: boolean } | null;
  /** Deletes these runs as far as they have ended, and each byte of them. Resolves to false as `clear` does. */
  remove(runIds: readonly string[]): Promise<boolean>;
  /**
   * Deletes the oldest ended runs that are not pinned until the log is within its limits, bit by bit. What is deleted at
   * the end of every run is gone at once.
   */
  prune(): Promise<void>;
  size(): LogSize;
  /** Deletes every ended run, and each byte of it. Resolves to false where another copy of the app, or `stop`, kept some bytes from going. */
  clear(): Promise<boolean>;
  /** Gives up what is being deleted bit by bit: the database is about to be closed. */
  stop(): void;
}

/** What the user says of a run. */
export interface RunMarks {
  pinned?: boolean | undefined;
  /** Empty: none. */
  note?: string | undefined;
}

/** What a log needs to know beside its database. */
export interface RunLogOptions {
  /** Names the copy of the app whose new runs are written. */
  owner?: string;
  /** The settings as they are now. */
  settings?: () => LogSettings;
  /** Epoch ms. */
  now?: () => number;
}

/** A run log in an open database. */
export function createRunLog(
  database: Database,
  { owner = '', settings = () => DEFAULT_SETTINGS.log, now = Date.now }: RunLogOptions = {},
): RunLog {
  const save = (run: Run, sequence: number): void => {
    const kept = settings().storeBodies ? cutBodies(run) : withoutBodies(run);
    writeRun(database, { run: kept, sequence, owner });
  };
  const ending = new AbortController();
  const { signal } = ending;
  return {
    save: (run, sequence) => database.transaction(() => save(run, sequence)),
    append: (runId, frames, stored) =>
      database.transaction(() => {
        if (stored) save(stored.run, stored.sequence);
        if (settings().storeBodies) writeFrames(database, runId, frames);
        else dropFrames(database, runId);
      }),
    get(runId) {
      const row = database.get(
        'select run, sequence from runs join run_bodies using (position) where id = ?',
        runId,
      );
      return row
        ? { run: JSON.parse(String(row['run'])), sequence: Number(row['sequence']) }
        : null;
    },
    ofEntry(logId) {
      const row = database.get(
        'select run from runs join run_bodies using (position) where log_id = ? order by position desc limit 1',
        logId,
      );
      return row ? JSON.parse(String(row['run'])) : null;
    },
    list: (before, limit) =>
      database
        .all(
          `select * from runs
           where position < case when ?1 is null then 9e18 else (select position from runs where id = ?1) end
           order by position desc limit ?2`,
          before,
          limit,
        )
        .map(toLogEntry),
    frames(runId, from, limit) {
      const where = 'from frame_batches where position = (select position from runs where id = ?)';
      const total = database.get(`select max(first + count) as total ${where}`, runId);
      const rows = database.all(
        `select first, frame_index, data ${where} and first + count > ? and first < ? order by first`,
        runId,
        from,
        from + limit,
      );
      const range = { from, to: from + limit };
      const frames = rows.flatMap((row) => framesOf(Number(row['first']), toStored(row), range));
      return { frames, total: Number(total?.['total'] ?? 0) };
    },
    frameTimes(runId) {
      const rows = database.all(
        `select frame_index from frame_batches
         where position = (select position from runs where id = ?) order by first`,
        runId,
      );
      const batches = rows.map((row) => frameTimesOf(String(row['frame_index'])));
      return {
        offsets: batches.flatMap(({ offsets }) => offsets),
        sizes: batches.flatMap(({ sizes }) => sizes),
      };
    },
    unfinished: () =>
      database
        .all(`select run, owner from runs join run_bodies using (position) where state = 'running'`)
        .map((row) => ({ run: JSON.parse(String(row['run'])), owner: String(row['owner']) })),
    firstWords: (runIds) =>
      database
        .all(
          'select prompt from runs where id in (select value from json_each(?))',
          JSON.stringify(runIds),
        )
        .map((row) => String(row['prompt'])),
    mark: (runIds, { pinned, note }) =>
      database.run(
        `update runs set pinned = coalesce(?, pinned), note = coalesce(?, note)
         where id in (select value from json_each(?))`,
        pinned === undefined ? null : Number(pinned),
        note ?? null,
        JSON.stringify(runIds),
      ),
    price: (runId, usd) => database.run('update runs set list_cost = ? where id = ?', usd, runId),
    cost(runId) {
      const row = database.get('select cost, reported_cost from runs where id = ?', runId);
      return typeof row?.['cost'] === 'number'
        ? { usd: row['cost'], isReported: row['reported_cost'] !== null }
        : null;
    },
    remove: async (runIds) =>
      (await bitByBit(database, removeRuns(database, runIds), signal)) ?? false,
    prune: oneAtATime(() => bitByBit(database, prune(database, settings(), now()), signal)),
    size: () => ({ runs: countRuns(database), bytes: database.size() }),
    clear: async () => (await bitByBit(database, clearEnded(database), signal)) ?? false,
    stop: () => ending.abort(),
  };
}

function toStored(row: Row): StoredFrames {
  return { index: String(row['frame_index']), data: row['data'] as Uint8Array };
}
