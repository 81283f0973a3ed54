import { keepNewest } from '@electron/demo-gateway/keep-newest';
import { expect, it } from 'vitest';

const MEBI = 1024 * 1024;

it.each([
  ['all that are few and small', [1, 2, 3], 5, [1, 2, 3]],
  ['as many as asked for', [1, 2, 3, 4], 2, [3, 4]],
  ['no more than 64 Mi characters', [30 * MEBI, 30 * MEBI, 34 * MEBI], 5, [30 * MEBI, 34 * MEBI]],
  ['the newest, whatever its size', [1, 100 * MEBI], 5, [100 * MEBI]],
  ['nothing of nothing', [], 5, []],
])('keeps %s', (_name, sizes, most, kept) => {
  const items = [...sizes];
  keepNewest(items, most, (size) => size);
  expect(items).toEqual(kept);
});
