import type { ContentEvent } from '../domain/run-event';
import type { AnswerOutcome, SseMessage } from './dialect';

/** How the body came to its end: the server closed it, or the connection broke. */
export type BodyEnd = 'closed' | 'broken-off';

/** Reads the body of one answer in one way. */
export interface BodyReader {
  push(bytes: Uint8Array): void;
  end(how: BodyEnd): AnswerOutcome;
  /** True once nothing that follows can matter. */
  readonly settled: boolean;
}

/** Takes what a reader finds. */
export interface AnswerSink {
  frame(message: SseMessage): void;
  event(event: ContentEvent): void;
  /** The same as a text-delta event. */
  text(text: string): void;
  /** Characters of text and reasoning so far. */
  readonly characters: number;
}

/** The outcome of an answer that failed. */
export function failed(error: AnswerOutcome['error']): AnswerOutcome {
  return { ending: 'failed', finishReason: null, error };
}
