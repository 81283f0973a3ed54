import { estimateRequests, estimateTokens } from '@shared/domain/request-estimate';
import { textMessage } from '@shared/domain/run-request';
import { exampleModel } from '@tests/support/example-model';
import { expect, it } from 'vitest';
import { runRequest } from '@tests/support/run-request';

const priced = exampleModel({
  price: { input: 2, output: 8, cachedInput: null, cacheWrite: null, tiers: [] },
});

it('takes four Latin letters, or one other character, for a token', () => {
  expect(estimateTokens('a'.repeat(400))).toBe(100);
  expect(estimateTokens('天'.repeat(100))).toBe(100);
  expect(estimateTokens('')).toBe(0);
});

it('adds up the dearest answers, and counts what has no price', () => {
  const messages = [textMessage('user', 'a'.repeat(384))];
  const requests = [runRequest({ messages }), runRequest({ messages, model: 'nobody/knows' })];
  const find = (id: string) => (id === 'openai/gpt-4.1' ? priced : undefined);
  const { tokens, atMost, unknownPrices } = estimateRequests(requests, find);
  expect(tokens).toBe(200);
  expect(atMost).toBeCloseTo((100 * 2 + 4096 * 8) / 1e6);
  expect(unknownPrices).toBe(1);
});

it('knows no cost where no price is known', () => {
  expect(estimateRequests([runRequest()], () => undefined).atMost).toBeNull();
});
