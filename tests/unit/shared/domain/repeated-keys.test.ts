import { repeatedKeys } from '@shared/domain/repeated-keys';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it.each([
  ['{}', []],
  ['{"a":1,"b":2}', []],
  ['{"a":1,"b":2,"a":3,"a":4}', ['a']],
  ['{"a":1,"\\u0061":2}', ['a']],
  ['{"a":{"b":1,"b":2},"c":[{"b":1}],"b":"b"}', []],
  ['{"a":"b","b":"}{\\"b\\":1,","c" : "\\\\"}', []],
  ['{"a\\"":1, "a\\"" \n :2}', ['a"']],
])('%s', (text, keys) => {
  expect(repeatedKeys(text)).toEqual(keys);
});

it('is none for what JSON.stringify wrote', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(repeatedKeys(JSON.stringify(value, null, 1))).toEqual([]);
    }),
  );
});
