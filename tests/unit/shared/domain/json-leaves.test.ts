import { jsonLeaves, textLeaves } from '@shared/domain/json-leaves';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('names everything that holds nothing further by its path', () => {
  const value = {
    messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }],
    stop: [],
    'x.y': { nothing: null },
  };
  expect([...jsonLeaves(value)]).toEqual([
    ['messages[0].role', '"user"'],
    ['messages[0].content[0].type', '"text"'],
    ['messages[0].content[0].text', '"Hi"'],
    ['stop', '[]'],
    ['["x.y"].nothing', 'null'],
  ]);
});

it('takes a text that is no JSON as a whole, and an empty one as nothing', () => {
  expect([...textLeaves('no JSON')]).toEqual([['', 'no JSON']]);
  expect(textLeaves('').size).toBe(0);
});

it('keeps keys that an object would treat otherwise', () => {
  expect(textLeaves('{"__proto__": {"a": 1}, "constructor": 2}')).toEqual(
    new Map([
      ['__proto__.a', '1'],
      ['constructor', '2'],
    ]),
  );
});

it('stops after 5,000 values and says so', () => {
  const leaves = jsonLeaves(Array.from({ length: 100_000 }, (_, at) => at));
  expect(leaves.size).toBe(5_001);
  expect([...leaves.keys()].at(-1)).toBe('…');
});

it('has the same leaves for equal values only', () => {
  const json = fc.json({ maxDepth: 3 });
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(sameEntries(textLeaves(a), textLeaves(b))).toBe(sorted(a) === sorted(b));
      expect(sameEntries(textLeaves(a), textLeaves(sorted(a)))).toBe(true);
    }),
  );
});

const sameEntries = (a: Map<string, string>, b: Map<string, string>) =>
  a.size === b.size && [...a].every(([path, value]) => b.get(path) === value);

/** The same JSON with the keys of every object in one order. */
function sorted(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
