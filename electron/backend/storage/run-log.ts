import type { LogEntry, LogSize } from '@shared/contract/log';
import type { StoredRun } from '@shared/contract/runs';
import type { Run } from '@shared/domain/run';
import type { RawFrame } from '@shared/domain/run-event';
import { DEFAULT_SETTINGS, type LogSettings } from '@shared/domain/settings';
import { responseMetadata } from '@shared/protocol/response-metadata';
import type { Database, Row } from './database';
import { firstWords } from './first-words';
import { framesOf, frameTimesOf, type FrameBatch, type StoredFrames } from './frame-batch';
import { clearEnded, countRuns, prune } from './retention';
import { withoutBodies } from './without-bodies';

/** All runs and their raw frames, on disk. Every call may throw SQLite's error. */
export interface RunLog {
  /** Writes a run as far as it is known; the last write of a run wins. */
  save(run: Run, sequence: number): void;
  /** Writes frames and, if given, the run itself in one transaction. */
  append(runId: string, frames: FrameBatch, run?: StoredRun): void;
  get(runId: string): StoredRun | null;
  /** Newest first, older than the run `before`. */
  list(before: string | null, limit: number): LogEntry[];
  frames(runId: string, from: number, limit: number): { frames: RawFrame[]; total: number };
  /** When each frame arrived, ms since the run was queued, and its size in characters. */
  frameTimes(runId: string): { offsets: number[]; sizes: number[] };
  /** Runs that have no end yet, each with the copy of the app that started it. */
  unfinished(): { run: Run; owner: string }[];
  /** Deletes the oldest ended runs until the log is within its limits. */
  prune(): void;
  size(): LogSize;
  /** Deletes every ended run, and each byte of it. False where another copy of the app kept some bytes from going. */
  clear(): boolean;
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
    const kept = settings().storeBodies ? run : withoutBodies(run);
    writeRun(database, { run: kept, sequence, owner });
  };
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
    list: (before, limit) =>
      database
        .all(
          `select * from runs
           where position < coalesce((select position from runs where id = ?), 9e18)
           order by position desc limit ?`,
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
    prune: () => prune(database, settings(), now()),
    size: () => ({ runs: countRuns(database), bytes: database.size() }),
    clear: () => clearEnded(database),
  };
}

function writeRun(
  database: Database,
  { run, sequence, owner }: StoredRun & { owner: string },
): void {
  const body = JSON.stringify(run);
  database.run(
    `insert into runs (id, started_at, state, model, format, prompt, status, cache_status,
       first_text_after, ended_after, usage, sequence, body_bytes, owner)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set state = excluded.state, status = excluded.status,
       cache_status = excluded.cache_status, first_text_after = excluded.first_text_after,
       ended_after = excluded.ended_after, usage = excluded.usage, sequence = excluded.sequence,
       body_bytes = excluded.body_bytes`,
    run.id,
    run.startedAt,
    run.state,
    run.request.model,
    run.request.format,
    firstWords(run.request),
    run.status,
    responseMetadata(run.responseHeaders).cacheStatus,
    run.timings.firstText,
    run.timings.ended,
    run.usage === null ? null : JSON.stringify(run.usage),
    sequence,
    Buffer.byteLength(body),
    owner,
  );
  database.run(
    'insert or replace into run_bodies select position, ? from runs where id = ?',
    body,
    run.id,
  );
}

function writeFrames(database: Database, runId: string, frames: FrameBatch): void {
  if (frames.count === 0) return;
  const { index, data } = frames.stored();
  database.run(
    `insert or ignore into frame_batches
     select position, ?, ?, ?, ? from runs where id = ?`,
    frames.first,
    frames.count,
    index,
    data,
    runId,
  );
  const bytes = data.length + index.length;
  database.run('update runs set frame_bytes = frame_bytes + ? where id = ?', bytes, runId);
}

/** Those that were written before bodies were no longer to be stored. */
function dropFrames(database: Database, runId: string): void {
  database.run(
    'delete from frame_batches where position = (select position from runs where id = ?)',
    runId,
  );
}

function toLogEntry(row: Row): LogEntry {
  return {
    runId: String(row['id']),
    startedAt: Number(row['started_at']),
    state: row['state'] as LogEntry['state'],
    model: String(row['model']),
    format: row['format'] as LogEntry['format'],
    status: numberOrNull(row['status']),
    prompt: String(row['prompt']),
    cacheStatus: row['cache_status'] === null ? null : String(row['cache_status']),
    firstTextAfter: numberOrNull(row['first_text_after']),
    endedAfter: numberOrNull(row['ended_after']),
    usage: row['usage'] === null ? null : JSON.parse(String(row['usage'])),
  };
}

function toStored(row: Row): StoredFrames {
  return { index: String(row['frame_index']), data: row['data'] as Uint8Array };
}

function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
