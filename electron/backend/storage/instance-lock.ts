import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database';
import { lockFile, type FileLock } from './file-lock';

/** A lock's name inside the data folder: one file for each running copy of the app. */
const LOCK_NAME = /^instance-(.+)\.lock$/;

/** This copy's mark on its runs, and which other copies are running. */
export interface Instance {
  /** Names this copy in all that it writes. */
  owner: string;
  /** Copies that were running when this one started. */
  others: ReadonlySet<string>;
  release(): void;
}

/**
 * Takes a lock of its own and looks which others are held: no process id can be mistaken for another. Never throws.
 */
export function enterInstance(database: Database, folder: string): Instance {
  const owner = randomUUID();
  const alone: Instance = { owner, others: new Set(), release: () => {} };
  if (folder === ':memory:') return alone;
  try {
    const path = (name: string): string => join(folder, `instance-${name}.lock`);
    // One start at a time: no other looks at our file before it is locked.
    return database.transaction(() => {
      const found = readdirSync(folder).flatMap((name) => LOCK_NAME.exec(name)?.[1] ?? []);
      const others = new Set(found.filter((name) => isHeld(path(name))));
      const lock = takeLock(path(owner));
      return {
        owner,
        others,
        release() {
          lock?.release();
          rmSync(path(owner), { force: true });
        },
      };
    });
  } catch {
    // Where no file can be opened there is no database to protect either.
    return alone;
  }
}

/** Null if another program has locked the file, or it cannot be opened. */
function takeLock(path: string): FileLock | null {
  try {
    return lockFile(path, 0);
  } catch {
    return null;
  }
}

/** True if the program that took this lock is still running; the file of one that is gone is deleted. */
function isHeld(path: string): boolean {
  const lock = takeLock(path);
  if (!lock) return true;
  lock.release();
  rmSync(path, { force: true });
  return false;
}
