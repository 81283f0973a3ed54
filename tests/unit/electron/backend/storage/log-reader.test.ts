import { createDirectReader, createThreadReader } from '@electron/backend/storage/log-reader';
import { createLogSearch } from '@electron/backend/storage/log-search';
import { DATABASE_FILE, openDatabase } from '@electron/backend/storage/open-database';
import { createRunLog } from '@electron/backend/storage/run-log';
import { newRun } from '@shared/domain/apply-run-event';
import { ANY_RUN } from '@shared/domain/log-query';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { runRequest } from '@tests/support/run-request';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-reader-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('answers in a thread of its own as at home, and of what was written since', async () => {
  const { database } = openDatabase(folder, () => 0);
  const log = createRunLog(database);
  const keep = (place: number): void => {
    const run = newRun(crypto.randomUUID(), runRequest(), place);
    const timings = { ...NO_TIMINGS, firstText: place, ended: place * 2 };
    log.save({ ...run, state: 'completed', text: place % 2 ? 'odd' : 'even', timings }, 1);
  };
  for (let place = 1; place <= 30; place += 1) keep(place);
  const thread = createThreadReader(join(folder, DATABASE_FILE));
  // So that the words of many are gathered.
  const limits = { many: 5, walk: 3 };
  const there = createLogSearch(thread, limits);
  const here = createLogSearch(createDirectReader(database), limits);
  const ask = (search: typeof here, text: string) => {
    const filter = { ...ANY_RUN, text, duration: { from: 10, to: null } };
    return Promise.all([
      search.search({ filter, order: 'endedAfter', descending: true, offset: 2, limit: 4 }),
      search.search({ filter, order: 'startedAt', descending: true, offset: 0, limit: 1 }),
      search.statistics(filter, 4),
      search.sums(filter),
    ]);
  };
  for (const text of ['odd', 'even', '', 'odd']) {
    expect(await ask(there, text)).toEqual(await ask(here, text));
  }
  const [before] = await ask(there, 'odd');
  keep(31);
  const [after] = await ask(there, 'odd');
  expect(after.total).toBe(before.total + 1);
  // Both asked at once: neither takes the other's words for its own.
  const both = (search: typeof here) => Promise.all([ask(search, 'odd'), ask(search, 'even')]);
  expect(await both(there)).toEqual(await both(here));
  await thread.close();
  database.close();
});

it('rejects with what SQLite says', async () => {
  openDatabase(folder, () => 0).database.close();
  const reader = createThreadReader(join(folder, DATABASE_FILE));
  await expect(reader.all({ sql: 'select unheard_of from runs', values: [] })).rejects.toThrow(
    /no such column/,
  );
  await reader.close();
});

it('begins anew after a failure, whatever becomes of the thread that failed', async () => {
  const reader = createThreadReader(join(folder, DATABASE_FILE));
  const query = { sql: 'select count(*) as runs from runs', values: [] };
  await expect(reader.all(query)).rejects.toThrow(/unable to open/);
  openDatabase(folder, () => 0).database.close();
  expect(await reader.all(query)).toEqual([{ runs: 0 }]);
  await reader.close();
});
