import type { AnswerChunk } from '../inference/answer-chunk';
import { mapText, textOf } from './chunk-tools';
import type { Fault } from './fault';

const isText = (chunk: AnswerChunk) => chunk.part === 'text';

/** Events that are JSON, but not the JSON that one expects. */
export const CONTENT_FAULTS: readonly Fault[] = [
  {
    name: 'refusal',
    cases: ['N21'],
    sentence: 'The text arrives in the refusal field (chat completions and Responses).',
    kind: 'stream',
    steps: (chunks) =>
      mapText(chunks, (text) =>
        text
          .replace('"delta":{"content":', '"delta":{"refusal":')
          .replaceAll('response.output_text.', 'response.refusal.'),
      ),
  },
  {
    name: 'unknown-fields',
    cases: ['N22'],
    sentence: 'Events carry fields, and come in types, that nobody has heard of.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) {
        const text = textOf(chunk).replace(/^data: \{/m, 'data: {"demo_unknown":{"depth":[1]},');
        yield { wait: chunk.wait, bytes: text };
        if (chunk.part !== 'text') continue;
        yield {
          wait: 0,
          bytes: 'event: demo.unknown\ndata: {"type":"demo.unknown","value":1}\n\n',
        };
      }
    },
  },
  {
    name: 'odd-content',
    cases: ['N23'],
    sentence: 'Some pieces of text are numbers, lists or null.',
    kind: 'stream',
    steps: (chunks) => {
      const values = ['42', '["list"]', 'null', '{"key":"value"}'];
      let piece = 0;
      const change = (text: string) => {
        piece += 1;
        const value = values[Math.floor(piece / 2) % values.length] ?? 'null';
        if (piece % 2 === 1) return text;
        return text.replace(
          /"(content|response|text|delta)":"(?:[^"\\]|\\.)*"/,
          (_, name) => `"${String(name)}":${value}`,
        );
      };
      return mapText(chunks, change, isText);
    },
  },
  {
    name: 'odd-usage',
    cases: ['B10'],
    sentence: 'The token counts are negative, text or absurdly large.',
    parameters: { value: 'the JSON to put in place of each count, -5' },
    kind: 'stream',
    steps: (chunks, given) =>
      mapText(chunks, (text) =>
        text.replace(
          /"((?:prompt|completion|input|output|total)_tokens)":\d+/g,
          (_, name) => `"${String(name)}":${given.text('value', '-5')}`,
        ),
      ),
  },
  {
    name: 'no-usage',
    cases: ['B10'],
    sentence: 'No token counts are given.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) {
        if (chunk.part !== 'usage') {
          yield { wait: chunk.wait, bytes: textOf(chunk).replaceAll('"usage":', '"demo_gone":') };
        }
      }
    },
  },
  {
    name: 'wrong-content-type',
    cases: ['N29'],
    sentence: 'The content type is wrong.',
    parameters: { type: 'text/plain is sent' },
    kind: 'stream',
    headers: { 'content-type': 'text/plain' },
    steps: (chunks) => chunks,
  },
  {
    name: 'no-content-type',
    cases: ['N29'],
    sentence: 'There is no content type.',
    kind: 'stream',
    headers: { 'content-type': null },
    steps: (chunks) => chunks,
  },
];
