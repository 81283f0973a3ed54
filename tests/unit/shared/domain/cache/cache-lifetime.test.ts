import { cacheLifetime, isCachingAsked } from '@shared/domain/cache/cache-lifetime';
import { expect, test } from 'vitest';

const none = { skipCache: null, cacheTtl: null, cacheKey: null };
const off = { cacheTtl: 0 };
const hour = { cacheTtl: 3600 };

test.each([
  ['the header', { ...none, cacheTtl: 60 }, hour, { seconds: 60, source: 'header' }],
  ['the header without the gateway', { ...none, cacheTtl: 60 }, null, { seconds: 60 }],
  ['the gateway', none, hour, { seconds: 3600, source: 'gateway' }],
  ['the gateway for a key', { ...none, cacheKey: 'a' }, hour, { source: 'gateway' }],
  ['five minutes for a key', { ...none, cacheKey: 'a' }, off, { seconds: 300 }],
] as const)('%s says how long an answer is kept', (_, asked, settings, expected) => {
  expect(cacheLifetime(asked, settings)).toMatchObject(expected);
  expect(isCachingAsked(asked, settings)).toBe(true);
});

test.each([
  ['nothing asks for it', none, off, false],
  ['it is skipped', { ...none, skipCache: true, cacheTtl: 60 }, hour, false],
  ['the header asks for no time', { ...none, cacheTtl: 0 }, hour, false],
  ['only the gateway would know', none, null, null],
  ['a key is given, and the gateway is not known', { ...none, cacheKey: 'a' }, null, true],
] as const)('no time is known where %s', (_, asked, settings, isAsked) => {
  expect(cacheLifetime(asked, settings)).toBeNull();
  expect(isCachingAsked(asked, settings)).toBe(isAsked);
});
