import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { applyRunEvent, newRun } from '@shared/domain/apply-run-event';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS, type ContentEvent } from '@shared/domain/run-event';
import {
  DEFAULT_PARAMETERS,
  textMessage,
  type RequestFormat,
  type RunRequest,
} from '@shared/domain/run-request';
import { createAnswerDecoder, type AnswerHead } from '@shared/protocol/answer-decoder';
import type { AnswerOutcome, SseMessage } from '@shared/protocol/dialect';

/** A request with nothing special about it. */
export const PLAIN_REQUEST: RunRequest = {
  model: 'openai/gpt-4.1',
  task: 'text-generation',
  format: 'chat-completions',
  modelInPath: false,
  system: null,
  messages: [textMessage('user', 'Hi')],
  parameters: DEFAULT_PARAMETERS,
  policy: INHERIT_ALL,
};

/** The bytes of `tests/fixtures/gateway/<name>`. */
export function fixture(name: string): Uint8Array {
  const path = fileURLToPath(new URL(`../../../fixtures/gateway/${name}`, import.meta.url));
  return new Uint8Array(readFileSync(path));
}

export interface Answer {
  /** Neighbouring pieces of text are joined: where a text is cut depends on where the bytes are. */
  events: ContentEvent[];
  frames: SseMessage[];
  outcome: AnswerOutcome;
  /** What a page would show. */
  run: Run;
}

export interface ReadOptions extends Partial<AnswerHead> {
  /** How the body ended. */
  how?: 'closed' | 'broken-off';
}

/** Reads a whole answer through the decoder, given in these pieces. */
export function readPieces(pieces: Uint8Array[], options: ReadOptions = {}): Answer {
  const { how = 'closed', ...head } = options;
  const decoder = createAnswerDecoder({
    format: 'chat-completions',
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    stream: true,
    ...head,
  });
  const events: ContentEvent[] = [];
  const frames: SseMessage[] = [];
  const add = (event: ContentEvent): void => {
    const last = events.at(-1);
    if (event.type === 'text-delta' && last?.type === 'text-delta') last.text += event.text;
    else events.push({ ...event });
  };
  for (const piece of pieces) {
    const found = decoder.push(piece);
    found.events.forEach(add);
    frames.push(...found.frames);
  }
  const last = decoder.end(how);
  last.events.forEach(add);
  frames.push(...last.frames);
  return { events, frames, outcome: last.outcome, run: foldRun(events, last.outcome) };
}

/** Reads a body that arrives in one piece. */
export function readBody(body: string | Uint8Array, options: ReadOptions = {}): Answer {
  return readPieces([typeof body === 'string' ? new TextEncoder().encode(body) : body], options);
}

/** Reads a fixture; its folder names the format. */
export function readFixture(name: string, options: ReadOptions = {}): Answer {
  const format = name.split('/')[0] as RequestFormat;
  const type = name.endsWith('.json') ? 'application/json' : 'text/event-stream';
  return readBody(fixture(name), { format, headers: { 'content-type': type }, ...options });
}

function foldRun(events: ContentEvent[], outcome: AnswerOutcome): Run {
  const started = newRun('run', PLAIN_REQUEST, 0);
  const { ending, finishReason, error } = outcome;
  return applyRunEvent(events.reduce<Run>(applyRunEvent, started), {
    type: 'run-end',
    ending,
    finishReason,
    error,
    usage: null,
    timings: NO_TIMINGS,
    responseHeaders: {},
  });
}
