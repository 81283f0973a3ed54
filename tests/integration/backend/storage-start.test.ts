import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@electron/backend/storage/open-database';
import { openStorage } from '@electron/backend/storage/open-storage';
import { createRunLog } from '@electron/backend/storage/run-log';
import { systemClock } from '@electron/backend/system-clock';
import { newRun } from '@shared/domain/apply-run-event';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('storage-start-program.ts', import.meta.url));
const COPIES = 4;
const FOLDERS = 12;

async function startCopy(): Promise<ChildProcess> {
  const child = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

async function answerOf(
  copy: ChildProcess,
): Promise<{ isLasting: boolean; notice: string | null }> {
  const [answer] = await once(copy, 'message');
  return answer;
}

it('starts where a run that a crash interrupted cannot be brought to an end, and says so', async () => {
  using folder = temporaryFolder();
  const { database } = openDatabase(folder.path, () => 0);
  createRunLog(database).save(newRun(crypto.randomUUID(), runRequest(), 0), 0);
  database.execute(
    `create trigger full before update on runs begin select raise(abort, 'full'); end`,
  );
  database.close();
  const log = { info: () => {}, warn: () => {} };
  const storage = openStorage({ dataFolder: folder.path, clock: systemClock, log });
  expect(storage.notice()).toMatch(/could not be brought to an end: check that the disk has room/);
  expect(storage.log.list(null, 1)).toMatchObject([{ state: 'running' }]);
  await storage.close();
});

it.each(['no json', '{"theme":"plaid"}'])(
  'starts with the defaults where settings that read %s cannot be written anew, and leaves them as they are',
  async (stored) => {
    using folder = temporaryFolder();
    const { database } = openDatabase(folder.path, () => 0);
    database.run(`insert into documents values ('settings', ?)`, stored);
    database.execute(
      `create trigger full before insert on documents begin select raise(abort, 'full'); end`,
    );
    const log = { info: () => {}, warn: () => {} };
    const storage = openStorage({ dataFolder: folder.path, clock: systemClock, log });
    expect(storage.settings.get()).toEqual(DEFAULT_SETTINGS);
    expect(storage.notice()).toMatch(
      /could not be read .* what was stored is still there: check that the disk has room/,
    );
    await storage.close();
    expect(database.all('select name, value from documents')).toEqual([
      { name: 'settings', value: stored },
    ]);
    database.close();
  },
);

it('starts several copies at once on a new data folder, and none takes the file of another for a damaged one', async () => {
  using folder = temporaryFolder();
  const copies = await Promise.all(Array.from({ length: COPIES }, startCopy));
  for (let round = 0; round < FOLDERS; round += 1) {
    const path = folder.file(`data-${round}`);
    const answers = copies.map((copy) => answerOf(copy));
    for (const copy of copies) copy.send(path);
    const outcomes = await Promise.all(answers);
    expect(outcomes.map(({ isLasting }) => isLasting)).toEqual(outcomes.map(() => true));
    expect(outcomes.filter(({ notice }) => notice === null)).toHaveLength(1);
    expect(readdirSync(path).filter((name) => name.startsWith('damaged-'))).toEqual([]);
  }
  for (const copy of copies) copy.disconnect();
});
