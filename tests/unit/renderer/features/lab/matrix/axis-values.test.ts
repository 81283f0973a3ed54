import { describe, expect, it } from 'vitest';
import {
  AXIS_INPUTS,
  firstValues,
  MOST_VALUES,
  numbersOf,
  rangeAround,
  readNumbers,
} from '@renderer/features/lab/matrix/axis-values';
import { axisWarnings } from '@renderer/features/lab/matrix/request-preview';
import { splitBlocks } from '@renderer/features/lab/matrix/split-blocks';
import { AXIS_FIELDS } from '@shared/domain/lab/lab-definition';
import { matrixVariants } from '@shared/domain/lab/matrix-variants';
import { runRequest } from '@tests/support/run-request';

describe('numbers as they are typed', () => {
  it('are read each once, with “not set” among them', () => {
    expect(readNumbers('60, 300;60\n3600, Not set,')).toEqual([60, 300, 3600, null]);
  });
  it.each(['', 'abc', '1, two', 'NaN', '1e999', [...Array(60).keys()].join(',')])(
    'are refused: %s',
    (text) => {
      expect(readNumbers(text)).toBeNull();
    },
  );
});

describe('a range', () => {
  it('grows by a factor or by steps, its end included where it is met', () => {
    expect(numbersOf({ from: 60, to: 3600, by: 60, type: 'factor' })).toEqual([60, 3600]);
    expect(numbersOf({ from: 0.1, to: 0.5, by: 0.1, type: 'step' })).toEqual([
      0.1, 0.2, 0.3, 0.4, 0.5,
    ]);
    expect(numbersOf({ from: 5, to: 5, by: 1, type: 'step' })).toEqual([5]);
  });
  it('begins as that of the values, and comes to an end', () => {
    expect(rangeAround([300, 60, null, 3600])).toEqual({
      from: 60,
      to: 3600,
      by: 2,
      type: 'factor',
    });
    expect(rangeAround([0, 1])).toEqual({ from: 0, to: 1, by: 0.25, type: 'step' });
    for (const values of [[], [null], [5], [-3, 3], [0.1, 1e6]])
      expect(numbersOf(rangeAround(values))).not.toBeNull();
  });
  it.each([
    { from: 0, to: 10, by: 2, type: 'factor' },
    { from: 1, to: 10, by: 1, type: 'factor' },
    { from: 1, to: 10, by: 0, type: 'step' },
    { from: 1, to: 10, by: -1, type: 'step' },
    { from: 10, to: 1, by: 1, type: 'step' },
    { from: 0, to: MOST_VALUES + 1, by: 1, type: 'step' },
  ] as const)('that never ends, or is too long, is none: %o', (range) => {
    expect(numbersOf(range)).toBeNull();
  });
});

it.each(AXIS_FIELDS)('an axis over %s begins with values that can be sent', (field) => {
  const axis = { field, values: firstValues(field, 'openai/gpt-4.1') };
  expect(matrixVariants(runRequest(), [axis])).toHaveLength(axis.values.length);
  expect(AXIS_INPUTS[field]).toBeDefined();
});

it('warns of values outside of what is documented, and of nothing else', () => {
  expect(axisWarnings({ field: 'cf-aig-cache-ttl', values: [null, 30, 60] })).toEqual([
    expect.stringMatching(/^30: cf-aig-cache-ttl/),
  ]);
  expect(axisWarnings({ field: 'cf-aig-backoff', values: ['linear'] })).toEqual([]);
  expect(axisWarnings({ field: 'temperature', values: [99] })).toEqual([]);
});

describe('several prompts in one text', () => {
  it('are apart by empty lines', () => {
    expect(splitBlocks('\none\r\nstill one\n\n\n  \ntwo\n')).toEqual(['one\nstill one', 'two']);
  });
  it('or by lines of hyphens, and then keep their empty lines', () => {
    expect(splitBlocks('one\n\nstill one\n---\n  two\n-----\n')).toEqual([
      'one\n\nstill one',
      '  two',
    ]);
  });
});
