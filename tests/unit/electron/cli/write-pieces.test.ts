import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writePieces } from '@electron/cli/write-pieces';
import { UsageError } from '@electron/cli/usage-error';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const NEVER = new AbortController().signal;

async function* pieces(...texts: string[]): AsyncGenerator<string, void> {
  for (const text of texts) yield await Promise.resolve(text);
}

it('writes all pieces, and leaves nothing else behind', async () => {
  using folder = temporaryFolder();
  const path = folder.file('a.csv');
  await writePieces(pieces('é', '😀\r\n'), { path, replace: false }, NEVER);
  expect(readFileSync(path, 'utf8')).toBe('é😀\r\n');
  expect(readdirSync(folder.path)).toEqual(['a.csv']);
});

it('keeps the file that is there until the new one is whole', async () => {
  using folder = temporaryFolder();
  const path = folder.file('a.csv');
  writeFileSync(path, 'old', { mode: 0o600 });
  async function* broken() {
    yield* pieces('new');
    throw new RangeError('no more');
  }
  const target = { path, replace: true };
  await expect(writePieces(broken(), target, NEVER)).rejects.toThrow(RangeError);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder.path)).toEqual(['a.csv']);

  symlinkSync(path, folder.file('link.csv'));
  await writePieces(pieces('new'), { path: folder.file('link.csv'), replace: true }, NEVER);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('leaves nothing where it is stopped', async () => {
  using folder = temporaryFolder();
  const stop = new AbortController();
  async function* endless() {
    for (;;) {
      yield await Promise.resolve('more');
      stop.abort();
    }
  }
  const target = { path: folder.file('a.csv'), replace: false };
  await expect(writePieces(endless(), target, stop.signal)).rejects.toThrow();
  expect(readdirSync(folder.path)).toEqual([]);
});

it('takes no place that another file has taken meanwhile', async () => {
  using folder = temporaryFolder();
  const path = folder.file('a.csv');
  async function* slow() {
    yield* pieces('mine');
    writeFileSync(path, 'theirs');
  }
  const writing = writePieces(slow(), { path, replace: false }, NEVER);
  await expect(writing).rejects.toThrow('is there already; --force replaces it');
  expect(readFileSync(path, 'utf8')).toBe('theirs');
  expect(readdirSync(folder.path)).toEqual(['a.csv']);
});

it('writes to a device, and does not replace it', async () => {
  await writePieces(pieces('away'), { path: '/dev/null', replace: true }, NEVER);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

it.each([
  ['missing/a.csv', 'there is no such file or folder'],
  ['file/a.csv', 'a part of its path is no folder'],
  ['folder', 'it is a folder'],
])('says why %s cannot be written', async (name, why) => {
  using folder = temporaryFolder();
  writeFileSync(folder.file('file'), '');
  mkdirSync(folder.file('folder'));
  for (const replace of [true, false]) {
    const writing = writePieces(pieces('a'), { path: folder.file(name), replace }, NEVER);
    await expect(writing).rejects.toThrow(UsageError);
    await expect(writing).rejects.toThrow(`cannot be written: ${why}`);
  }
});
