import { accessSync, constants } from 'node:fs';

/** The file was written by a later version of the app. */
export class NewerDatabaseError extends Error {}

/** The file is no database, or not a whole one. */
export class DamagedDatabaseError extends Error {}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED_CODES = new Set([11, 26]);

/** True where the file itself is at fault: moving it aside helps. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedDatabaseError || DAMAGED_CODES.has(sqliteCode(error));
}

/** A sentence for the user: why the database in `folder` could not be opened, and what to do. */
export function reasonOf(error: unknown, folder: string): string {
  if (error instanceof NewerDatabaseError) {
    return 'The stored runs were written by a newer version of this app: install that version, or use another data folder.';
  }
  const readOnly = `The data folder ${folder} cannot be written to: check its permissions.`;
  switch (sqliteCode(error)) {
    case 5:
    case 6:
      return 'The data folder is in use by another running copy of this app.';
    case 8:
      return readOnly;
    case 13:
      return 'The disk is full.';
    default:
      // Where SQLite may not make its files beside the database it says no more than that it cannot open them.
      return mayWrite(folder)
        ? `The data folder ${folder} cannot be used: check that it exists and can be written to.`
        : readOnly;
  }
}

/** SQLite's primary result code, or -1 for any other error. */
function sqliteCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : -1;
  return code < 0 ? code : code & 0xff;
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
