import { thinTicks } from '@renderer/ui/timeline/thin-ticks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('thinning ticks', () => {
  it('draws every one of a thousand, even those at one moment', () => {
    const ticks = Array.from({ length: 1_000 }, () => 7);
    expect(thinTicks(ticks, 10)).toEqual(ticks);
  });

  it('leaves none out that would have stood alone', () => {
    const moments = fc.array(fc.double({ min: 0, max: 5_000, noNaN: true }), {
      minLength: 1_001,
      maxLength: 3_000,
    });
    fc.assert(
      fc.property(moments, (unordered) => {
        const ticks = unordered.toSorted((one, other) => one - other);
        const drawn = thinTicks(ticks, 5_000);
        expect(drawn.length).toBeLessThanOrEqual(1_001);
        const pixels = (some: readonly number[]) => new Set(some.map((at) => Math.floor(at / 5)));
        expect(pixels(drawn)).toEqual(pixels(ticks));
      }),
      { numRuns: 20 },
    );
  });
});
