import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder';
import { connectDatabase, type Database } from './database';
import { copyDatabase, moveAside } from './database-copies';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrations';
import { lockFile } from './file-lock';
import { DamagedDatabaseError, isDamage, NewerDatabaseError, reasonOf } from './open-failure';

/** What opening gave: always a working database, and a sentence for the user where it is not the expected one. */
export interface OpenedDatabase {
  database: Database;
  /** True if nothing survives the end of the program. */
  inMemory: boolean;
  notice: string | null;
}

/** The database's name inside the data folder. */
export const DATABASE_FILE = 'playground.db';

const NOTHING_KEPT = 'Until this is put right, runs and settings are kept in memory only.';

/** Held while a copy of the app opens the database, so that no other finds it half made, or half upgraded. */
const OPENING_LOCK = 'opening.lock';
/** Ms that another copy may take for that. */
const OPENING_TIME = 10_000;

/** Opens the database in `folder` (`:memory:` keeps nothing). Never throws: what cannot be used is replaced by memory. */
export function openDatabase(folder: string, now: () => number): OpenedDatabase {
  if (folder === ':memory:') return { database: memoryDatabase(), inMemory: true, notice: null };
  try {
    prepareFolder(folder);
    const lock = lockFile(join(folder, OPENING_LOCK), OPENING_TIME);
    try {
      return openOrReplace(join(folder, DATABASE_FILE), now);
    } finally {
      lock.release();
    }
  } catch (error) {
    return fallback(error, folder);
  }
}

function openOrReplace(path: string, now: () => number): OpenedDatabase {
  try {
    return { database: openFile(path), inMemory: false, notice: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const aside = moveAside(path, now());
    const notice = `The stored runs could not be read. The damaged file was moved to ${aside}, and a new one was started.`;
    return { database: openFile(path), inMemory: false, notice };
  }
}

function fallback(error: unknown, folder: string): OpenedDatabase {
  const notice = `${reasonOf(error, folder)} ${NOTHING_KEPT}`;
  return { database: memoryDatabase(), inMemory: true, notice };
}

function memoryDatabase(): Database {
  const database = connectDatabase(':memory:');
  setUp(database);
  migrate(database);
  return database;
}

function prepareFolder(folder: string): void {
  const isNew = !existsSync(folder);
  makeFolder(folder);
  if (isNew) chmodSync(folder, 0o700);
}

function openFile(path: string): Database {
  // SQLite would take an empty file for a new one, and delete the write-ahead log beside it, which may hold every run.
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.size === 0) throw new DamagedDatabaseError('empty');
  const database = connectDatabase(path);
  try {
    const version = schemaVersion(database);
    if (version > SCHEMA_VERSION) throw new NewerDatabaseError();
    chmodSync(path, 0o600);
    setUp(database);
    checkIntact(database);
    if (version !== 0 && version !== SCHEMA_VERSION) copyDatabase(database, path, version);
    migrate(database);
    allowShrinking(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function setUp(database: Database): void {
  // Must come first: it is settled when the file is begun.
  database.execute(`pragma auto_vacuum = incremental`);
  // FULL: a run shown as finished survives a power cut, not only a crash (security.md §7.1).
  database.execute(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma journal_size_limit = 8388608;
    pragma secure_delete = on;
  `);
}

function checkIntact(database: Database): void {
  const found = database.get('pragma quick_check(1)')?.['quick_check'];
  if (found !== 'ok') throw new DamagedDatabaseError(String(found));
  // Proves that the file may be written, so that a read-only one is noticed now and not in the first run.
  database.execute('begin immediate; rollback');
}

/** A file of the first versions could only grow: it is written anew once, if the disk has room for that. */
function allowShrinking(database: Database): void {
  if (database.get('pragma auto_vacuum')?.['auto_vacuum'] === 2) return;
  try {
    database.execute('pragma auto_vacuum = incremental; vacuum');
  } catch {
    // It works as it is; the next start tries again.
  }
}
