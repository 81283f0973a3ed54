import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from './database';

/** Of a copy made before an upgrade, before its version. */
const COPY_MARK = '.version-';
const DAMAGED_MARK = 'damaged-';
const DAMAGED_FOLDERS_KEPT = 3;

/** Copies the open database at `path`, which has this version of the schema, to a file beside it. Throws SQLite's error. */
export function copyDatabase(database: Database, path: string, version: number): void {
  const copy = `${path}${COPY_MARK}${version}`;
  rmSync(copy, { force: true });
  database.run('vacuum into ?', copy);
  chmodSync(copy, 0o600);
}

/** Moves a damaged database with all that belongs to it into a folder of its own beside it, and returns that. `now`: epoch ms. */
export function moveAside(path: string, now: number): string {
  const folder = dirname(path);
  const time = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(folder, `${DAMAGED_MARK}${time}`);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const suffix of ['', '-wal', '-shm']) {
    const name = `${basename(path)}${suffix}`;
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
  }
  const older = readdirSync(folder).filter((name) => name.startsWith(DAMAGED_MARK));
  for (const name of older.toSorted().slice(0, -DAMAGED_FOLDERS_KEPT)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  return aside;
}

/** Deletes the copies of the database at `path` that were made before upgrades, and those that were moved aside. */
export function removeCopies(path: string): void {
  const folder = dirname(path);
  const isCopy = (name: string): boolean =>
    name.startsWith(DAMAGED_MARK) || name.startsWith(`${basename(path)}${COPY_MARK}`);
  for (const name of readdirSync(folder).filter(isCopy)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
