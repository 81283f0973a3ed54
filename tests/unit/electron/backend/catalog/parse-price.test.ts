import { parsePrice } from '@electron/backend/catalog/parse-price';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const read = (prices: Record<string, number>) =>
  parsePrice(Object.entries(prices).map(([label, usd]) => ({ label, usd })));
const plain = { cachedInput: null, cacheWrite: null, tiers: [] };

describe('labels as lists word them', () => {
  it.each([
    [
      'Workers AI units',
      { 'per M input tokens': 0.95, 'per M output tokens': 4, 'per M cached input tokens': 0.16 },
      { ...plain, input: 0.95, output: 4, cachedInput: 0.16 },
    ],
    [
      'catalogue labels',
      {
        'Input tokens (per 1M)': 5,
        'Output tokens (per 1M)': 25,
        'Cached input tokens (per 1M)': 0.5,
        'Cache creation tokens (per 1M)': 6.25,
      },
      { ...plain, input: 5, output: 25, cachedInput: 0.5, cacheWrite: 6.25 },
    ],
    [
      'a threshold of its own',
      {
        'Long-context threshold (input tokens)': 272_000,
        'Long-context input (per 1M)': 20,
        'Short-context input (per 1M)': 10,
        'Long-context cached input (per 1M)': 2,
        'Short-context cached input (per 1M)': 1,
        'Long-context cache write (per 1M)': 25,
        'Short-context cache write (per 1M)': 12,
        'Long-context output (per 1M)': 75,
        'Short-context output (per 1M)': 50,
      },
      {
        input: 10,
        output: 50,
        cachedInput: 1,
        cacheWrite: 12,
        tiers: [{ above: 272_000, input: 20, output: 75, cachedInput: 2, cacheWrite: 25 }],
      },
    ],
    [
      'thresholds in the labels, of which the longer begins at its figure',
      {
        'Input <200k (per 1M)': 2,
        'Cached input <200k (per 1M)': 0.5,
        'Output <200k (per 1M)': 6,
        'Input >=200k (per 1M)': 4,
        'Cached input >=200k (per 1M)': 1,
        'Output >=200k (per 1M)': 12,
      },
      {
        input: 2,
        output: 6,
        cachedInput: 0.5,
        cacheWrite: null,
        tiers: [{ above: 199_999, input: 4, output: 12, cachedInput: 1, cacheWrite: null }],
      },
    ],
    [
      'several thresholds, in order',
      {
        'Input above 1M (per 1M)': 8,
        'Input (per 1M)': 2,
        'Output (per 1M)': 4,
        'Input above 128,000 (per 1M)': 4,
      },
      {
        ...plain,
        input: 2,
        output: 4,
        tiers: [
          { above: 128_000, input: 4, output: null, cachedInput: null, cacheWrite: null },
          { above: 1_000_000, input: 8, output: null, cachedInput: null, cacheWrite: null },
        ],
      },
    ],
    ['embeddings', { 'per M input tokens': 0.012 }, { ...plain, input: 0.012, output: null }],
  ])('reads %s', (_name, prices, expected) => {
    expect(read(prices).price).toEqual(expected);
  });
});

it.each([
  ['a price by another unit', { 'Per audio minute': 0.006 }],
  [
    'output that is counted as tokens but is no text',
    {
      'Input tokens (per 1M)': 5,
      'Output tokens (per 1M)': 10,
      'Output image tokens (per 1M)': 32,
    },
  ],
  ['half a price beside other units', { 'Input tokens (per 1M)': 5, 'Per image': 0.04 }],
  [
    'long inputs that nobody says the length of',
    {
      'Short-context input (per 1M)': 1,
      'Short-context output (per 1M)': 2,
      'Long-context input (per 1M)': 3,
    },
  ],
])('leaves %s as text', (_name, prices) => {
  const { price, priceText } = read(prices);
  expect(price).toBe(null);
  for (const label of Object.keys(prices)) expect(priceText).toContain(label);
});

it('writes figures out, and no figure as nothing', () => {
  expect(read({ 'per step': 0.0000001 }).priceText).toBe('$0.0000001 per step');
  expect(read({ 'Long-context threshold (input tokens)': 272_000 }).priceText).toBe(
    'Long-context threshold (input tokens): 272,000',
  );
  expect(read({})).toEqual({ price: null, priceText: null });
  expect(read({ 'Input tokens (per 1M)': Number.NaN })).toEqual({ price: null, priceText: null });
});

it('never throws, never gives a negative price, and makes no price out of none', () => {
  const words = fc.constantFrom(
    'input',
    'output',
    'cached',
    'long',
    'tokens',
    'image',
    '>',
    '200k',
    'threshold',
    'per',
    '1M',
    '(per 1M)',
    'cache write',
    '≥',
    'm',
  );
  const label = fc.oneof(
    fc.string(),
    fc.array(words).map((all) => all.join(' ')),
  );
  const prices = fc.array(fc.record({ label, usd: fc.double() }));
  fc.assert(
    fc.property(prices, (list) => {
      const { price, priceText } = parsePrice(list);
      const stated = new Set(list.map(({ usd }) => usd));
      for (const rates of price ? [price, ...price.tiers] : []) {
        const { input, output, cachedInput, cacheWrite } = rates;
        for (const rate of [input, output, cachedInput, cacheWrite]) {
          if (rate !== null && !(rate >= 0 && stated.has(rate))) return false;
        }
      }
      const isAscending = (price?.tiers ?? []).every(
        ({ above }, index, tiers) => above > (tiers[index - 1]?.above ?? 0),
      );
      return isAscending && (price === null || priceText !== null);
    }),
    { numRuns: 500 },
  );
});
