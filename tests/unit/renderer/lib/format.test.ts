import { describe, expect, it } from 'vitest';
import * as format from '@renderer/lib/format';

const cases = <Value>(function_: (value: Value) => string, expected: [Value, string][]) =>
  expect(expected.map(([value]) => function_(value))).toEqual(expected.map(([, text]) => text));

describe('format', () => {
  it('writes durations', () => {
    cases(format.formatDuration, [
      [null, '–'],
      [0, '0 ms'],
      [0.4, '< 1 ms'],
      [38.2, '38 ms'],
      [999.4, '999 ms'],
      [999.6, '1.00 s'],
      [1840, '1.84 s'],
      [9_994, '9.99 s'],
      [9_995, '10.0 s'],
      [12_345, '12.3 s'],
      [59_949, '59.9 s'],
      [60_000, '1 min 00 s'],
      [125_000, '2 min 05 s'],
      [3_725_000, '1 h 02 min'],
    ]);
  });

  it('writes tokens, rates and context sizes', () => {
    cases(format.formatTokens, [
      [null, '–'],
      [0, '0'],
      [1234567, '1,234,567'],
    ]);
    cases(format.formatRate, [
      [null, '–'],
      [Infinity, '–'],
      [9.44, '9.4 tok/s'],
      [9.96, '10 tok/s'],
      [141.4, '141 tok/s'],
    ]);
    cases(format.formatContext, [
      [null, 'unknown'],
      [512, '512'],
      [8_192, '8.19K'],
      [128_000, '128K'],
      [1_050_000, '1.05M'],
      [999_999, '1M'],
    ]);
  });

  it('never shows an unknown or a tiny price as nothing', () => {
    cases(format.formatUsd, [
      [null, 'unknown'],
      [NaN, 'unknown'],
      [0, '$0'],
      [12.5, '$12.50'],
      [1234.5, '$1,234.50'],
      [0.999, '$1.00'],
      [0.5, '$0.50'],
      [0.0184, '$0.0184'],
      [0.0011, '$0.0011'],
      [0.0000213, '$0.0000213'],
      [4.2e-8, '$0.000000042'],
      [1e-12, '< $0.000000001'],
      [-0.02, '-$0.02'],
    ]);
  });

  it('writes sizes and ages', () => {
    cases(format.formatBytes, [
      [0, '0 B'],
      [512, '512 B'],
      [1_434, '1.4 KiB'],
      [33_554_432, '32 MiB'],
    ]);
    cases(format.formatAge, [
      [200, 'now'],
      [12_000, '12 s'],
      [72_000, '1 min 12 s'],
      [120_000, '2 min'],
      [1_000_000, '16 min'],
      [11_000_000, '3 h'],
      [200_000_000, '2 d'],
      [-5, 'now'],
    ]);
  });

  it('counts down', () => {
    cases(format.formatCountdown, [
      [37_000, '0:37'],
      [36_001, '0:37'],
      [600_000, '10:00'],
      [-5, '0:00'],
      [3_900_000, '1 h 05 min'],
      [72 * 3_600_000, '3 d'],
    ]);
  });
});
