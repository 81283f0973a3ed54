import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { connectDatabase } from '@electron/backend/storage/database';
import { openDatabase } from '@electron/backend/storage/open-database';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('storage-limits-program.ts', import.meta.url));
const NODE = [process.execPath, '--import', 'tsx', PROGRAM];
/** `nobody`, as whom the program runs where the tests are run by root, whom no permission stops. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

interface Outcome {
  notice: string | null;
  /** Whether the first run is in the log, and the second. */
  kept: boolean[];
}

it('§7.1 keeps runs in memory where the folder is read-only, and says so', () => {
  using folder = temporaryFolder();
  const path = folder.file('data');
  openDatabase(path, () => 0).database.close();
  const before = connectDatabase(`${path}/playground.db`).get('pragma user_version');
  if (isRoot) {
    for (const file of [path, `${path}/playground.db`]) chownSync(file, NOBODY, NOBODY);
    chmodSync(folder.path, 0o755);
  }
  chmodSync(`${path}/playground.db`, 0o400);
  chmodSync(path, 0o500);
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const [command = '', ...args] = NODE;
  const text = execFileSync(command, [...args, path], { ...user, encoding: 'utf8' });
  chmodSync(path, 0o700);
  const outcome = JSON.parse(text) as Outcome;
  expect(outcome.notice).toMatch(/cannot be written to: check its permissions.* in memory only/);
  expect(outcome.kept).toEqual([true, true]);
  const database = connectDatabase(`${path}/playground.db`);
  expect(database.get('pragma user_version')).toEqual(before);
  expect(database.get('select count(*) as runs from runs')).toEqual({ runs: 0 });
  database.close();
});

// A file system of its own, which goes with its program; not every machine lets a program make one.
const MOUNT = 'mount -t tmpfs -o size=2m tmpfs "$0" && exec "$@"';
const [unshare, ...onSmallDisk] = ['unshare', '-rm', 'sh', '-c', MOUNT] as const;
const canMount =
  process.platform === 'linux' && spawnSync(unshare, [...onSmallDisk, '/mnt', 'true']).status === 0;

it.skipIf(!canMount)(
  '§7.1 says that a run is not saved where the disk is full, and saves it with the next one when there is room',
  () => {
    using folder = temporaryFolder();
    mkdirSync(folder.file('data'));
    const path = folder.file('data');
    const text = execFileSync(unshare, [...onSmallDisk, path, ...NODE, path, 'full'], {
      encoding: 'utf8',
    });
    const outcome = JSON.parse(text) as Outcome;
    expect(outcome.notice).toMatch(/could not be saved: check that the disk has room/);
    expect(outcome.kept).toEqual([true, true]);
  },
);
