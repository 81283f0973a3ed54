import { keyDifferences } from '@shared/domain/cache/key-difference';
import { keyText } from '@shared/domain/cache/key-ingredients';
import type { Json, JsonObject } from '@shared/domain/json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INGREDIENTS } from './some-facts';

const name = fc.stringMatching(/^[a-z]{1,8}$/);
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const value: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.array(scalar, { minLength: 1, maxLength: 4 }),
  fc.dictionary(name, scalar, { minKeys: 1, maxKeys: 4 }),
);
const body = fc.dictionary(name, value, { minKeys: 1, maxKeys: 6 });

const of = (text: string) => ({ ...INGREDIENTS, body: text });
const differencesOf = (before: string, now: string) => keyDifferences(of(before), of(now));

test('requests of one key have no difference, and requests of two have one', () => {
  fc.assert(
    fc.property(body, body, (one, other) => {
      const [before, now] = [JSON.stringify(one), JSON.stringify(other)];
      const isSame = keyText('a', of(before)) === keyText('a', of(now));
      expect(differencesOf(before, now).length === 0).toBe(isSame);
    }),
  );
});

test('the one field that was changed is named by its path', () => {
  const changed = fc.record({ body, field: name, before: scalar, now: scalar });
  fc.assert(
    fc.property(changed, (given) => {
      fc.pre(JSON.stringify(given.before) !== JSON.stringify(given.now));
      const at = (leaf: Json): string =>
        JSON.stringify({ ...given.body, [given.field]: leaf } satisfies JsonObject);
      const found = differencesOf(at(given.before), at(given.now));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ ingredient: 'body', path: given.field });
    }),
  );
});

test('a field deep inside is named, and both values are shown', () => {
  const at = (text: string): string =>
    JSON.stringify({ messages: [{ role: 'user', content: [{ type: 'text', text }] }] });
  expect(differencesOf(at('Hello'), at('Hallo'))).toEqual([
    { ingredient: 'body', path: 'messages[0].content[0].text', before: '"Hello"', now: '"Hallo"' },
  ]);
});

test('what comes and what goes is told apart', () => {
  const [bare, warm] = ['{"model":"a"}', '{"model":"a","temperature":0.8}'];
  expect(differencesOf(bare, warm)[0]).toMatchObject({ path: 'temperature', before: null });
  expect(differencesOf(warm, bare)[0]).toMatchObject({ path: 'temperature', now: null });
});

test.each([
  ['the order of keys', '{"a":1,"b":2}', '{"b":2,"a":1}'],
  ['a space', '{"a":1}', '{"a": 1}'],
])('%s is a difference, because the key is made of the bytes', (_, before, now) => {
  expect(differencesOf(before, now)).toEqual([{ ingredient: 'body', path: null, before, now }]);
});

test('long values are cut to where they begin to differ', () => {
  const long = 'x'.repeat(5_000);
  const [found] = differencesOf(`{"a":"${long}1${long}"}`, `{"a":"${long}2${long}"}`);
  expect(found?.before).toMatch(/^…x{24}1x+…$/);
  expect(found?.now).toMatch(/^…x{24}2x+…$/);
  expect(found?.now?.length).toBeLessThan(200);
});

test('of a token nothing is told but that it is another', () => {
  const found = keyDifferences(INGREDIENTS, { ...INGREDIENTS, token: 'other' });
  expect(found).toEqual([{ ingredient: 'token', path: null, before: null, now: null }]);
});

test('a key of the caller’s own replaces everything else', () => {
  const own = { ...INGREDIENTS, cacheKey: 'greeting' };
  const other = { ...own, body: '{}', model: 'other', endpoint: 'ai/run', token: 'other' };
  expect(keyDifferences(own, other)).toEqual([]);
  expect(keyText('a', own)).toBe(keyText('a', other));
  expect(keyDifferences(INGREDIENTS, other)).toEqual([
    { ingredient: 'cache-key', path: null, before: null, now: 'greeting' },
  ]);
});

test('another model is one difference, though it stands in the body too', () => {
  const now = { ...INGREDIENTS, model: 'b', body: '{"model":"b","temperature":0.7}' };
  expect(keyDifferences(INGREDIENTS, now)).toHaveLength(1);
});

test('what was not stored is never the same', () => {
  expect(keyDifferences({ ...INGREDIENTS, body: null }, INGREDIENTS)).toEqual([
    { ingredient: 'body', path: null, before: null, now: null },
  ]);
});
