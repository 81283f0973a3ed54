import { localTime, readLocalTime } from '@renderer/features/log/filters/time-choices';
import { expect, test } from 'vitest';

test('until a minute means until it is over, and the field says that minute', () => {
  const began = new Date(2026, 10, 22, 14, 2, 30).getTime();
  const from = readLocalTime('2026-11-22T14:02', 'from') ?? Infinity;
  const to = readLocalTime('2026-11-22T14:02', 'to') ?? 0;
  expect(from).toBeLessThan(began);
  expect(to).toBeGreaterThan(began);
  expect([from, to].map(localTime)).toEqual(['2026-11-22T14:02', '2026-11-22T14:02']);
  expect(to - from).toBe(59_999);
});

test('what is no time asks for none', () => {
  for (const text of ['', '2026-13-45T99:99']) expect(readLocalTime(text, 'to')).toBeNull();
  expect(localTime(null)).toBe('');
  expect(localTime(8.65e15)).toBe('');
});
