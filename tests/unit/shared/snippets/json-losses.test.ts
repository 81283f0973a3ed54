import { jsonLosses, type JsonLosses } from '@shared/snippets/json-losses';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const NOTHING: JsonLosses = { numbers: new Map(), keys: new Map() };

describe('numbers', () => {
  it.each([
    ['9007199254740993', 'one more than a double counts to'],
    ['-12345678901234567890', 'a long id'],
    ['0.12345678901234567890', 'a long fraction'],
    ['1e400', 'what becomes infinite, and null'],
    ['1e-400', 'what becomes zero'],
  ])('%s is lost: %s', (literal) => {
    expect(jsonLosses(`{"a":[{"seed":${literal}}, 1]}`)).toEqual({
      ...NOTHING,
      numbers: new Map([[literal, 14]]),
    });
  });

  it.each(['9007199254740992', '1.0', '-0', '0.0e5', '1E3', '100e-2', '1e21', '0.1', '5e-324'])(
    '%s is kept, though it may be written otherwise',
    (literal) => {
      expect(jsonLosses(`[${literal}]`)).toEqual(NOTHING);
    },
  );
});

describe('keys', () => {
  it('are named that stand twice in one object, however they are written', () => {
    const text = '{"a":{"b":1,"c":2,"b":3},"d":[{"b":1},{"b":2}],"\\u0061":"a"}';
    const places = [
      ['b', text.indexOf('"b":3')],
      ['a', text.indexOf('"\\u0061"')],
    ] as const;
    expect(jsonLosses(text).keys).toEqual(new Map(places));
  });

  it('are not looked for in texts', () => {
    expect(jsonLosses(String.raw`{"a":"\"a\":1,\\","b":"{\"a\":12345678901234567890"}`)).toEqual(
      NOTHING,
    );
  });
});

it('finds nothing in what is written from a value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
      expect(jsonLosses(JSON.stringify(value, null, indent))).toEqual(NOTHING);
    }),
  );
});

it('takes time in proportion to the length', () => {
  const backslashes = JSON.stringify('\\"'.repeat(1_000_000));
  const zeros = `1${'0'.repeat(1_000_000)}1`;
  expect(jsonLosses(`{"a":${backslashes},"a":0.${zeros}}`)).toEqual({
    numbers: new Map([[`0.${zeros}`, backslashes.length + 10]]),
    keys: new Map([['a', backslashes.length + 6]]),
  });
});
