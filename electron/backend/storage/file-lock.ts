import { chmodSync } from 'node:fs';
import { connectDatabase } from './database';

/** A file that this program has locked. */
export interface FileLock {
  release(): void;
}

/**
 * Locks the file at `path`, which is made if need be: a lock is an open transaction on it, so the system drops it when
 * its program ends, however it ends. Waits up to `timeout` ms, blocking, for another program to let it go. Throws
 * the system's error, or SQLite's: busy (5) where that one does not.
 */
export function lockFile(path: string, timeout: number): FileLock {
  const lock = connectDatabase(path, { timeout });
  try {
    // Another user who can open it can hold it.
    chmodSync(path, 0o600);
    lock.execute('begin exclusive');
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    throw error;
  }
}
