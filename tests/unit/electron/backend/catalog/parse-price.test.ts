import { parsePrice } from '@electron/backend/catalog/parse-price';
import { expect, it } from 'vitest';

it.each([
  [
    'Workers AI units',
    { 'per M input tokens': 0.95, 'per M output tokens': 4, 'per M cached input tokens': 0.16 },
    { input: 0.95, output: 4, cachedInput: 0.16, cacheWrite: null, tiers: [] },
  ],
  [
    'catalogue labels',
    {
      'Input tokens (per 1M)': 5,
      'Output tokens (per 1M)': 25,
      'Cached input tokens (per 1M)': 0.5,
      'Cache creation tokens (per 1M)': 6.25,
    },
    { input: 5, output: 25, cachedInput: 0.5, cacheWrite: 6.25, tiers: [] },
  ],
  [
    'tiers by the length of the input',
    {
      'Long-context threshold (input tokens)': 272_000,
      'Long-context input (per 1M)': 20,
      'Short-context input (per 1M)': 10,
      'Long-context output (per 1M)': 75,
      'Short-context output (per 1M)': 50,
    },
    {
      input: 10,
      output: 50,
      cachedInput: null,
      cacheWrite: null,
      tiers: [{ above: 272_000, input: 20, output: 75, cachedInput: null, cacheWrite: null }],
    },
  ],
])('reads %s', (_name, prices, expected) => {
  const list = Object.entries(prices).map(([label, usd]) => ({ label, usd }));
  expect(parsePrice(list).price).toEqual(expected);
});

it('keeps as text what is not priced by token: unknown is never free', () => {
  expect(parsePrice([{ label: 'Per audio minute', usd: 0.006 }])).toEqual({
    price: null,
    priceText: '$0.006 Per audio minute',
  });
  expect(parsePrice([])).toEqual({ price: null, priceText: null });
  expect(parsePrice([{ label: 'Input tokens (per 1M)', usd: Number.NaN }]).price).toBe(null);
});
