import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { findCanary, type Finding } from './find-canary';

/** Where in a database something was found: table, row and column. */
export interface DatabaseFinding {
  place: string;
  finding: Finding;
}

/**
 * Searches every value of every table of a SQLite file: the bytes of the file alone would not do, as a long value
 * lies in pieces on several pages, and as frames are stored compressed. Throws if it cannot be read.
 */
export function searchDatabase(path: string, secret: string): DatabaseFinding[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return tablesOf(database).flatMap((table) => searchTable(database, table, secret));
  } finally {
    database.close();
  }
}

function tablesOf(database: DatabaseSync): string[] {
  const rows = database
    .prepare(`select name from sqlite_schema where type = 'table' and rootpage > 0`)
    .all();
  return rows.map(({ name }) => String(name));
}

function searchTable(database: DatabaseSync, table: string, secret: string): DatabaseFinding[] {
  const findings: DatabaseFinding[] = [];
  const statement = database.prepare(`select * from "${table}"`);
  // Some databases, e.g. a browser's own, hold numbers that no other way of reading takes.
  statement.setReadBigInts(true);
  let number = 0;
  for (const row of statement.iterate()) {
    number += 1;
    for (const [column, value] of Object.entries(row)) {
      const place = `${table}.${column}, row ${number}`;
      const found = bytesOf(value).flatMap((bytes) => findCanary(bytes, secret));
      findings.push(...found.map((finding) => ({ place, finding })));
    }
  }
  return findings;
}

/** A value as it is stored and, where it is compressed, as it was before. */
function bytesOf(value: SQLOutputValue): Uint8Array[] {
  if (typeof value === 'string') return [Buffer.from(value)];
  if (!(value instanceof Uint8Array)) return [];
  const unpacked = unpack(value);
  return unpacked === null ? [value] : [value, unpacked];
}

function unpack(bytes: Uint8Array): Uint8Array | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === '28b52ffd') return zstdDecompressSync(bytes);
  if (start.startsWith('1f8b')) return gunzipSync(bytes);
  if (/^78(?:01|5e|9c|da)/.test(start)) return inflateSync(bytes);
  return null;
}
