import type { AnswerChunk, WireStep } from '../inference/answer-chunk';

/** The chunk as text; documents come as bytes. */
export function textOf(chunk: AnswerChunk): string {
  return typeof chunk.bytes === 'string' ? chunk.bytes : new TextDecoder().decode(chunk.bytes);
}

/** The chunk as bytes. */
export function bytesOf(chunk: AnswerChunk): Uint8Array {
  return typeof chunk.bytes === 'string' ? new TextEncoder().encode(chunk.bytes) : chunk.bytes;
}

/** True for the chunks that carry what the user reads: pieces of text, or a part of a document. */
export function isSaid(chunk: AnswerChunk): boolean {
  return chunk.part === 'text' || chunk.part === 'document';
}

/** Changes the text of every chunk, or of the chunks that `where` picks. */
export function* mapText(
  chunks: Iterable<AnswerChunk>,
  change: (text: string) => string,
  where: (chunk: AnswerChunk) => boolean = () => true,
): Generator<WireStep> {
  for (const chunk of chunks) {
    yield where(chunk) ? { wait: chunk.wait, bytes: change(textOf(chunk)) } : chunk;
  }
}

/**
 * Passes on everything up to and with the given number of text pieces, then the inserted steps instead of the
 * rest, or before it. A document counts as two pieces, so a fault always has a middle to strike.
 */
export function* strikeAfter(
  chunks: Iterable<AnswerChunk>,
  pieces: number,
  strike: { steps: readonly WireStep[]; thenRest: boolean },
): Generator<WireStep> {
  let said = 0;
  let struck = false;
  for (const chunk of chunks) {
    yield chunk;
    if (isSaid(chunk)) said += 1;
    const due = said >= pieces || chunk.part === 'document';
    if (struck || !due) continue;
    struck = true;
    yield* strike.steps;
    if (!strike.thenRest) return;
  }
}

/** Splits bytes into parts at the given offsets. */
export function splitAt(bytes: Uint8Array, offsets: readonly number[]): Uint8Array[] {
  const ends = [...offsets, bytes.byteLength];
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

/** The JSON of an event, or null where it carries none (`[DONE]`). */
export function eventJson(text: string): Record<string, unknown> | null {
  const data = /^data: (.*)$/m.exec(text)?.[1];
  if (data === undefined || !data.startsWith('{')) return null;
  return JSON.parse(data) as Record<string, unknown>;
}
