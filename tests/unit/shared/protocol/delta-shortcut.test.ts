import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@shared/domain/json';
import type { RequestFormat } from '@shared/domain/run-request';
import { createDeltaShortcut } from '@shared/protocol/delta-shortcut';
import { dialectFor } from '@shared/protocol/dialects';
import { FrameShape } from '@shared/protocol/frame-shape';
import { readBody } from './read-answer';

type Delta = (text: string, number: number, filler: string) => JsonObject;

/** Deltas as each format writes them. */
const DELTAS: [RequestFormat, Delta][] = [
  [
    'chat-completions',
    (text, _number, filler) => ({
      id: 'chatcmpl-1',
      choices: [{ index: 0, delta: { content: text }, logprobs: null, finish_reason: null }],
      usage: null,
      obfuscation: filler,
    }),
  ],
  [
    'responses',
    (text, number, filler) => ({
      type: 'response.output_text.delta',
      sequence_number: number,
      delta: text,
      obfuscation: filler,
    }),
  ],
  [
    'messages',
    (text) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  ],
  ['run', (text, _number, filler) => ({ response: text, p: filler })],
];

const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\\"', '\n', '","p":"x', '"}', '🙂', ' token', 'shape-probe', '7', ''),
);

describe('reading deltas by their shape', () => {
  it.each(DELTAS)('gives what reading each in full gives: %s', (format, delta) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 2, maxLength: 12 }), (words) => {
        const frames = words.map(([text, filler], index) => delta(text, index, filler));
        const body = frames.map((frame) => `data: ${JSON.stringify(frame)}\n\n`).join('');
        const { run } = readBody(body, { format });
        const decoder = dialectFor(format).createDecoder();
        const texts = frames.flatMap((frame) =>
          decoder.push(JSON.parse(JSON.stringify(frame)), null),
        );
        const expected = texts.map((event) => (event.type === 'text-delta' ? event.text : ''));
        expect(run.text).toBe(expected.join(''));
        expect(run.notices).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the shortcut for all but the first of equal deltas', () => {
    for (const [format, delta] of DELTAS) {
      const shortcut = createDeltaShortcut(dialectFor(format));
      const decoder = dialectFor(format).createDecoder();
      const message = (text: string, number: number) => ({
        event: null,
        data: JSON.stringify(delta(text, number, 'abc'.slice(number))),
      });
      const first = message('Hel', 0);
      expect(shortcut.read(first)).toBeNull();
      shortcut.learn(first, decoder.push(JSON.parse(first.data), null));
      expect(shortcut.read(message('lo "you"\n', 1))).toBe('lo "you"\n');
      expect(shortcut.read({ ...message('x', 2), event: 'other' })).toBeNull();
    }
  });

  it('reads in full what differs in anything but text, filler and number', () => {
    const shape = FrameShape.of('{"response":"a","p":"x"}', 'a');
    expect(shape?.read('{"response":"bc","p":""}')).toBe('bc');
    for (const other of [
      '{"response":"b","p":"x","usage":{}}',
      '{"response":"b","q":"x"}',
      '{"response":"b"}',
      '{"response":"b","p":"x"',
      '{"response":"b","p":7}',
      '{"response":"b\tc","p":"x"}',
      '{"response":"\\q","p":"x"}',
      '',
    ]) {
      expect(shape?.read(other) ?? null, other).toBeNull();
    }
  });

  it('learns nothing from a frame in which the text stands twice', () => {
    expect(FrameShape.of('{"response":"7","id":"7"}', '7')).toBeNull();
    expect(FrameShape.of('{"response":7}', '7')).toBeNull();
  });

  it('learns nothing from a number that only looks like the text of another field', () => {
    const frames = ['{"response":7,"id":"7"}', '{"response":7,"id":"8"}'];
    const { run } = readBody(frames.map((frame) => `data: ${frame}\n\n`).join(''), {
      format: 'run',
    });
    expect(run.text).toBe('77');
  });

  it('still sees a gap in the numbers of events', () => {
    const delta = DELTAS[1]?.[1] as Delta;
    const body = [0, 1, 2, 5]
      .map((n) => `data: ${JSON.stringify(delta('x', n, 'p'))}\n\n`)
      .join('');
    const { run } = readBody(body, { format: 'responses' });
    expect(run.text).toBe('xxxx');
    expect(run.notices).toEqual([{ code: 'sequence-gap', message: 'Event 5 came after event 2' }]);
  });
});
