import {
  describeChanges,
  labelOfWire,
  otherFields,
  realChanges,
} from '@renderer/features/gateways/gateway-changes';
import { expect, it } from 'vitest';
import { someGateway, someSettings } from './some-gateway';

it('writes only what is different, and takes 0 and nothing for the same “off”', () => {
  const before = someSettings({ cacheTtl: 0, collectLogs: true });
  expect(realChanges(before, { cacheTtl: null, collectLogs: true })).toEqual({});
  expect(realChanges(before, { cacheTtl: 60, collectLogs: false })).toEqual({
    cacheTtl: 60,
    collectLogs: false,
  });
  expect(realChanges(someSettings({ cacheTtl: 60 }), { cacheTtl: null })).toEqual({
    cacheTtl: null,
  });
});

it('says what it was and what it will be, in words and as it stands on the wire', () => {
  expect(describeChanges(someSettings(), { cacheTtl: 60 })).toEqual([
    {
      name: 'cacheTtl',
      wire: 'cache_ttl',
      label: 'Cache answers for',
      before: 'Answers are not cached',
      after: 'Answers are cached for 1 minute',
      raw: { before: 'null', after: '60' },
    },
  ]);
});

it('keeps fields in sight that the app has no words for', () => {
  const raw = {
    id: 'my-gateway',
    is_default: false,
    cache_ttl: 60,
    modified_at: '2026-01-01',
    wholesale: true,
    dlp: { enabled: false },
  };
  expect(otherFields(someGateway({ raw }))).toEqual([
    { wire: 'wholesale', value: true },
    { wire: 'dlp', value: { enabled: false } },
  ]);
});

it('calls a field of the wire by both its names, and one without words by its own', () => {
  expect(labelOfWire('cache_ttl')).toBe('Cache answers for (cache_ttl)');
  expect(labelOfWire('wholesale')).toBe('wholesale');
});
