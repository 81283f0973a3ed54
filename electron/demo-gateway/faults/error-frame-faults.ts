import type { WireStep } from '../inference/answer-chunk';
import { strikeAfter } from './chunk-tools';
import type { Fault, FaultParameters } from './fault';

const AFTER = { after: 'pieces of text before it happens, 5' };
const MESSAGE = 'The demo provider failed in the middle of the answer';

/** One fault that puts some bytes into the middle of a stream. */
function midStream(
  name: string,
  about: { cases: string[]; sentence: string },
  strike: { bytes: string; thenRest?: boolean },
): Fault {
  const steps: WireStep[] = [{ wait: 0, bytes: strike.bytes }];
  return {
    name,
    ...about,
    parameters: AFTER,
    kind: 'stream',
    steps: (chunks, given: FaultParameters) =>
      strikeAfter(chunks, given.number('after', 5), { steps, thenRest: strike.thenRest ?? false }),
  };
}

const sse = (data: unknown, event?: string) =>
  `${event === undefined ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;

const openAiError = { message: MESSAGE, type: 'server_error', code: 'server_error' };

/** Errors that arrive inside a stream, under HTTP 200 (cloudflare-api.md §7.6). */
export const ERROR_FRAME_FAULTS: readonly Fault[] = [
  midStream(
    'error-frame',
    { cases: ['N16'], sentence: 'An error object arrives as an event, followed by [DONE].' },
    { bytes: `${sse({ error: openAiError })}data: [DONE]\n\n` },
  ),
  midStream(
    'error-frame-with-choices',
    { cases: ['N16'], sentence: 'An event carries both an empty choices list and an error.' },
    { bytes: sse({ choices: [], error: openAiError }) },
  ),
  midStream(
    'error-frame-v4',
    { cases: ['N16'], sentence: "Cloudflare's own error list arrives as an event." },
    { bytes: sse({ success: false, errors: [{ code: 3040, message: MESSAGE }] }) },
  ),
  midStream(
    'error-event',
    { cases: ['N15'], sentence: 'An "error" event in the form of the Messages API.' },
    {
      bytes: sse({ type: 'error', error: { type: 'overloaded_error', message: MESSAGE } }, 'error'),
    },
  ),
  midStream(
    'error-event-responses',
    { cases: ['N15'], sentence: 'An "error" event in the form of the Responses API.' },
    {
      bytes: sse(
        { type: 'error', code: 'server_error', message: MESSAGE, param: null, sequence_number: 99 },
        'error',
      ),
    },
  ),
  midStream(
    'response-failed',
    { cases: ['N15'], sentence: 'The Responses API ends with "response.failed".' },
    {
      bytes: sse(
        {
          type: 'response.failed',
          sequence_number: 99,
          response: {
            id: 'resp_demo',
            object: 'response',
            status: 'failed',
            error: { code: 'server_error', message: MESSAGE },
            output: [],
          },
        },
        'response.failed',
      ),
    },
  ),
  midStream(
    'malformed-json',
    { cases: ['N17'], sentence: 'One event is not JSON; the stream goes on after it.' },
    { bytes: 'data: {"choices":[{"delta":{"content":"brok\n\n', thenRest: true },
  ),
  midStream(
    'bare-json',
    { cases: ['N16', 'N17'], sentence: 'A JSON error stands in the stream without "data:".' },
    { bytes: `${JSON.stringify({ error: openAiError })}\n\n` },
  ),
];
