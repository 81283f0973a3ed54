/**
 * Step 5 of the schema: what the log is filtered, sorted and searched by. An earlier form of it, which some databases
 * have, also filled it and had the triggers of step 6, without their conditions.
 */
export const LOG_SEARCH_STEP = `
  alter table runs add column gateway text;
  alter table runs add column finish_reason text;
  alter table runs add column list_cost real;
  alter table runs add column pinned integer not null default 0;
  alter table runs add column note text not null default '';
  alter table runs add column cost real as (coalesce(reported_cost, list_cost));
  alter table runs add column tokens integer as (usage ->> '$.inputTokens' + usage ->> '$.outputTokens');
  alter table runs add column author text as (
    case when model like '@%/%/%' then substr(model, 1, instr(model, '/') + instr(substr(model, instr(model, '/') + 1), '/') - 1)
    else substr(model, 1, max(instr(model, '/') - 1, 0)) end
  );

  create index runs_started on runs (started_at);
  create index runs_model on runs (model, started_at);
  create index runs_model_status on runs (model, status, started_at);
  create index runs_author on runs (author, started_at);
  create index runs_format on runs (format, started_at);
  create index runs_state on runs (state, started_at);
  create index runs_status on runs (status, started_at);
  create index runs_cache_status on runs (cache_status, started_at);
  create index runs_gateway on runs (gateway, started_at);
  create index runs_finish_reason on runs (finish_reason, started_at);
  create index runs_first_text on runs (first_text_after);
  create index runs_total on runs (ended_after);
  create index runs_tokens on runs (tokens);
  create index runs_cost on runs (cost);
  create index runs_pinned on runs (started_at) where pinned = 1;
  drop index runs_ended;
  create index runs_ended on runs (started_at) where state <> 'running' and pinned = 0;

  create table run_metadata (
    position integer not null references runs (position) on delete cascade,
    key text not null,
    value text not null,
    primary key (position, key)
  ) strict, without rowid;
  create index run_metadata_value on run_metadata (key, value, position);
  create view sent_metadata as
    select position, key, case type when 'true' then 'true' when 'false' then 'false' else cast(value as text) end as value
    from run_bodies, json_each(run, '$.request.policy.metadata')
    where type not in ('null', 'object', 'array');

  create view run_texts as
    select position, run ->> '$.text' as answer, (
      select group_concat(value ->> 'text', char(10))
      from json_each(run, '$.request.messages[#-1].content')
    ) as prompt
    from run_bodies where run ->> '$.state' <> 'running';
  create virtual table run_words using fts5 (
    prompt, answer, content = 'run_texts', content_rowid = 'position',
    tokenize = 'unicode61 remove_diacritics 2'
  );
`;

/**
 * Step 6: triggers keep the words and the metadata, so that whatever writes or deletes a run does it in the same
 * transaction. Runs up to the position `unfilled` were there before: they have neither yet, and the triggers leave them
 * alone until `fillOldRuns` comes to them. Where triggers are there already, so is everything that they keep.
 */
export const LOG_TRIGGERS_STEP = `
  alter table log_totals add column unfilled integer not null default 0;
  update log_totals set unfilled = (select coalesce(max(position), 0) from runs)
    where not exists (select 1 from sqlite_schema where name = 'run_words_added');
  create index runs_facts on runs (
    started_at, state, model, author, format, status, finish_reason, gateway, cache_status,
    cost, ended_after, first_text_after, tokens, pinned
  );
  drop trigger if exists run_metadata_added;
  drop trigger if exists run_words_added;
  drop trigger if exists run_words_outdated;
  drop trigger if exists run_words_updated;
  drop trigger if exists run_words_removed;
  create trigger run_metadata_added after insert on run_bodies
  when new.position > (select unfilled from log_totals) begin
    insert into run_metadata select position, key, value from sent_metadata where position = new.position;
  end;
  create trigger run_words_added after insert on run_bodies
  when new.position > (select unfilled from log_totals) begin
    insert into run_words (rowid, prompt, answer)
      select position, prompt, answer from run_texts where position = new.position;
  end;
  create trigger run_words_outdated before update on run_bodies
  when old.position > (select unfilled from log_totals) begin
    insert into run_words (run_words, rowid, prompt, answer)
      select 'delete', position, prompt, answer from run_texts where position = old.position;
  end;
  create trigger run_words_updated after update on run_bodies
  when new.position > (select unfilled from log_totals) begin
    insert into run_words (rowid, prompt, answer)
      select position, prompt, answer from run_texts where position = new.position;
  end;
  create trigger run_words_removed before delete on run_bodies
  when old.position > (select unfilled from log_totals) begin
    insert into run_words (run_words, rowid, prompt, answer)
      select 'delete', position, prompt, answer from run_texts where position = old.position;
  end;
`;
