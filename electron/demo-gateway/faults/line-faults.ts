import { Buffer } from 'node:buffer';
import type { WireStep } from '../inference/answer-chunk';
import { eventJson, mapText, splitAt, textOf } from './chunk-tools';
import type { Fault } from './fault';

/** Legal but unusual lines: what every reader of server-sent events has to take. */
export const LINE_FAULTS: readonly Fault[] = [
  {
    name: 'crlf',
    cases: ['N09'],
    sentence: 'Lines end with CR LF.',
    kind: 'stream',
    steps: (chunks) => mapText(chunks, (text) => text.replaceAll('\n', '\r\n')),
  },
  {
    name: 'cr',
    cases: ['N09'],
    sentence: 'Lines end with CR alone.',
    kind: 'stream',
    steps: (chunks) => mapText(chunks, (text) => text.replaceAll('\n', '\r')),
  },
  {
    name: 'mixed-line-ends',
    cases: ['N09'],
    sentence: 'LF, CR LF and CR change from event to event.',
    kind: 'stream',
    steps: (chunks) => {
      const ends = ['\n', '\r\n', '\r'];
      let event = 0;
      return mapText(chunks, (text) => {
        event += 1;
        return text.replaceAll('\n', ends[event % ends.length] ?? '\n');
      });
    },
  },
  {
    name: 'split-crlf',
    cases: ['N09'],
    sentence: 'CR and LF arrive in different packets.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) {
        const bytes = Buffer.from(textOf(chunk).replaceAll('\n', '\r\n'));
        const cuts = [...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at] : []));
        yield* packets(splitAt(bytes, cuts), chunk.wait);
      }
    },
  },
  {
    name: 'bom',
    cases: ['N10'],
    sentence: 'The answer begins with a byte order mark.',
    kind: 'stream',
    *steps(chunks) {
      yield { wait: 0, bytes: '\uFEFF' };
      yield* chunks;
    },
  },
  {
    name: 'spaces',
    cases: ['N12'],
    sentence: '"data:" with no space, with two, and with nothing behind it.',
    kind: 'stream',
    steps: (chunks) => {
      let event = 0;
      return mapText(chunks, (text) => {
        event += 1;
        if (event % 3 === 0) return `data:\n\n${text}`;
        return text.replace(/^data: /m, event % 3 === 1 ? 'data:' : 'data:  ');
      });
    },
  },
  {
    name: 'many-data-lines',
    cases: ['N13'],
    sentence: 'The JSON of one event is spread over several data lines.',
    kind: 'stream',
    steps: (chunks) =>
      mapText(chunks, (text) => {
        const json = eventJson(text);
        if (!json) return text;
        const lines = JSON.stringify(json, null, 1).split('\n');
        return text.replace(/^data: .*$/m, () => lines.map((line) => `data: ${line}`).join('\n'));
      }),
  },
  {
    name: 'odd-fields',
    cases: ['N14'],
    sentence: 'Events carry id, retry and unknown fields, and an id with a NUL.',
    kind: 'stream',
    steps: (chunks) =>
      mapText(chunks, (text) => `id: 7\u0000\nretry: 1\nfoo: bar\nnonsense\nid: 8\n${text}`),
  },
];

/** Parts that leave in packets of their own. */
export function* packets(parts: readonly Uint8Array[], firstWait: number): Generator<WireStep> {
  let wait = firstWait;
  for (const bytes of parts) {
    if (bytes.byteLength > 0) yield { wait, bytes };
    wait = 1;
  }
}
