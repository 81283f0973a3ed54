import { metadataOf, pairsOf } from '@renderer/features/gateway-controls/metadata/metadata-pairs';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const pair = (key: string, value: string, asText = false) => ({ key, value, asText });

it('keeps the type of numbers and booleans, and text as text', () => {
  const pairs = ['42', '-1.5', 'true', '007', '1e3', '', ' x '].map((value, at) =>
    pair(`k${at}`, value),
  );
  expect(Object.values(metadataOf(pairs) ?? {})).toEqual([42, -1.5, true, '007', '1e3', '', ' x ']);
});

it('sends a number as text where that is wanted', () => {
  expect(metadataOf([pair('order', '42', true), pair('live', 'true', true)])).toEqual({
    order: '42',
    live: 'true',
  });
});

it('leaves out entries without a key, and is null when none is left', () => {
  expect(metadataOf([pair(' ', 'x')])).toBeNull();
});

it('reads back what it wrote, types and all', () => {
  const value = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.integer(),
    fc.constantFrom('42', 'true', '007', 'null'),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z.]{1,9}$/), value, {
        minKeys: 1,
        noNullPrototype: true,
      }),
      (metadata) => {
        expect(metadataOf(pairsOf(metadata))).toEqual(metadata);
      },
    ),
  );
});
