import { pairNotes } from '@renderer/features/gateway-controls/metadata/pair-notes';
import { expect, it } from 'vitest';

const notes = (...pairs: [string, string][]) =>
  pairNotes(pairs.map(([key, value]) => ({ key, value, asText: false })));

it('says which five entries are kept', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((key): [string, string] => [key, '1']);
  expect(notes(...six).map(({ isKept }) => isKept)).toEqual([true, true, true, true, true, false]);
  expect(notes(...six).at(-1)?.text).toContain('first 5');
});

it('gives a reserved key no place among the five', () => {
  const found = notes(['cf.x', '1'], ['a', '1'], ['b', '1'], ['c', '1'], ['d', '1'], ['e', '1']);
  expect(found.map(({ isKept }) => isKept)).toEqual([false, true, true, true, true, true]);
  expect(found[0]?.text).toContain('reserved');
});

it('follows the order on the wire, where whole numbers as keys come first', () => {
  const found = notes(['a', ''], ['b', ''], ['c', ''], ['d', ''], ['e', ''], ['1', '']);
  expect(found.map(({ isKept }) => isKept)).toEqual([true, true, true, true, false, true]);
});

it('names what is not sent at all', () => {
  const [first, second, third] = notes(['a', '1'], ['', '2'], ['a', '3']);
  expect(first).toEqual({ isKept: false, text: expect.stringContaining('same key') as string });
  expect(second).toEqual({ isKept: false, text: expect.stringContaining('no key') as string });
  expect(third).toEqual({ isKept: true, text: null });
});

it('tells what is special about an entry that is kept', () => {
  const [spans, accents, nothing, object] = notes(
    ['gen_ai.model', 'x'],
    ['team', 'größe'],
    ['user', 'null'],
    ['tags', '{"a":1}'],
  );
  expect(spans?.text).toContain('spans');
  expect(accents?.text).toContain('\\uXXXX');
  expect(nothing?.text).toContain('drop all');
  expect(object?.text).toContain('drop all');
});
