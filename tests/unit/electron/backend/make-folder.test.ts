import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { makeFolder } from '@electron/backend/make-folder';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

it('makes a folder and those above it, for this user alone', () => {
  using folder = temporaryFolder();
  makeFolder(folder.file('a/b/c/'));
  for (const name of ['a', 'a/b', 'a/b/c'])
    expect(statSync(folder.file(name)).mode & 0o777).toBe(0o700);
});

it('leaves a folder alone that is there', () => {
  using folder = temporaryFolder();
  mkdirSync(folder.file('a'));
  const { mode } = statSync(folder.file('a'));
  makeFolder(folder.file('a'));
  expect(statSync(folder.file('a')).mode).toBe(mode);
});

it.runIf(process.platform === 'linux').each(['/proc/anything', '/proc/anything/below'])(
  'comes back from %s, where no folder can be made',
  (path) => expect(() => makeFolder(path)).toThrow('ENOENT'),
);

it.each(['file', 'file/below'])('says so where %s is in the way', (name) => {
  using folder = temporaryFolder();
  writeFileSync(folder.file('file'), '');
  expect(() => makeFolder(folder.file(name))).toThrow(/EEXIST|ENOTDIR/);
});
