import { wordDifference } from '@shared/domain/word-difference';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const only = (parts: ReturnType<typeof wordDifference>, type: 'removed' | 'added') =>
  parts
    .filter((part) => part.type === 'same' || part.type === type)
    .map(({ text }) => text)
    .join('');

it('names the words that went and those that came', () => {
  expect(wordDifference('The quick fox jumps.', 'The slow fox jumps!')).toEqual([
    { type: 'same', text: 'The ' },
    { type: 'removed', text: 'quick' },
    { type: 'added', text: 'slow' },
    { type: 'same', text: ' fox jumps' },
    { type: 'removed', text: '.' },
    { type: 'added', text: '!' },
  ]);
});

it('has nothing to say of nothing, and one part for equal texts', () => {
  expect(wordDifference('', '')).toEqual([]);
  expect(wordDifference('same', 'same')).toEqual([{ type: 'same', text: 'same' }]);
});

it('never loses a character, whatever the texts', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom('a ', 'b', '\n', 'word ', '.')).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after);
      expect(only(parts, 'removed')).toBe(before);
      expect(only(parts, 'added')).toBe(after);
      expect(parts.every((part) => part.text !== '')).toBe(true);
    }),
  );
});

it('compares long texts by lines, and takes too long ones as a whole', () => {
  const lines = (count: number, word: string) =>
    Array.from({ length: count }, (_, at) => `${word} line ${at} of a text\n`).join('');
  const before = `${lines(300, 'one')}kept\n${lines(300, 'one')}`;
  const after = `${lines(300, 'two')}kept\n${lines(300, 'two')}`;
  expect(wordDifference(before, after).find(({ type }) => type === 'same')?.text).toBe('kept\n');
  const huge = wordDifference(lines(3_000, 'one'), lines(3_000, 'two'));
  expect(huge.map(({ type }) => type)).toEqual(['removed', 'added']);
});
