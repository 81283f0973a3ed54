import type { StreamFrame } from './shapes/answer-shape';

/** One piece of an answer's bytes: an event of a stream, or a part of a document. */
export interface AnswerChunk {
  part: StreamFrame['part'] | 'document';
  bytes: string | Uint8Array;
  /** Milliseconds since the piece before. */
  wait: number;
}

/** What happens on the wire next: bytes, or the end of the connection in one of three ways. */
export type WireStep =
  | { wait: number; bytes: string | Uint8Array }
  /** `end` closes the body properly, `reset` cuts the connection, `hang` says nothing more. */
  | { wait: number; act: 'end' | 'reset' | 'hang' };

/** A stream event as text (SSE). */
export function frameText(frame: Pick<StreamFrame, 'event' | 'data'>): string {
  return `${frame.event === null ? '' : `event: ${frame.event}\n`}data: ${frame.data}\n\n`;
}

/** A document in two halves, so that faults have a middle. */
export function documentChunks(bytes: Uint8Array): AnswerChunk[] {
  const middle = Math.ceil(bytes.byteLength / 2);
  return [
    { part: 'document', bytes: bytes.subarray(0, middle), wait: 0 },
    { part: 'document', bytes: bytes.subarray(middle), wait: 0 },
  ];
}
