import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { dataFolderOf } from '@electron/cli/data-folder-of';
import { UsageError } from '@electron/cli/usage-error';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

it('makes the folder that is named', () => {
  using folder = temporaryFolder();
  expect(dataFolderOf(folder.file('new/data'))).toBe(folder.file('new/data'));
  expect(statSync(folder.file('new/data')).isDirectory()).toBe(true);
});

it('makes none for a log in memory', () => {
  expect(dataFolderOf(':memory:')).toBe(':memory:');
});

it('says what is wrong with one that cannot be used, where, and what to do', () => {
  using folder = temporaryFolder();
  writeFileSync(folder.file('file'), '');
  for (const [path, why] of [
    [folder.file('file'), 'there is something else of that name'],
    [folder.file('file/below'), 'a part of its path is no folder'],
  ] as const) {
    expect(() => dataFolderOf(path)).toThrow(UsageError);
    expect(() => dataFolderOf(path)).toThrow(
      `--data-dir: ${path} cannot be used: ${why}. Name a folder that can be written to.`,
    );
  }
});

it.skipIf(process.getuid?.() === 0)('refuses one that this user may not write to', () => {
  using folder = temporaryFolder();
  chmodSync(folder.path, 0o500);
  expect(() => dataFolderOf(folder.path)).toThrow('this user may not');
});
