import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from './database';

/** Of a copy made before an upgrade, before its version. */
const COPY_MARK = '.version-';
const DAMAGED_MARK = 'damaged-';
const DAMAGED_FOLDERS_KEPT = 3;
/** After so long nobody goes back to an earlier version of the app. */
const UPGRADE_COPY_DAYS = 30;
const DAY = 86_400_000;

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
  for (const copy of copiesOf(path)) rmSync(copy.path, { recursive: true, force: true });
}

/**
 * Deletes copies that are older than any run may become (`maxAge`, days; null: no limit): all that is in them is older
 * still. Those made before an upgrade go after 30 days in any case. `now`: epoch ms.
 */
export function removeOldCopies(
  path: string,
  { maxAge, now }: { maxAge: number | null; now: number },
): void {
  for (const copy of copiesOf(path)) {
    const most = Math.min(maxAge ?? Infinity, copy.isDamaged ? Infinity : UPGRADE_COPY_DAYS);
    if (statSync(copy.path).mtimeMs >= now - most * DAY) continue;
    rmSync(copy.path, { recursive: true, force: true });
  }
}

function copiesOf(path: string): { path: string; isDamaged: boolean }[] {
  const folder = dirname(path);
  return readdirSync(folder).flatMap((name) => {
    const isDamaged = name.startsWith(DAMAGED_MARK);
    const isCopy = isDamaged || name.startsWith(`${basename(path)}${COPY_MARK}`);
    return isCopy ? [{ path: join(folder, name), isDamaged }] : [];
  });
}
