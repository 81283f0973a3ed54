import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findCanary, LONGEST_FORM, type Finding } from './find-canary';
import { searchDatabase } from './search-database';

/** A finding with the file that it is in, relative to the folder that was searched. */
export interface Leak extends Finding {
  file: string;
}

/** What a search went through and what it found. */
export interface Search {
  files: number;
  bytes: number;
  leaks: Leak[];
}

const BLOCK = 16 * 1_024 * 1_024;

/**
 * Searches the names and the bytes of all files below `folder`, and every value in their databases, unpacked. Throws
 * for what cannot be read: what was not searched is not clean.
 */
export function searchFolder(folder: string, secret: string): Search {
  const search: Search = { files: 0, bytes: 0, leaks: [] };
  const note = (file: string, findings: Finding[]): void => {
    search.leaks.push(...findings.map((finding) => ({ file, ...finding })));
  };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path).replaceAll('\\', '/');
    if (findCanary(Buffer.from(entry.name), secret).length > 0) {
      note(file.split('/').slice(0, -1).join('/'), [{ encoding: 'name in it', offset: 0 }]);
    }
    if (!entry.isFile()) continue;
    search.files += 1;
    search.bytes += searchFile(path, secret, (findings) => note(file, findings));
    if (isDatabase(path)) {
      for (const { place, finding } of searchDatabase(path, secret)) {
        note(`${file} (${place})`, [finding]);
      }
    }
  }
  return search;
}

/** Reads in blocks that overlap, as a file may be larger than a buffer; returns the bytes read. */
function searchFile(path: string, secret: string, note: (found: Finding[]) => void): number {
  const file = openSync(path, 'r');
  // Most files are small, and the largest block takes longer to make than they to be searched.
  const block = Buffer.alloc(Math.min(BLOCK, fstatSync(file).size + LONGEST_FORM));
  try {
    for (let start = 0; ; start += block.length - LONGEST_FORM) {
      const length = readSync(file, block, 0, block.length, start);
      const findings = findCanary(block.subarray(0, length), secret);
      note(findings.map(({ encoding, offset }) => ({ encoding, offset: start + offset })));
      if (length < block.length) return start + length;
    }
  } finally {
    closeSync(file);
  }
}

function isDatabase(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(16);
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return head.toString('latin1') === 'SQLite format 3\0';
}
