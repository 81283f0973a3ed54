import { metadataOf, pairsOf } from '@renderer/features/gateway-controls/metadata-pairs';
import { expect, it } from 'vitest';

it('keeps the type of numbers and booleans, and text as text', () => {
  const pairs = ['42', '-1.5', 'true', '007', '1e3', '', ' x '].map((value, at) => ({
    key: `k${at}`,
    value,
  }));
  expect(Object.values(metadataOf(pairs) ?? {})).toEqual([42, -1.5, true, '007', '1e3', '', ' x ']);
});

it('leaves out entries without a key, and is null when none is left', () => {
  expect(metadataOf([{ key: ' ', value: 'x' }])).toBeNull();
});

it('reads back what it wrote', () => {
  const metadata = { team: 'search', run: 7, live: false };
  expect(metadataOf(pairsOf(metadata))).toEqual(metadata);
});
