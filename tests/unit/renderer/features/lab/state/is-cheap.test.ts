import { isCheap } from '@renderer/features/lab/state/is-cheap';
import { expect, it } from 'vitest';

it.each([
  [0.5, 0, 0.5, true],
  [0.5001, 0, 0.5, false],
  [0, 0, 0, true],
  [0.0001, 0, 0, false],
  // Some of its shots, or all of them, have no known price.
  [0.1, 1, 0.5, false],
  [null, 3, 0.5, false],
])('at most %s USD, %i of unknown price, limit %s: %s', (atMost, unpriced, limit, cheap) => {
  expect(isCheap({ shots: 3, atMost, unpriced, pauses: 0, warnings: [] }, limit)).toBe(cheap);
});
