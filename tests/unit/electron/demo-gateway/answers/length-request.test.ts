import { readLengthRequest } from '@electron/demo-gateway/answers/length-request';
import { describe, expect, it } from 'vitest';

describe('readLengthRequest', () => {
  it.each([
    ['Explain caching in 50 words', { amount: 50, unit: 'words' }],
    ['write 20,000 tokens about rust', { amount: 20_000, unit: 'tokens' }],
    ['a 5k token report', { amount: 5_000, unit: 'tokens' }],
    ['an essay of 1200 words, please', { amount: 1_200, unit: 'words' }],
    ['a 500-word essay', { amount: 500, unit: 'words' }],
    ['in two paragraphs', { amount: 130, unit: 'words' }],
    ['9 million: 90,000 tokens', { amount: 20_000, unit: 'tokens' }],
    ['answer in 3 tokens', { amount: 50, unit: 'tokens' }],
  ])('%s', (prompt, expected) => {
    expect(readLengthRequest(prompt)).toEqual(expected);
  });

  it('knows words for long and short, and null where none is asked', () => {
    expect(readLengthRequest('a long answer about tea')?.amount).toBeGreaterThan(2_000);
    expect(readLengthRequest('briefly: what is tea?')?.amount).toBeLessThan(100);
    expect(readLengthRequest('what is tea?')).toBeNull();
  });
});
