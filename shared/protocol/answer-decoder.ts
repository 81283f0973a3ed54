import type { ContentEvent } from '../domain/run-event';
import type { RequestFormat } from '../domain/run-request';
import { connectionLostError, emptyAnswerError } from './answer-error';
import { answerKind } from './answer-kind';
import { errorOfAnswer } from './api-error';
import { failed, type AnswerSink, type BodyEnd, type BodyReader } from './body-reader';
import { dialectFor } from './dialects';
import type { AnswerOutcome, SseMessage } from './dialect';
import { createMediaBody } from './media-body';
import { requestIdsOf } from './response-metadata';
import { createStreamBody } from './stream-body';
import { createThinkTagReader } from './think-tags';
import { createWholeBody } from './whole-body';

/**
 * What was read from some bytes: the raw frames in order, and the content found in them. Text that stands together is
 * one delta, because a chunk of a fast answer holds thousands of frames.
 */
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
  end(how: BodyEnd): AnswerPiece & { outcome: AnswerOutcome };
  /** True once nothing that follows can matter: the reader may hang up. */
  readonly settled: boolean;
}

/** Decides by status, content type and first bytes how to read the answer, and reads it. */
export function createAnswerDecoder(head: AnswerHead): AnswerDecoder {
  const sink = createSink();
  const contentType = (head.headers['content-type'] ?? '').toLowerCase();
  let body: BodyReader | null = null;
  let first = new Uint8Array(0);

  function readerFor(bytes: Uint8Array, complete: boolean): BodyReader | null {
    const dialect = dialectFor(head.format);
    if (head.status >= 300) return createWholeBody(head, dialect.createDecoder(), sink);
    switch (answerKind(contentType, bytes, complete)) {
      case 'sse':
        return createStreamBody(dialect, sink);
      case 'media':
        return createMediaBody(contentType, sink);
      case 'json':
      case 'text':
        return createWholeBody(head, dialect.createDecoder(), sink);
      case null:
        return null;
    }
  }

  function start(bytes: Uint8Array, complete: boolean): void {
    first = first.length === 0 ? bytes.slice() : concatenated(first, bytes);
    body = readerFor(first, complete);
    body?.push(first);
  }

  function outcomeOf(how: BodyEnd): AnswerOutcome {
    if (body === null && first.length > 0) start(new Uint8Array(0), true);
    if (body !== null) return body.end(how);
    if (how === 'broken-off') {
      return { ending: 'cut-off', finishReason: null, error: connectionLostError(0) };
    }
    return failed(head.status < 300 ? emptyAnswerError() : errorOfAnswer({ ...head, body: '' }));
  }

  return {
    push(bytes) {
      if (body === null) start(bytes, false);
      else body.push(bytes);
      return sink.take();
    },
    end(how) {
      const outcome = withIds(outcomeOf(how), head);
      sink.end();
      return { ...sink.take(), outcome };
    },
    get settled() {
      return body?.settled ?? false;
    },
  };
}

/** Gathers what is found between two calls, and tells `<think>` text from answer text. */
function createSink(): AnswerSink & { take(): AnswerPiece; end(): void } {
  const think = createThinkTagReader();
  let piece: AnswerPiece = { frames: [], events: [] };
  let thinking = true;
  let characters = 0;

  function add(event: ContentEvent): void {
    if (event.type === 'text-delta' || event.type === 'reasoning-delta') {
      characters += event.text.length;
    }
    piece.events.push(event);
  }

  function addText(text: string): void {
    if (!thinking) {
      characters += text.length;
      const last = piece.events.at(-1);
      if (last?.type === 'text-delta') last.text += text;
      else piece.events.push({ type: 'text-delta', text });
      return;
    }
    think.push(text).forEach(add);
    thinking = !think.done;
  }

  return {
    frame: (message) => void piece.frames.push(message),
    event(event) {
      if (event.type === 'text-delta') addText(event.text);
      else add(event);
    },
    text: addText,
    end: () => think.end().forEach(add),
    take() {
      const taken = piece;
      piece = { frames: [], events: [] };
      return taken;
    },
    get characters() {
      return characters;
    },
  };
}

function withIds(outcome: AnswerOutcome, head: AnswerHead): AnswerOutcome {
  if (outcome.error === null) return outcome;
  const error = { ...outcome.error, status: head.status };
  const ids = requestIdsOf(head.headers);
  error.requestIds = { ...ids, requestId: ids.requestId ?? error.requestIds.requestId };
  return { ...outcome, error };
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
