import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { connectDatabase, type Database } from './database';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrations';

/** What opening gave: always a working database, and a sentence for the user where it is not the expected one. */
export interface OpenedDatabase {
  database: Database;
  /** True if nothing survives the end of the program. */
  inMemory: boolean;
  notice: string | null;
}

/** The database's name inside the data folder. */
export const DATABASE_FILE = 'playground.db';

/** Of a copy made before a migration, before its version. */
const COPY_MARK = '.version-';
const DAMAGED_MARK = 'damaged-';
const DAMAGED_FOLDERS_KEPT = 3;
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED_CODES = new Set([11, 26]);

/** Opens the database in `folder` (`:memory:` keeps nothing). Never throws: what cannot be used is replaced by memory. */
export function openDatabase(folder: string, now: () => number): OpenedDatabase {
  if (folder === ':memory:') return { database: memoryDatabase(), inMemory: true, notice: null };
  try {
    prepareFolder(folder);
    return { database: openFile(folder), inMemory: false, notice: null };
  } catch (error) {
    if (!isDamage(error)) return fallback(`${reasonOf(error, folder)} ${NOTHING_KEPT}`);
  }
  try {
    const aside = moveAside(folder, now());
    const notice = `The stored runs could not be read. The damaged file was moved to ${aside}, and a new one was started.`;
    return { database: openFile(folder), inMemory: false, notice };
  } catch (error) {
    return fallback(`${reasonOf(error, folder)} ${NOTHING_KEPT}`);
  }
}

const READ_ONLY = 'The data folder cannot be written to: check its permissions.';
const NOTHING_KEPT = 'Until this is put right, runs and settings are kept in memory only.';

class NewerDatabaseError extends Error {}

function fallback(notice: string): OpenedDatabase {
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
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isNew) chmodSync(folder, 0o700);
}

function openFile(folder: string): Database {
  const path = join(folder, DATABASE_FILE);
  // SQLite would take an empty file for a new one, and delete the write-ahead log beside it, which may hold every run.
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.size === 0) throw new DamagedDatabaseError('empty');
  const database = connectDatabase(path);
  try {
    if (schemaVersion(database) > SCHEMA_VERSION) throw new NewerDatabaseError();
    chmodSync(path, 0o600);
    setUp(database);
    checkIntact(database);
    backUpBeforeMigration(database, path);
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

class DamagedDatabaseError extends Error {}

/** A file of the first versions could only grow: it is written anew once, if the disk has room for that. */
function allowShrinking(database: Database): void {
  if (database.get('pragma auto_vacuum')?.['auto_vacuum'] === 2) return;
  try {
    database.execute('pragma auto_vacuum = incremental; vacuum');
  } catch {
    // It works as it is; the next start tries again.
  }
}

function backUpBeforeMigration(database: Database, path: string): void {
  const version = schemaVersion(database);
  if (version === 0 || version === SCHEMA_VERSION) return;
  const copy = `${path}${COPY_MARK}${version}`;
  rmSync(copy, { force: true });
  database.run('vacuum into ?', copy);
  chmodSync(copy, 0o600);
}

/** Deletes the copies that were made before migrations, and the damaged files that were moved aside. */
export function removeOldCopies(folder: string): void {
  if (folder === ':memory:') return;
  const isCopy = (name: string): boolean =>
    name.startsWith(DAMAGED_MARK) || name.startsWith(`${DATABASE_FILE}${COPY_MARK}`);
  for (const name of readdirSync(folder).filter(isCopy)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof DamagedDatabaseError || DAMAGED_CODES.has(sqliteCode(error));
}

/** SQLite's primary result code, or -1 for any other error. */
function sqliteCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : -1;
  return code < 0 ? code : code & 0xff;
}

function moveAside(folder: string, now: number): string {
  const aside = join(
    folder,
    `${DAMAGED_MARK}${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`,
  );
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const suffix of ['', '-wal', '-shm']) {
    const name = `${DATABASE_FILE}${suffix}`;
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
  }
  const older = readdirSync(folder).filter((name) => name.startsWith(DAMAGED_MARK));
  for (const name of older.toSorted().slice(0, -DAMAGED_FOLDERS_KEPT)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  return aside;
}

function reasonOf(error: unknown, folder: string): string {
  if (error instanceof NewerDatabaseError) {
    return 'The stored runs were written by a newer version of this app: install that version, or use another data folder.';
  }
  switch (sqliteCode(error)) {
    case 5:
    case 6:
      return 'The data folder is in use by another running copy of this app.';
    case 8:
      return READ_ONLY;
    case 13:
      return 'The disk is full.';
    default:
      // Where SQLite may not make its files beside the database it says no more than that it cannot open them.
      return mayWrite(folder)
        ? 'The data folder cannot be used: check that it exists and can be written to.'
        : READ_ONLY;
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
