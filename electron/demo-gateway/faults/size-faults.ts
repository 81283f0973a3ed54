import { Buffer } from 'node:buffer';
import { bytesOf } from './chunk-tools';
import type { Fault } from './fault';

const PART = Buffer.alloc(64 * 1024, 'x');

/** Far too much. */
export const SIZE_FAULTS: readonly Fault[] = [
  {
    name: 'endless-line',
    cases: ['N51'],
    sentence: 'One event line of 100 MB without an end.',
    parameters: { mb: 'how long, 100' },
    kind: 'stream',
    *steps(_chunks, given) {
      yield { wait: 0, bytes: 'data: ' };
      for (let count = 0; count < given.number('mb', 100) * 16; count += 1) {
        yield { wait: 0, bytes: PART };
      }
    },
  },
  {
    name: 'flood',
    cases: ['N52'],
    sentence: 'The answer is repeated until 100 MB of events were sent.',
    parameters: { mb: 'how much, 100' },
    kind: 'stream',
    *steps(chunks, given) {
      const all = [...chunks];
      const text = all.filter((chunk) => chunk.part === 'text').map(bytesOf);
      const bytes = Buffer.concat(text);
      const most = given.number('mb', 100) * 1024 * 1024;
      let sent = 0;
      yield* all.filter((chunk) => chunk.part === 'start');
      while (bytes.byteLength > 0 && sent < most) {
        sent += bytes.byteLength;
        yield { wait: 0, bytes };
      }
      yield* all.filter((chunk) => chunk.part !== 'start' && chunk.part !== 'text');
    },
  },
];
