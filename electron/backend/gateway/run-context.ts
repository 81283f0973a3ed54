import type { AppError } from '@shared/domain/app-error';
import type { Usage } from '@shared/domain/usage';
import type { AnswerOutcome, SseMessage } from '@shared/protocol/dialect';
import { answerTooLarge } from './answer-too-large';
import type { GatewayClient } from './gateway-client';
import { networkError } from './network-error';
import type { Redactor } from './redact';
import type { RunDeadline } from './run-deadline';
import type { RunMarks } from './run-marks';

/** What the steps of one run share. */
export interface RunContext {
  client: GatewayClient;
  redactor: Redactor;
  deadline: RunDeadline;
  marks: RunMarks;
  /** Milliseconds since the run was queued. */
  offset(): number;
  onFrames(frames: readonly SseMessage[], offset: number): void;
  /** Decoded bytes that an answer may have. */
  answerBytes: number;
  /** Characters of answer so far; null until headers have arrived. */
  received: number | null;
  usage: Usage | null;
  /** Allow-listed and redacted. */
  responseHeaders: Record<string, string>;
}

/** The outcome of a run that never got an answer to read. */
export function failed(error: AppError): AnswerOutcome {
  return { ending: 'failed', finishReason: null, error };
}

/** The outcome where sending or reading threw: the user's stop, a time limit, or the network. */
export function interrupted(context: RunContext, error: unknown): AnswerOutcome {
  const { reason } = context.deadline;
  if (reason?.by === 'user') return { ending: 'stopped', finishReason: null, error: null };
  const { client, received } = context;
  const appError =
    reason?.error ??
    (error instanceof AnswerTooLargeError
      ? answerTooLarge()
      : networkError(error, { host: client.host, received }));
  return received === null ? failed(appError) : { ...failed(appError), ending: 'cut-off' };
}

/** Thrown by the reader when an answer outgrows its limit. */
export class AnswerTooLargeError extends Error {}
