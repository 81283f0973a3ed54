import { standingWords } from '@renderer/features/gateway-controls/setting-words';
import { expect, it } from 'vitest';

it.each([
  ['cacheTtl', { type: 'value', value: 3600 }, '3,600 s'],
  ['cacheTtl', { type: 'off' }, 'off'],
  ['cacheTtl', { type: 'unknown' }, 'unknown'],
  ['maxAttempts', { type: 'value', value: 1 }, '1'],
  ['requestTimeout', { type: 'undocumented' }, 'not documented'],
  ['collectLog', { type: 'value', value: false }, 'off'],
  ['cacheKey', { type: 'automatic', how: 'computed' }, 'computed'],
  ['gatewayId', { type: 'off' }, 'none'],
  ['retryDelay', { type: 'idle' }, 'no effect'],
  ['metadata', { type: 'value', value: { a: 1 } }, '1 entry'],
  ['customCost', { type: 'value', value: { type: 'total', usd: 0.25 } }, '$0.25'],
  [
    'customCost',
    {
      type: 'value',
      value: { type: 'per-token', input: 1e-6, output: 5e-6, cacheRead: null, cacheWrite: null },
    },
    '$1.00 in, $5.00 out per M',
  ],
] as const)('%s, %j: %s', (field, standing, words) => {
  expect(standingWords(field, standing)).toBe(words);
});
