import { cacheReasonAdvice, cacheReasonText } from '@shared/domain/cache/cache-reason-text';
import type { CacheReason, KeyDifference } from '@shared/domain/cache-story';
import { expect, test } from 'vitest';

const differs = (difference: Partial<KeyDifference>): CacheReason => ({
  type: 'differs',
  from: 'a run',
  difference: { ingredient: 'body', path: null, before: null, now: null, ...difference },
});
const minute = { seconds: 60, source: 'header' } as const;

test.each<[CacheReason, RegExp]>([
  [
    differs({ path: 'temperature', before: '0.7', now: '0.8' }),
    /another temperature: 0\.7 → 0\.8\.$/,
  ],
  [
    { ...differs({ path: 'seed', now: '1' }), more: 2 } as CacheReason,
    /→ 1, and 2 more differences\.$/,
  ],
  [differs({ path: 'seed', before: null, now: '1' }), /another seed: not set → 1\.$/],
  [differs({ ingredient: 'endpoint', before: 'a', now: 'b' }), /another endpoint: a → b\.$/],
  [differs({ ingredient: 'token' }), /another token\.$/],
  [differs({ before: '{"a":1}', now: '{ }' }), /other bytes/],
  [differs({}), /not stored\.$/],
  [
    { type: 'expired', ago: 12_000, lifetime: minute },
    /expired 12 s before \(TTL 60 s by the header\)/,
  ],
  [{ type: 'too-close', apart: 40 }, /sent 40 ms before/],
  [{ type: 'not-kept', because: 'streamed' }, /it was streamed/],
])('%j is said in a sentence', (reason, expected) => {
  expect(cacheReasonText(reason)).toMatch(expected);
});

test('every reason is a sentence, and its advice too', () => {
  const types = ['no-gateway', 'cache-off', 'skipped', 'same', 'unknown-origin', 'first'] as const;
  for (const type of [...types, 'unexplained' as const]) {
    expect(cacheReasonText({ type })).toMatch(/^[A-Z].*\.$/);
    expect(cacheReasonAdvice({ type }) ?? 'None.').toMatch(/^[A-Z].*\.$/);
  }
});
