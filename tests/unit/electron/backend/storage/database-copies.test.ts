import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { removeOldCopies } from '@electron/backend/storage/database-copies';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const DAY = 86_400_000;

it('keeps a copy from before an upgrade for 30 days, and none longer than runs are kept', () => {
  using folder = temporaryFolder();
  const now = Date.now();
  const age = (name: string, days: number): void => {
    const time = new Date(now - days * DAY);
    utimesSync(folder.file(name), time, time);
  };
  const names = [
    'damaged-new',
    'damaged-old',
    'playground.db',
    'playground.db.version-6',
    'playground.db.version-7',
  ];
  for (const name of names) {
    if (name.startsWith('damaged')) mkdirSync(folder.file(name));
    else writeFileSync(folder.file(name), '');
  }
  writeFileSync(folder.file('damaged-old/playground.db'), 'runs');
  age('playground.db', 100);
  age('playground.db.version-6', 31);
  age('playground.db.version-7', 29);
  age('damaged-new', 5);
  age('damaged-old', 31);
  const left = (maxAge: number | null): string[] => {
    removeOldCopies(folder.file('playground.db'), { maxAge, now });
    return readdirSync(folder.path).toSorted();
  };
  expect(left(null)).toEqual(names.filter((name) => name !== 'playground.db.version-6'));
  expect(left(30)).toEqual(['damaged-new', 'playground.db', 'playground.db.version-7']);
  expect(left(10)).toEqual(['damaged-new', 'playground.db']);
});
