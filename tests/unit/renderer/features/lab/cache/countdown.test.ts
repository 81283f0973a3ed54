import { countdown } from '@renderer/features/lab/cache/countdown';
import { expect, test } from 'vitest';

test('counts down to the second, then says how long ago it was', () => {
  const at = (left: number) => countdown(100_000_000 + left, 100_000_000);
  expect([37_000, 36_100, 61_000, 3_725_000, 90_000_000, 0, -12_500].map(at)).toEqual([
    { text: '00:37', over: false },
    { text: '00:37', over: false },
    { text: '01:01', over: false },
    { text: '1:02:05', over: false },
    { text: '1 d', over: false },
    { text: 'just now', over: true },
    { text: '12 s ago', over: true },
  ]);
  expect(countdown(null, 0)).toEqual({ text: '–', over: false });
});
