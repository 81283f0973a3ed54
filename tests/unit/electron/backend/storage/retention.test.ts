import { connectDatabase, type Database } from '@electron/backend/storage/database';
import { fillBatch } from '@electron/backend/storage/fill-old-runs';
import { openDatabase } from '@electron/backend/storage/open-database';
import { bitByBit, clearEnded, prune, type LogLimits } from '@electron/backend/storage/retention';
import { createRunLog } from '@electron/backend/storage/run-log';
import { writeRun } from '@electron/backend/storage/write-run';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const DAY = 86_400_000;
const { signal } = new AbortController();
const pruned = (database: Database, limits: LogLimits, now: number): Promise<unknown> =>
  bitByBit(database, prune(database, limits, now), signal);
const ALL = { maxRuns: 1_000_000, maxSize: 100_000, maxAge: null };

function filled(database: Database, runs: number): void {
  for (let day = 0; day < runs; day += 1) {
    const run: Run = {
      ...newRun(crypto.randomUUID(), runRequest(), day * DAY),
      state: 'completed',
    };
    writeRun(database, { run, sequence: 1, owner: '' });
  }
}

/** Passes everything on, and notes what is asked. */
function recorded(database: Database): { database: Database; asked: Set<string> } {
  const asked = new Set<string>();
  const note =
    <T>(work: (sql: string, ...values: never[]) => T) =>
    (sql: string, ...values: never[]): T => {
      asked.add(sql);
      return work(sql, ...values);
    };
  const { run, get, all } = database;
  return { asked, database: { ...database, run: note(run), get: note(get), all: note(all) } };
}

it('finds what is to go by an index, however many runs there are', async () => {
  const plain = openDatabase(':memory:', () => 0).database;
  filled(plain, 50);
  const { database, asked } = recorded(plain);
  await pruned(database, { maxRuns: 40, maxSize: 0.05, maxAge: 45 }, 50 * DAY);
  const queries = [...asked].filter((sql) => /\bruns\b/.test(sql));
  expect(queries.length).toBe(4);
  for (const sql of queries) {
    const plan = planOf(plain, sql);
    expect(
      plan.filter((step) =>
        /SCAN (?!log_totals|json_each|runs USING (COVERING )?INDEX)/.test(step),
      ),
    ).toEqual([]);
  }
});

it('lets others have their turn while it deletes much, and can be given up between any two bits', async () => {
  const { database } = openDatabase(':memory:', () => 0);
  filled(database, 500);
  const settings = () => ({ ...DEFAULT_SETTINGS.log, maxRuns: 5 });
  const log = createRunLog(database, { settings });
  const pruning = log.prune();
  const left = log.size().runs;
  expect(left).toBeLessThan(500);
  expect(left).toBeGreaterThan(400);
  const newest = log.list(null, 5);
  log.stop();
  await pruning;
  expect(log.size().runs).toBe(left);

  const next = createRunLog(database, { settings });
  await next.prune();
  expect(next.list(null, 500)).toEqual(newest);
});

it('deletes no more than it has to where the indexes are larger than the runs themselves', async () => {
  const { database } = openDatabase(':memory:', () => 0);
  database.transaction(() => filled(database, 3_000));
  const half = database.size() / 2 / 1024 / 1024;
  await pruned(database, { ...ALL, maxSize: half }, 0);
  expect(database.size()).toBeLessThan(half * 1024 * 1024);
  expect(database.size()).toBeGreaterThan(half * 0.8 * 1024 * 1024);
});

it('prunes again what was asked for while it pruned', async () => {
  const { database } = openDatabase(':memory:', () => 0);
  filled(database, 200);
  let maxRuns = 100;
  const log = createRunLog(database, {
    settings: () => ({ ...DEFAULT_SETTINGS.log, maxRuns }),
  });
  const first = log.prune();
  maxRuns = 10;
  await Promise.all([first, log.prune()]);
  expect(log.size().runs).toBe(10);
});

it('can clear the log after clearing was broken off', async () => {
  const { database } = openDatabase(':memory:', () => 0);
  filled(database, 100);
  const steps = clearEnded(database);
  steps.next();
  const log = createRunLog(database);
  expect(log.size().runs).toBe(68);
  while (fillBatch(database));
  const found = `select rowid from run_words where run_words match 'cloudflare'`;
  expect(database.all(found)).toHaveLength(68);
  expect(await log.clear()).toBe(true);
  expect(database.all(found)).toEqual([]);
  expect(log.size().runs).toBe(0);
});

function planOf(database: Database, sql: string): string[] {
  const values = [...sql.matchAll(/\?/g)].map(() => 1);
  return database.all(`explain query plan ${sql}`, ...values).map((row) => String(row['detail']));
}

it('deletes nothing, and writes nothing, while the log is within its limits', async () => {
  using folder = temporaryFolder();
  const { database } = openDatabase(folder.path, () => 0);
  filled(database, 5);
  const watcher = connectDatabase(folder.file('playground.db'));
  const before = watcher.get('pragma data_version');
  await pruned(database, ALL, 1_000 * DAY);
  expect(watcher.get('pragma data_version')).toEqual(before);
  await pruned(database, { ...ALL, maxRuns: 4 }, 1_000 * DAY);
  expect(watcher.get('pragma data_version')).not.toEqual(before);
  watcher.close();
  database.close();
});

it('keeps exactly the runs of the last days', async () => {
  const { database } = openDatabase(':memory:', () => 0);
  filled(database, 10);
  await pruned(database, { ...ALL, maxAge: 3 }, 9 * DAY);
  const log = createRunLog(database);
  expect(log.list(null, 20).map((entry) => entry.startedAt / DAY)).toEqual([9, 8, 7, 6]);
  expect(log.size().runs).toBe(4);
});
