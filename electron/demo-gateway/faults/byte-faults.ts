import { Buffer } from 'node:buffer';
import { bytesOf, splitAt, textOf } from './chunk-tools';
import type { Fault } from './fault';
import { packets } from './line-faults';

/** The bytes are right or nearly so, but arrive in unusual pieces or at unusual times. */
export const BYTE_FAULTS: readonly Fault[] = [
  {
    name: 'split-characters',
    cases: ['N06'],
    sentence: 'Every character of more than one byte is split over packets.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) {
        const bytes = bytesOf(chunk);
        // Bytes 10xxxxxx continue a character: a cut before them is a cut inside it.
        const cuts = [...bytes.entries()].flatMap(([at, byte]) => (byte >> 6 === 2 ? [at] : []));
        yield* packets(splitAt(bytes, cuts), chunk.wait);
      }
    },
  },
  {
    name: 'one-byte',
    cases: ['N07'],
    sentence: 'Every byte is a packet of its own.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) {
        const bytes = bytesOf(chunk);
        for (let at = 0; at < bytes.byteLength; at += 1) {
          yield { wait: at === 0 ? chunk.wait : 0, bytes: bytes.subarray(at, at + 1) };
        }
      }
    },
  },
  {
    name: 'invalid-utf8',
    cases: ['N08'],
    sentence: 'The text contains bytes that are not UTF-8.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) {
        const found = /("(?:content|response|text|delta)":")[^"\\]+"/.exec(textOf(chunk));
        if (!found || chunk.part !== 'text') {
          yield chunk;
          continue;
        }
        const at = found.index + (found[1]?.length ?? 0);
        const [head, tail] = [textOf(chunk).slice(0, at), textOf(chunk).slice(at)];
        const bad = Buffer.from([0xff, 0xc3, 0x28]);
        yield {
          wait: chunk.wait,
          bytes: Buffer.concat([Buffer.from(head), bad, Buffer.from(tail)]),
        };
      }
    },
  },
  {
    name: 'burst',
    cases: ['N27'],
    sentence: 'The whole stream is held back and arrives at once, as when answers are scanned.',
    kind: 'stream',
    *steps(chunks) {
      let wait = 0;
      const parts: Uint8Array[] = [];
      for (const chunk of chunks) {
        wait += chunk.wait;
        parts.push(bytesOf(chunk));
      }
      yield { wait, bytes: Buffer.concat(parts) };
    },
  },
  {
    name: 'slow-drip',
    cases: ['N46'],
    sentence: 'One byte arrives every 20 seconds.',
    parameters: { ms: 'between two bytes, 20000' },
    kind: 'stream',
    *steps(chunks, given) {
      for (const chunk of chunks) {
        for (const byte of bytesOf(chunk)) {
          yield { wait: given.number('ms', 20_000), bytes: Uint8Array.of(byte) };
        }
      }
    },
  },
  {
    name: 'slow-first-token',
    cases: ['N11'],
    sentence: 'The headers come at once, the first event after a long time.',
    parameters: { ms: 'how long, 30000' },
    kind: 'stream',
    *steps(chunks, given) {
      let extra = given.number('ms', 30_000);
      for (const chunk of chunks) {
        yield { ...chunk, wait: chunk.wait + extra };
        extra = 0;
      }
    },
  },
  {
    name: 'keep-alive-only',
    cases: ['N11'],
    sentence: 'For five minutes nothing but comments, then the answer.',
    parameters: { ms: 'between two comments, 15000', count: 'how many, 20' },
    kind: 'stream',
    *steps(chunks, given) {
      for (let index = 0; index < given.number('count', 20); index += 1) {
        yield { wait: given.number('ms', 15_000), bytes: ': keep-alive\n\n' };
      }
      yield* chunks;
    },
  },
  {
    name: 'keep-alive-between',
    cases: ['N11'],
    sentence: 'Comments stand between the events.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) {
        yield chunk;
        yield { wait: 0, bytes: ': keep-alive\n\n' };
      }
    },
  },
  {
    name: 'doubled-pieces',
    cases: ['N19'],
    sentence: 'Every piece of text arrives twice.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) {
        yield chunk;
        if (chunk.part === 'text') yield { ...chunk, wait: 0 };
      }
    },
  },
  {
    name: 'reordered-pieces',
    cases: ['N19'],
    sentence: 'Neighbouring pieces of text change places.',
    kind: 'stream',
    *steps(chunks) {
      let held: { wait: number; bytes: string | Uint8Array } | null = null;
      for (const chunk of chunks) {
        if (chunk.part === 'text' && held === null) held = chunk;
        else {
          yield chunk;
          if (held !== null) yield held;
          held = null;
        }
      }
    },
  },
];
