import { figureText, roundTicks, tickText } from '@renderer/ui/chart/round-axis';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('roundTicks', () => {
  test('begins at 0, ends at or beyond the greatest value, in few equal steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1 }),
        (values) => {
          const ticks = roundTicks(values, 'ms');
          expect(ticks[0]).toBe(0);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9));
          expect(ticks.length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });

  test('counts in wholes, and has an axis even for nothing', () => {
    expect(roundTicks([2], 'count')).toEqual([0, 1, 2]);
    expect(roundTicks([null], 'count')).toEqual([0, 1]);
    expect(roundTicks([1_840], 'ms')).toEqual([0, 500, 1_000, 1_500, 2_000]);
  });
});

test('tickText says a figure with its unit, as short as it can be', () => {
  expect([0, 250, 1_500, 300_000].map((ms) => tickText(ms, 'ms'))).toEqual([
    '0',
    '250 ms',
    '1.5 s',
    '5 min',
  ]);
  expect(tickText(0.002, 'usd')).toBe('$0.002');
  expect(tickText(1_200, 'count')).toBe('1,200');
});

test('figureText says a measured figure no finer than it is read', () => {
  expect(figureText(5_169.187782, 'ms')).toBe('5.17 s');
  expect(figureText(28.008261, 'ms')).toBe('28 ms');
  expect([figureText(0.00110042, 'usd'), figureText(1_200, 'count')]).toEqual(['$0.0011', '1,200']);
});
