import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = import.meta.dirname;
const table = readFileSync(join(folder, 'README.md'), 'utf8');
const rows = [...table.matchAll(/^\| (L\d+) +\|.*$/gm)].map(([row, id = '']) => ({ id, row }));

test('the table has a line for every known way out', () => {
  const ids = Array.from({ length: 22 }, (_, index) => `L${index + 1}`);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test.each(rows)('$id is tested by name where the table says', ({ id, row }) => {
  const tests = [...row.matchAll(/`(tests\/[\w/.-]+\.(?:test|spec)\.ts)`/g)].map(
    ([, path = '']) => path,
  );
  expect(tests.length, id).toBeGreaterThan(0);
  // The first is the test that carries the id; others add to it.
  for (const path of tests.slice(0, 1)) {
    const text = readFileSync(join(folder, '../..', path), 'utf8');
    expect(new RegExp(`\\b${id}\\b`).test(text), path).toBe(true);
  }
});
