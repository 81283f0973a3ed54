import type { StoredRun } from '@shared/contract/runs';
import { responseMetadata } from '@shared/protocol/response-metadata';
import type { Database } from './database';
import { firstWords } from './first-words';
import type { FrameBatch } from './frame-batch';

/** Writes a run as far as it is known; the last write of a run wins. Throws SQLite's error. */
export function writeRun(
  database: Database,
  { run, sequence, owner }: StoredRun & { owner: string },
): void {
  const body = JSON.stringify(run);
  const { cacheStatus, logId } = responseMetadata(run.responseHeaders);
  database.run(
    `insert into runs (id, started_at, state, model, format, prompt, status, cache_status,
       first_text_after, ended_after, usage, gateway, finish_reason, log_id,
       sequence, body_bytes, owner)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set state = excluded.state, status = excluded.status,
       cache_status = excluded.cache_status, first_text_after = excluded.first_text_after,
       ended_after = excluded.ended_after, usage = excluded.usage,
       finish_reason = excluded.finish_reason, log_id = excluded.log_id,
       sequence = excluded.sequence, body_bytes = excluded.body_bytes`,
    run.id,
    run.startedAt,
    run.state,
    run.request.model,
    run.request.format,
    firstWords(run.request),
    run.status,
    cacheStatus,
    run.timings.firstText,
    run.timings.ended,
    run.usage === null ? null : JSON.stringify(run.usage),
    run.request.policy.gatewayId,
    run.finishReason,
    logId,
    sequence,
    Buffer.byteLength(body),
    owner,
  );
  // No `replace`: a row that it deletes would leave its words behind in the index.
  database.run(
    `insert into run_bodies select position, ? from runs where id = ?
     on conflict (position) do update set run = excluded.run`,
    body,
    run.id,
  );
}

/** Adds a batch to the frames of a run. Throws SQLite's error. */
export function writeFrames(database: Database, runId: string, frames: FrameBatch): void {
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

/** Deletes the frames of a run, e.g. those written before bodies were no longer to be stored. Throws SQLite's error. */
export function dropFrames(database: Database, runId: string): void {
  database.run(
    'delete from frame_batches where position = (select position from runs where id = ?)',
    runId,
  );
}
