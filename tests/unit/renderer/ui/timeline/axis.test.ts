import { axisLabel, axisTicks, percentOf } from '@renderer/ui/timeline/axis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the axis of a timeline', () => {
  it('has round numbers', () => {
    expect(axisTicks(1_000)).toEqual([0, 200, 400, 600, 800, 1_000]);
    expect(axisTicks(7_500)).toEqual([0, 2_000, 4_000, 6_000]);
    expect(axisTicks(224_000)).toEqual([0, 60_000, 120_000, 180_000]);
    expect(axisTicks(0)).toEqual([0]);
    expect(axisTicks(Number.NaN)).toEqual([0]);
  });

  it('has 2 to 7 of them, evenly apart, none beyond the end, whatever the length', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (to) => {
        const ticks = axisTicks(to);
        const step = ticks[1] ?? 0;
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.at(-1)).toBeLessThanOrEqual(to * 1.000001);
        for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo(index * step, 5);
      }),
    );
  });

  it('says a moment shortly', () => {
    expect([0, 250, 1_500, 2_000, 90_000, 300_000].map(axisLabel)).toEqual([
      '0',
      '250 ms',
      '1.5 s',
      '2 s',
      '90 s',
      '5 min',
    ]);
  });

  it('keeps moments on the axis', () => {
    expect(percentOf(50, 200)).toBe(25);
    expect(percentOf(-1, 200)).toBe(0);
    expect(percentOf(500, 200)).toBe(100);
    expect(percentOf(5, 0)).toBe(0);
  });
});
