import { hitRate } from '@renderer/features/log/state/log-words';
import { expect, test } from 'vitest';

test('the rate is of those of which the gateway said HIT or MISS', () => {
  expect(hitRate({ hits: 1, misses: 2 })).toBe('33 %');
  expect(hitRate({ hits: 0, misses: 0 })).toBe('–');
});
