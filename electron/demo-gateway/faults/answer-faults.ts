import type { Fault } from './fault';

/** The model itself ends early or is misunderstood. */
export const ANSWER_FAULTS: readonly Fault[] = [
  {
    name: 'length',
    cases: ['N20'],
    sentence: 'The answer stops at the token limit.',
    kind: 'answer',
    change: (answer) => ({
      ...answer,
      pieces: answer.pieces.slice(0, Math.ceil(answer.pieces.length / 2)),
      finish: 'length',
    }),
  },
  {
    name: 'reasoning-only',
    cases: ['N20'],
    sentence: 'Thinking eats the whole token limit: no text, finish reason "length".',
    kind: 'answer',
    change: (answer) => ({ ...answer, pieces: [], finish: 'length' }),
  },
  {
    name: 'content-filter',
    cases: ['N21'],
    sentence: 'The provider filters the answer after a few words.',
    kind: 'answer',
    change: (answer) => ({ ...answer, pieces: answer.pieces.slice(0, 8), finish: 'filtered' }),
  },
  {
    name: 'json-instead-of-stream',
    cases: ['N27'],
    sentence: 'A stream was asked for, one JSON document arrives.',
    kind: 'request',
    change: (request) => ({ ...request, stream: false }),
  },
  {
    name: 'stream-instead-of-json',
    cases: ['N28'],
    sentence: 'JSON was asked for, a stream arrives.',
    kind: 'request',
    change: (request) => ({ ...request, stream: true }),
  },
];
