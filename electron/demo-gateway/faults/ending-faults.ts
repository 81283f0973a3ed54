import type { WireStep } from '../inference/answer-chunk';
import { strikeAfter } from './chunk-tools';
import type { Fault, FaultParameters } from './fault';

const AFTER = { after: 'pieces of text before it happens, 5' };
const after = (given: FaultParameters) => given.number('after', 5);

/** Streams that end in the wrong way, or do not end. */
export const ENDING_FAULTS: readonly Fault[] = [
  {
    name: 'no-end-mark',
    cases: ['N02'],
    sentence: 'The stream closes after its finish reason, but without its end mark.',
    kind: 'stream',
    *steps(chunks) {
      for (const chunk of chunks) if (chunk.part !== 'end') yield chunk;
    },
  },
  {
    name: 'cut-off',
    cases: ['N03', 'N53'],
    sentence: 'The connection closes properly in the middle of the answer.',
    parameters: AFTER,
    kind: 'stream',
    steps: (chunks, given) => strikeAfter(chunks, after(given), { steps: [], thenRest: false }),
  },
  {
    name: 'reset-mid-stream',
    cases: ['N04', 'N65'],
    sentence: 'The connection is reset in the middle of the answer.',
    parameters: AFTER,
    kind: 'stream',
    steps: (chunks, given) => {
      const steps: WireStep[] = [{ wait: 0, act: 'reset' }];
      return strikeAfter(chunks, after(given), { steps, thenRest: false });
    },
  },
  {
    name: 'silence',
    cases: ['N47', 'N70'],
    sentence: 'The stream falls silent in the middle and never goes on.',
    parameters: AFTER,
    kind: 'stream',
    steps: (chunks, given) => {
      const steps: WireStep[] = [{ wait: 0, act: 'hang' }];
      return strikeAfter(chunks, after(given), { steps, thenRest: false });
    },
  },
  {
    name: 'after-done',
    cases: ['N18'],
    sentence: 'Events follow the end mark.',
    parameters: { count: 'how many, 3' },
    kind: 'stream',
    *steps(chunks, given) {
      yield* chunks;
      const late = { choices: [{ index: 0, delta: { content: ' late' }, finish_reason: null }] };
      for (let index = 0; index < given.number('count', 3); index += 1) {
        yield { wait: 0, bytes: `data: ${JSON.stringify({ ...late, response: ' late' })}\n\n` };
      }
    },
  },
];
