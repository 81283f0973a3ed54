import { connectDatabase, type Database } from '@electron/backend/storage/database';
import { fillBatch } from '@electron/backend/storage/fill-old-runs';
import { migrate } from '@electron/backend/storage/migrations';
import { createRunLog } from '@electron/backend/storage/run-log';
import { newRun } from '@shared/domain/apply-run-event';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { Run } from '@shared/domain/run';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import { writeVersion1 } from '@tests/support/version-1-database';
import fc from 'fast-check';
import { expect, it } from 'vitest';

/** A database of this version whose runs were stored by the first one. */
function openOld(runs: readonly Run[]): Database {
  const database = connectDatabase(':memory:');
  database.execute('pragma auto_vacuum = incremental; pragma foreign_keys = on');
  writeVersion1(database, runs);
  migrate(database);
  return database;
}

function ended(given: Partial<Run> = {}): Run {
  const policy = { ...INHERIT_ALL, gatewayId: 'lab', metadata: { team: 'a' } };
  return {
    ...newRun(crypto.randomUUID(), runRequest({ policy }), 0),
    state: 'completed',
    text: 'needle',
    finishReason: 'stop',
    ...given,
  };
}

/** How many runs are found by what only filled ones have. */
function found(database: Database): number[] {
  const count = (from: string): number =>
    Number(database.get(`select count(*) as count from ${from}`)?.['count']);
  return [
    count(`run_words where run_words match 'needle'`),
    count(`run_metadata where key = 'team'`),
    count(`runs where gateway = 'lab' and finish_reason = 'stop'`),
  ];
}

it('fills runs of an earlier version batch by batch, the newest first, and goes on after each', () => {
  const database = openOld(
    Array.from({ length: 100 }, (_, place) => ended({ text: `needle place${place}` })),
  );
  let batches = 0;
  for (let isDone = false; !isDone; batches += 1) {
    const [before] = found(database);
    isDone = !fillBatch(database);
    const after = found(database);
    expect(new Set(after).size).toBe(1);
    if (batches === 0) {
      expect(before).toBe(0);
      const newest = database.get(`select rowid from run_words where run_words match 'place99'`);
      expect(newest).toEqual({ rowid: 100 });
    }
    if (isDone) expect(after).toEqual([100, 100, 100]);
  }
  expect(batches).toBeGreaterThan(3);
});

it('makes a batch small where runs are large', () => {
  const database = openOld([1, 2, 3].map(() => ended({ text: `needle ${'x '.repeat(100_000)}` })));
  for (const filled of [1, 2, 3]) {
    expect(fillBatch(database)).toBe(true);
    expect(found(database)[0]).toBe(filled);
  }
});

it('agrees with whatever is stored and deleted meanwhile', async () => {
  const act = fc.constantFrom('fill', 'add', 'save again', 'remove', 'prune', 'clear');
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const old = Array.from({ length: 40 }, (_, place) =>
        place % 10 === 0 ? ended({ state: 'running', finishReason: null }) : ended(),
      );
      const database = openOld(old);
      let maxRuns = 1_000;
      const settings = () => ({ storeBodies: true, maxRuns, maxSize: 1_000, maxAge: null });
      const log = createRunLog(database, { settings });
      for (const [at, name] of acts.entries()) {
        const chosen = log.list(null, 500)[(at * 7) % 40];
        if (name === 'fill') fillBatch(database);
        if (name === 'add') log.save(ended(), 1);
        if (name === 'save again' && chosen) log.save(ended({ id: chosen.runId }), 2);
        if (name === 'remove' && chosen) await log.remove([chosen.runId]);
        if (name === 'clear') await log.clear();
        if (name === 'prune') {
          maxRuns = Math.max(1, log.size().runs - 5);
          await log.prune();
          maxRuns = 1_000;
        }
      }
      while (fillBatch(database));
      const runs = log.list(null, 500);
      const done = runs.filter(({ state }) => state === 'completed').length;
      expect(found(database)).toEqual([done, runs.length, done]);
      database.run(`insert into run_words (run_words) values ('integrity-check')`);
    }),
    { numRuns: 40 },
  );
});

it('leaves a log alone that an earlier form of step 5 has filled, and keeps it from then on', async () => {
  const database = openOld([ended(), ended()]);
  while (fillBatch(database));
  // As that form left it: triggers without conditions, and nothing of the steps after it.
  database.execute(`
    drop trigger run_metadata_added;
    drop trigger run_words_added;
    drop trigger run_words_outdated;
    drop trigger run_words_updated;
    drop trigger run_words_removed;
    drop index runs_facts;
    alter table log_totals drop column unfilled;
    alter table documents add column saved_at integer not null default 0;
    drop index runs_log_id;
    alter table runs drop column log_id;
    create trigger run_words_added after insert on run_bodies begin
      insert into run_words (rowid, prompt, answer)
        select position, prompt, answer from run_texts where position = new.position;
    end;
    pragma user_version = 5;
  `);
  migrate(database);
  expect(fillBatch(database)).toBe(false);
  expect(found(database)).toEqual([2, 2, 2]);
  const log = createRunLog(database, { settings: () => DEFAULT_SETTINGS.log });
  log.save(ended(), 1);
  expect(found(database)).toEqual([3, 3, 3]);
  await log.clear();
  expect(found(database)).toEqual([0, 0, 0]);
  database.close();
});
