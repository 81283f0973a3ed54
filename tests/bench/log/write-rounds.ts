import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DATABASE_FILE, openDatabase } from '@electron/backend/storage/open-database';
import { createRunLog } from '@electron/backend/storage/run-log';
import { goal, note } from '../backend/child';
import { median } from '../backend/rounds';
import type { BenchResult } from '../bench-result';
import { exampleRun, fillLog } from './fill-log';

const WRITES = 300;
/** About 4 KB of text. */
const ANSWER_WORDS = 450;
/** So many runs are there before. */
const BEFORE = 2_000;

/** G19: one run kept for good by the app ÷ the same rows written by hand to the same schema, each in a commit of its own. */
export function measureWrites(folder: string): BenchResult[] {
  const [app, raw] = ['app', 'raw'].map((name) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    const { database } = openDatabase(path, Date.now);
    fillLog(database, BEFORE);
    return { path, database };
  });
  if (!app || !raw) return [];
  const log = createRunLog(app.database);
  raw.database.close();
  const connection = new DatabaseSync(join(raw.path, DATABASE_FILE));
  connection.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on');
  const insertRun = connection.prepare(
    `insert into runs (id, started_at, state, model, format, prompt, status, cache_status, first_text_after,
       ended_after, usage, gateway, finish_reason, sequence, body_bytes, owner)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, '')`,
  );
  const insertBody = connection.prepare('insert into run_bodies values (last_insert_rowid(), ?)');
  const times = { app: [] as number[], raw: [] as number[] };
  for (let place = BEFORE; place < BEFORE + WRITES; place += 1) {
    const run = exampleRun(place, ANSWER_WORDS);
    let start = performance.now();
    log.save(run, 1);
    times.app.push(performance.now() - start);
    start = performance.now();
    const body = JSON.stringify(run);
    connection.exec('begin immediate');
    insertRun.run(
      run.id,
      run.startedAt,
      run.state,
      run.request.model,
      run.request.format,
      'prompt',
      run.status,
      'HIT',
      run.timings.firstText,
      run.timings.ended,
      JSON.stringify(run.usage),
      run.request.policy.gatewayId,
      run.finishReason,
      body.length,
    );
    insertBody.run(body);
    connection.exec('commit');
    times.raw.push(performance.now() - start);
  }
  connection.close();
  app.database.close();
  const measured = median(times.app) / median(times.raw);
  note(
    `one run kept: ${median(times.app).toFixed(2)} ms, by hand ${median(times.raw).toFixed(2)} ms`,
  );
  const what = 'one run kept for good ÷ the same rows by hand, same schema';
  return [goal({ goal: 'G19', what, measured, limit: 1.3 })];
}
