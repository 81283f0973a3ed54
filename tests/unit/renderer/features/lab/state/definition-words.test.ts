import { definitionWords } from '@renderer/features/lab/state/definition-words';
import { defaultDefinition } from '@renderer/features/lab/state/default-definition';
import type { CacheTest } from '@shared/domain/lab/lab-definition';
import { runRequest } from '@tests/support/run-request';
import { expect, test } from 'vitest';

const cache = (asked: CacheTest) =>
  definitionWords({ ...defaultDefinition('cache', runRequest()), test: asked });

test('says what a cache experiment does', () => {
  const shots = { type: 'repeat', shots: 20 } as const;
  expect([
    cache({ ...shots, pacing: { type: 'sequential', gap: 250 } }),
    cache({ ...shots, pacing: { type: 'parallel', atOnce: 4 } }),
    cache({ ...shots, shots: 1, pacing: { type: 'spaced', interval: 2_000 } }),
    cache({ type: 'expiry', ages: [58, 61] }),
    cache({ type: 'key', changes: ['seed', 'trailing-space'] }),
  ]).toEqual([
    'Same request 20 times, one after another, 250 ms apart',
    'Same request 20 times, 4 at once',
    'Same request once, one every 2.00 s',
    'Fills the cache, then asks again when the entry is 58 and 61 s old',
    'Fills the cache, then changes one thing at a time: seed and trailing space',
  ]);
});

test('says what the other labs do', () => {
  const words = (['retry', 'formats', 'matrix'] as const).map((kind) =>
    definitionWords(defaultDefinition(kind, runRequest())),
  );
  expect(words).toEqual([
    '3 times with constant, linear and exponential backoff, 3 at once, on the demo gateway',
    'Same request as Run, Chat completions, Responses and Messages',
    'cf-aig-cache-ttl varied: 3 variants × 1 prompt × 2 times, 2 at once',
  ]);
});
