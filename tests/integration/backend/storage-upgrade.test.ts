import { connectDatabase } from '@electron/backend/storage/database';
import { openStorage, type Storage } from '@electron/backend/storage/open-storage';
import { systemClock } from '@electron/backend/system-clock';
import { newRun } from '@shared/domain/apply-run-event';
import { ANY_RUN } from '@shared/domain/log-query';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { writeVersion1 } from '@tests/support/version-1-database';
import { waitUntil } from '@tests/support/wait-until';
import { expect, it } from 'vitest';

const open = (dataFolder: string): Storage =>
  openStorage({ dataFolder, clock: systemClock, log: { info: () => {}, warn: () => {} } });

async function found(storage: Storage): Promise<number> {
  const filter = { ...ANY_RUN, text: 'needle' };
  const order = { order: 'startedAt', descending: true, offset: 0, limit: 1 } as const;
  return (await storage.search.search({ filter, ...order })).total;
}

function writeOldLog(path: string): void {
  const database = connectDatabase(path);
  const runs = Array.from({ length: 200 }, () => newRun(crypto.randomUUID(), runRequest(), 0));
  writeVersion1(
    database,
    runs.map((run) => ({ ...run, state: 'completed', text: 'needle' })),
  );
  database.close();
}

it('makes the runs of an earlier version searchable while it is in use, says so until then, and goes on after a restart', async () => {
  using folder = temporaryFolder();
  writeOldLog(folder.file('playground.db'));
  const first = open(folder.path);
  expect(first.notice()).toMatch(/earlier version .* are being made ready/);
  await waitUntil(async () => (await found(first)) > 0);
  await first.close();
  const second = open(folder.path);
  await waitUntil(async () => (await found(second)) === 200);
  await waitUntil(() => second.notice() === null);
  await second.close();
});

it('clears what was not made searchable yet, and has nothing more to tell', async () => {
  using folder = temporaryFolder();
  writeOldLog(folder.file('playground.db'));
  const storage = open(folder.path);
  expect(await storage.clearLog()).toMatchObject({ runs: 0 });
  expect(storage.notice()).toBe(null);
  await storage.close();
});
