import { estimateCost } from '@shared/domain/cost';
import type { TokenPrice } from '@shared/domain/model';
import { UNKNOWN_USAGE, type Usage } from '@shared/domain/usage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const plain: TokenPrice = {
  input: 2,
  output: 8,
  cachedInput: null,
  cacheWrite: null,
  tiers: [],
};

/** The prices of openai/gpt-6-astra (cloudflare-api.md §9.1). */
const tiered: TokenPrice = {
  input: 10,
  output: 50,
  cachedInput: 1,
  cacheWrite: 12,
  tiers: [{ above: 272_000, input: 20, output: 75, cachedInput: 2, cacheWrite: 25 }],
};

const used = (given: Partial<Usage>): Usage => ({ ...UNKNOWN_USAGE, ...given });

describe('worked by hand', () => {
  it.each<[string, Partial<Usage>, TokenPrice, number]>([
    // 1,000 × 2 + 500 × 8 = 6,000 per million.
    ['input and output', { inputTokens: 1_000, outputTokens: 500 }, plain, 0.006],
    // 600 × 2 + 400 × 2: no price of its own for what was cached.
    [
      'a cached share without a price',
      { inputTokens: 1_000, cachedInputTokens: 400, outputTokens: 0 },
      plain,
      0.002,
    ],
    // 5,000 × 10 + 3,000 × 1 + 2,000 × 12 + 100 × 50 = 50,000 + 3,000 + 24,000 + 5,000.
    [
      'cached and written shares',
      { inputTokens: 10_000, cachedInputTokens: 3_000, cacheWriteTokens: 2_000, outputTokens: 100 },
      tiered,
      0.082,
    ],
    // 272,000 × 10 + 1,000 × 50: the threshold itself is still short.
    ['an input at the threshold', { inputTokens: 272_000, outputTokens: 1_000 }, tiered, 2.77],
    // 272,001 × 20 + 1,000 × 75: all of it at the higher price.
    ['one above it', { inputTokens: 272_001, outputTokens: 1_000 }, tiered, 5.51502],
    // 100,000 × 20 + 200,000 × 2 + 10 × 75: what was cached counts for the length.
    [
      'a long input that was mostly cached',
      { inputTokens: 300_000, cachedInputTokens: 200_000, outputTokens: 10 },
      tiered,
      2.40075,
    ],
    // 2,048 × 0.012, nothing written.
    [
      'embeddings, which have no price for output',
      { inputTokens: 2_048, outputTokens: 0 },
      { ...plain, input: 0.012, output: null },
      0.000024576,
    ],
  ])('%s', (_name, usage, price, usd) => {
    expect(estimateCost(used(usage), price)).toBeCloseTo(usd, 12);
  });
});

it('leaves unknown what is unknown', () => {
  const usage = used({ inputTokens: 10, outputTokens: 10 });
  expect(estimateCost(usage, null)).toBe(null);
  expect(estimateCost(usage, { ...plain, output: null })).toBe(null);
  expect(estimateCost(usage, { ...plain, input: null })).toBe(null);
  expect(estimateCost(used({ inputTokens: 10 }), plain)).toBe(null);
  expect(estimateCost(used({ outputTokens: 10 }), plain)).toBe(null);
});

it('leaves the cost of a long input unknown where only its threshold is stated', () => {
  const unknown = { input: null, output: null, cachedInput: null, cacheWrite: null };
  const price = { ...plain, tiers: [{ above: 200_000, ...unknown }] };
  expect(estimateCost(used({ inputTokens: 200_001, outputTokens: 1 }), price)).toBe(null);
  expect(estimateCost(used({ inputTokens: 200_000, outputTokens: 0 }), price)).toBe(0.4);
});

it('is never negative, whatever shares are reported', () => {
  const count = fc.option(fc.nat(), { nil: null });
  const usage = fc.record({
    inputTokens: count,
    cachedInputTokens: count,
    cacheWriteTokens: count,
    outputTokens: count,
    reasoningTokens: count,
  });
  fc.assert(fc.property(usage, (any) => (estimateCost(any, tiered) ?? 0) >= 0));
});
