import { nearestRank, percentiles } from '@shared/domain/nearest-rank';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
const percent = fc.integer({ min: 1, max: 100 });

it('is a value that so many do not exceed, and no smaller one is', () => {
  fc.assert(
    fc.property(values, percent, (given, share) => {
      const found = nearestRank(given, share) ?? NaN;
      const needed = (share / 100) * given.length;
      expect(given).toContain(found);
      expect(given.filter((value) => value <= found).length).toBeGreaterThanOrEqual(needed);
      expect(given.filter((value) => value < found).length).toBeLessThan(needed);
    }),
  );
});

it('knows nothing of nothing', () => {
  expect(percentiles([])).toEqual({ count: 0, p50: null, p95: null });
});

it('is the largest of few for the 95th percentile, and says how few', () => {
  expect(percentiles([3, 1, 2])).toEqual({ count: 3, p50: 2, p95: 3 });
});
