import { firstByteLimit } from '@shared/domain/retry/client-limit';
import { expect, it } from 'vitest';

const limits = { headers: 60_000, total: 900_000 };

it.each([
  ['a stream', { streamed: true, maxAttempts: null }, 60_000],
  ['a stream with a single try', { streamed: true, maxAttempts: 1 }, 60_000],
  ['a stream that may be tried again', { streamed: true, maxAttempts: 3 }, 900_000],
  ['an answer in one piece', { streamed: false, maxAttempts: null }, 900_000],
])('waits for %s', (_, request, expected) => {
  expect(firstByteLimit({ ...request, limits })).toBe(expected);
});

it('never waits longer than for the whole run', () => {
  const short = { headers: 60_000, total: 5_000 };
  expect(firstByteLimit({ streamed: true, maxAttempts: null, limits: short })).toBe(5_000);
});
