import { connectDatabase } from '@electron/backend/storage/database';
import { openDatabase } from '@electron/backend/storage/open-database';
import { createRunLog } from '@electron/backend/storage/run-log';
import { newRun } from '@shared/domain/apply-run-event';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The schema of version 1, as the first version of the app wrote it, with three runs. */
function writeVersion1(path: string): string[] {
  const database = connectDatabase(path);
  database.execute(`
    pragma journal_mode = wal;
    create table runs (
      position integer primary key, id text not null unique, started_at integer not null,
      state text not null, model text not null, format text not null, prompt text not null,
      status integer, cache_status text, first_text_after real, ended_after real, usage text,
      sequence integer not null, body_bytes integer not null,
      frame_bytes integer not null default 0, owner text not null
    ) strict;
    create table run_bodies (
      position integer primary key references runs (position) on delete cascade,
      run text not null
    ) strict;
    create table frame_batches (
      position integer not null references runs (position) on delete cascade,
      first integer not null, count integer not null, frame_index text not null,
      data blob not null, primary key (position, first)
    ) strict;
    create table documents (
      name text primary key, value text not null, saved_at integer not null
    ) strict, without rowid;
    pragma user_version = 1;
  `);
  const ids = [1, 2, 3].map((startedAt) => {
    const run = { ...newRun(crypto.randomUUID(), runRequest(), startedAt), state: 'completed' };
    const body = JSON.stringify(run);
    database.run(
      `insert into runs (id, started_at, state, model, format, prompt, sequence, body_bytes, owner)
       values (?, ?, 'completed', 'm', 'run', 'p', 1, ?, '')`,
      run.id,
      startedAt,
      body.length,
    );
    database.run('insert into run_bodies select position, ? from runs where id = ?', body, run.id);
    return run.id;
  });
  database.close();
  return ids;
}

it('takes over the runs of the first version, counts them, and lets the file shrink from then on', () => {
  using folder = temporaryFolder();
  const [first, ...others] = writeVersion1(folder.file('playground.db'));
  const { database, notice } = openDatabase(folder.path, () => 0);
  expect(notice).toBe(null);
  expect(existsSync(folder.file('playground.db.version-1'))).toBe(true);
  expect(database.get('pragma auto_vacuum')).toEqual({ auto_vacuum: 2 });

  const indexed = database.all(`select rowid from run_words where run_words match 'cloudflare'`);
  expect(indexed).toHaveLength(3);

  const settings = () => ({ ...DEFAULT_SETTINGS.log, maxRuns: 2 });
  const log = createRunLog(database, { settings });
  expect(log.size().runs).toBe(3);
  log.prune();
  expect(log.get(first ?? '')).toBe(null);
  expect(log.list(null, 10).map((entry) => entry.runId)).toEqual(others.toReversed());
  expect(log.size().runs).toBe(2);
  database.close();
});
