// @vitest-environment jsdom
import { PriceFacts } from '@renderer/features/models/price-facts';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { someModel } from './some-model';

afterEach(cleanup);

const text = (model: ReturnType<typeof someModel>) =>
  render(
    <dl>
      <PriceFacts model={model} />
    </dl>,
  ).container.textContent;

it('tells all prices, those of long inputs, and where and when they were read', () => {
  const shown = text(
    someModel('openai/gpt-6-astra', {
      price: {
        input: 10,
        output: 50,
        cachedInput: 1,
        cacheWrite: 12,
        tiers: [{ above: 272_000, input: 20, output: 75, cachedInput: 2, cacheWrite: null }],
      },
      origins: { price: { source: 'workers-ai', readAt: Date.now() - 2 * 3_600_000 } },
    }),
  );
  expect(shown).toContain('$10.00in$1.00cached in$12.00cache write$50.00out');
  expect(shown).toContain('Above 272,000 tokens in$20.00in$2.00cached in$75.00out');
  expect(shown).toContain('Workers AI list, 2 h ago');
});

it('takes the words of the catalogue where a price is not per token, and else says unknown', () => {
  expect(text(someModel('a/b', { priceText: '$.02 each' }))).toBe('Price$.02 each');
  cleanup();
  expect(text(someModel('a/b'))).toBe('Priceunknown');
});
