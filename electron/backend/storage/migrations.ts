import type { Database } from './database';
import { LOG_SEARCH_STEP, LOG_TRIGGERS_STEP } from './log-search-step';

/**
 * The schema, step by step: step n takes a database from version n-1 to n.
 * A step that was released is never edited; a change is a further step.
 */
const STEPS: readonly string[] = [
  `
  create table runs (
    position integer primary key,
    id text not null unique,
    started_at integer not null,
    state text not null,
    model text not null,
    format text not null,
    prompt text not null,
    status integer,
    cache_status text,
    first_text_after real,
    ended_after real,
    usage text,
    sequence integer not null,
    body_bytes integer not null,
    frame_bytes integer not null default 0,
    owner text not null
  ) strict;
  create table run_bodies (
    position integer primary key references runs (position) on delete cascade,
    run text not null
  ) strict;
  create table frame_batches (
    position integer not null references runs (position) on delete cascade,
    first integer not null,
    count integer not null,
    frame_index text not null,
    data blob not null,
    primary key (position, first)
  ) strict;
  create table documents (
    name text primary key,
    value text not null,
    saved_at integer not null
  ) strict, without rowid;
  `,
  // Which runs are the oldest, and how many there are, without reading them all.
  `
  create index runs_ended on runs (started_at) where state <> 'running';
  create table log_totals (runs integer not null) strict;
  insert into log_totals select count(*) from runs;
  create trigger runs_added after insert on runs begin
    update log_totals set runs = runs + 1;
  end;
  create trigger runs_removed after delete on runs begin
    update log_totals set runs = runs - 1;
  end;
  `,
  // Experiments: each shot in a row of its own, so that one that ends costs one small write.
  `
  create table labs (
    position integer primary key,
    id text not null unique,
    started_at integer not null,
    state text not null,
    summary text not null,
    lab text not null,
    owner text not null
  ) strict;
  create table lab_shots (
    position integer not null references labs (position) on delete cascade,
    shot_index integer not null,
    shot text not null,
    primary key (position, shot_index)
  ) strict, without rowid;
  `,
  // What makes a request one with another to the gateway's cache, so that the few runs that matter are found among all.
  `
  create table run_keys (
    position integer primary key references runs (position) on delete cascade,
    account text not null,
    model text not null,
    sent_at real not null,
    is_hit integer not null,
    cache_key text not null,
    body_mark text not null,
    token_mark text not null,
    gateway_ttl integer
  ) strict;
  create index run_keys_equal on run_keys (cache_key, is_hit, sent_at);
  create index run_keys_body on run_keys (account, body_mark, sent_at);
  create index run_keys_model on run_keys (account, model, sent_at);
  alter table runs add column reported_cost real;
  alter table runs add column reported_entry text;
  create table cache_hits (
    position integer primary key references runs (position) on delete cascade,
    account text not null,
    origin text,
    estimated real,
    reported real
  ) strict;
  create index cache_hits_origin on cache_hits (origin);
  create table cache_totals (
    account text primary key,
    hits integer not null,
    estimated real not null,
    reported real not null,
    unpriced integer not null
  ) strict, without rowid;
  create trigger cache_hits_added after insert on cache_hits begin
    insert into cache_totals values (
      new.account, 1, coalesce(new.estimated, 0), coalesce(new.reported, 0),
      new.estimated is null and new.reported is null
    ) on conflict (account) do update set
      hits = hits + 1,
      estimated = estimated + excluded.estimated,
      reported = reported + excluded.reported,
      unpriced = unpriced + excluded.unpriced;
  end;
  create trigger cache_hits_priced after update on cache_hits begin
    update cache_totals set
      estimated = estimated + coalesce(new.estimated, 0) - coalesce(old.estimated, 0),
      reported = reported + coalesce(new.reported, 0) - coalesce(old.reported, 0),
      unpriced = unpriced + (new.estimated is null and new.reported is null)
        - (old.estimated is null and old.reported is null)
      where account = new.account;
  end;
  `,
  LOG_SEARCH_STEP,
  LOG_TRIGGERS_STEP,
  // Nobody ever asked when a document was saved.
  `
  alter table documents drop column saved_at;
  `,
  // Which run an entry of the gateway's log is of.
  `
  alter table runs add column log_id text;
  update runs set log_id = (
    select run ->> '$.responseHeaders.cf-aig-log-id' from run_bodies
    where run_bodies.position = runs.position and json_valid(run)
  );
  create index runs_log_id on runs (log_id) where log_id is not null;
  `,
];

/** The version that this program writes. */
export const SCHEMA_VERSION = STEPS.length;

/** The version of an open database: 0 for a new one. */
export function schemaVersion(database: Database): number {
  return Number(database.get('pragma user_version')?.['user_version'] ?? 0);
}

/** Takes a database to `SCHEMA_VERSION`, one transaction per step. Throws SQLite's error; finished steps stay. */
export function migrate(database: Database): void {
  for (let version = schemaVersion(database); version < SCHEMA_VERSION; version += 1) {
    const step = STEPS[version] ?? '';
    database.transaction(() => {
      database.execute(step);
      database.execute(`pragma user_version = ${version + 1}`);
    });
  }
}
