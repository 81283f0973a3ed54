import { createMessageJoiner } from '@electron/loopback/join-messages';
import { splitMessage } from '@renderer/rpc/split-message';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const throughUtf8 = (piece: string) => Buffer.from(piece, 'utf8').toString('utf8');

test('a short message goes as it is', () => {
  expect(splitMessage('{"i":"1"}')).toEqual(['{"i":"1"}']);
});

test('every piece of a long one is below 1 MiB, and they join to the same message', () => {
  const characters = fc.constantFrom('a', 'ä', '€', '😀', '+', '.');
  fc.assert(
    fc.property(
      fc.array(characters, { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 250_000, max: 900_000 }),
      (pattern, length) => {
        const text = pattern.join('');
        const message = `{${text.repeat(Math.ceil(length / text.length))}}`;
        const join = createMessageJoiner();
        const pieces = splitMessage(message);
        for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThan(1024 * 1024);
        const joined = pieces.map((piece) => join(throughUtf8(piece)));
        expect(joined.slice(0, -1).every((part) => part === null)).toBe(true);
        expect(joined.at(-1) === message).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});

test('messages follow each other', () => {
  const join = createMessageJoiner();
  expect(['+{"a":', '.1}', '{"b":2}'].map(join)).toEqual([null, '{"a":1}', '{"b":2}']);
});
