import { histogramBins } from '@renderer/ui/chart/histogram-bins';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const value = fc.record({
  value: fc.integer({ min: 0, max: 100_000 }),
  kind: fc.constantFrom('linear', 'constant'),
});

describe('histogramBins', () => {
  test('every value is in exactly one bar, the one whose range holds it', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const bins = histogramBins(values, 'ms');
        for (const kind of ['linear', 'constant'])
          expect(bins.reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0)).toBe(
            values.filter((one) => one.kind === kind).length,
          );
        for (const one of values)
          expect(bins.some(({ from, to }) => from <= one.value && one.value < to)).toBe(true);
      }),
    );
  });

  test('the bars stand side by side, without a gap', () => {
    const bins = histogramBins(
      [
        { value: 10, kind: 'a' },
        { value: 990, kind: 'a' },
      ],
      'ms',
    );
    expect(bins.slice(1).every(({ from }, index) => from === bins[index]?.to)).toBe(true);
    expect(histogramBins([], 'ms')).toEqual([]);
  });
});
