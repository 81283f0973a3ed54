import type { ContentEvent } from '../domain/run-event';
import type { RequestFormat } from '../domain/run-request';
import type { AnswerOutcome, SseMessage } from './dialect';

/** What was read from some bytes: the raw frames in order, and the content found in them. */
export interface AnswerPiece {
  frames: SseMessage[];
  events: ContentEvent[];
}

/** What is known of an answer before its first byte. */
export interface AnswerHead {
  format: RequestFormat;
  /** HTTP status. */
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Whether a stream was asked for. */
  stream: boolean;
}

/** Reads one HTTP answer, whatever it turns out to be: stream, JSON, error envelope, HTML, media bytes. */
export interface AnswerDecoder {
  /** Never throws. Bytes may be split anywhere. */
  push(bytes: Uint8Array): AnswerPiece;
  /** The body has ended (or broke off: `brokenOff`). Called once. */
  end(how: 'closed' | 'broken-off'): AnswerPiece & { outcome: AnswerOutcome };
  /** True once nothing that follows can matter: the reader may hang up. */
  readonly settled: boolean;
}

/** Decides by status, content type and first bytes how to read the answer, and reads it. */
export declare function createAnswerDecoder(head: AnswerHead): AnswerDecoder;
