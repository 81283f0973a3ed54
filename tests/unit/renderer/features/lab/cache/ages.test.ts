import { agesAround, readAges } from '@renderer/features/lab/cache/ages';
import { expect, test } from 'vitest';

test('ages around a lifetime lie before and after it, and none below 0', () => {
  expect(agesAround(60)).toEqual([55, 58, 59, 61, 62, 65]);
  expect(agesAround(1)).toEqual([0, 2, 3, 6]);
});

test('reads ages in any order and with any separator, each once', () => {
  expect(readAges('61, 10 58.5;10')).toEqual([10, 58.5, 61]);
});

test('what is no age, or none at all, is refused', () => {
  expect(['', '  ', 'soon', '-1', '10, x', '1e99'].map(readAges)).toEqual(Array(6).fill(null));
});
