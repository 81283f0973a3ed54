import { Buffer } from 'node:buffer';
import type { AnswerUsage } from './answer';
import { documentChunks, type AnswerChunk } from './answer-chunk';

/** What the simulated provider made, ready to be sent. */
export interface Product {
  contentType: string;
  /** Milliseconds until the provider's first byte. */
  firstByteAfter: number;
  chunks: Iterable<AnswerChunk>;
  usage: AnswerUsage;
  /** What the model says, as text; empty for media. */
  text: string;
  /** The whole body of an answer that is not a stream. */
  document: Uint8Array | null;
}

/** A product that is one JSON document. */
export function documentProduct(made: {
  body: unknown;
  text?: string;
  firstByteAfter: number;
  usage: AnswerUsage;
}): Product {
  const document = Buffer.from(JSON.stringify(made.body));
  return {
    contentType: 'application/json',
    firstByteAfter: made.firstByteAfter,
    chunks: documentChunks(document),
    usage: made.usage,
    text: made.text ?? '',
    document,
  };
}
