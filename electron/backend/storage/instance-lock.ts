import { join } from 'node:path';
import { connectDatabase } from './database';

/** The lock's name inside the data folder. */
const LOCK_FILE = 'instance.lock';

/** Held by the one program that may end other programs' interrupted runs. */
export interface InstanceLock {
  /** False if another running copy of the app holds it. */
  isOurs: boolean;
  release(): void;
}

/**
 * Takes the data folder's lock if it is free. The lock is an open transaction on a file of its own: the system drops
 * it when the program ends, however it ends. Never throws.
 */
export function takeInstanceLock(folder: string): InstanceLock {
  if (folder === ':memory:') return { isOurs: true, release: () => {} };
  try {
    const lock = connectDatabase(join(folder, LOCK_FILE), { timeout: 0 });
    try {
      lock.execute('pragma journal_mode = memory; begin exclusive');
      return { isOurs: true, release: () => lock.close() };
    } catch {
      lock.close();
    }
  } catch {
    // Where no file can be opened there is no database to protect either.
  }
  return { isOurs: false, release: () => {} };
}
