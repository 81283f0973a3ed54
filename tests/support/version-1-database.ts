import type { Database } from '@electron/backend/storage/database';
import type { Run } from '@shared/domain/run';

/** Gives a new database the schema of version 1, as the first version of the app did, and these runs. */
export function writeVersion1(database: Database, runs: readonly Run[]): void {
  database.execute(`
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
  database.execute('begin');
  for (const run of runs) {
    const body = JSON.stringify(run);
    database.run(
      `insert into runs (id, started_at, state, model, format, prompt, sequence, body_bytes, owner)
       values (?, ?, ?, ?, ?, 'p', 1, ?, '')`,
      run.id,
      run.startedAt,
      run.state,
      run.request.model,
      run.request.format,
      body.length,
    );
    database.run('insert into run_bodies select position, ? from runs where id = ?', body, run.id);
  }
  database.execute('commit');
}
