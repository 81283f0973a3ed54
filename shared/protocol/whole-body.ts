import { AppFailure } from '../domain/app-error';
import type { Json } from '../domain/json';
import {
  connectionLostError,
  notAnAnswerError,
  tooLargeError,
  unreadableBodyError,
} from './answer-error';
import { errorOfAnswer, MAX_RAW_CHARACTERS } from './api-error';
import { failed, type AnswerSink, type BodyEnd, type BodyReader } from './body-reader';
import type { AnswerOutcome, FrameDecoder } from './dialect';
import { createUtf8Reader } from './utf8-reader';

/** Characters of a body beyond which it is given up: a large image as base64 still fits. */
const MAX_BODY_CHARACTERS = 64 * 1024 * 1024;

/** What must be known of the answer to judge its body. */
interface BodyHead {
  status: number;
  headers: Record<string, string>;
  stream: boolean;
}

/** Reads a body that is one text: JSON, an error of any kind, or something that is no answer at all. */
export function createWholeBody(
  head: BodyHead,
  decoder: FrameDecoder,
  sink: AnswerSink,
): BodyReader {
  const utf8 = createUtf8Reader();
  let text = '';
  let tooLarge = false;

  function read(): AnswerOutcome {
    const body = text.startsWith('\ufeff') ? text.slice(1) : text;
    sink.frame({ event: null, data: body });
    if (head.status >= 300) return failed(errorOfAnswer({ ...head, body }));
    if (!/^\s*[[{]/.test(body)) return failed(notAnAnswerError(body));
    let value: Json;
    try {
      value = JSON.parse(body) as Json;
    } catch {
      return failed(unreadableBodyError(body));
    }
    return decode(value, body);
  }

  function decode(value: Json, body: string): AnswerOutcome {
    try {
      for (const event of decoder.pushWhole(value)) sink.event(event);
    } catch (thrown) {
      return failed(thrown instanceof AppFailure ? thrown.error : unreadableBodyError(body));
    }
    const outcome = withRawBody(decoder.end(), body);
    if (head.stream && outcome.ending !== 'failed') {
      const message = 'A stream was asked for, and the whole answer came at once';
      sink.event({ type: 'notice', notice: { code: 'not-streamed', message } });
    }
    return outcome;
  }

  return {
    push(bytes) {
      if (tooLarge) return;
      text += utf8.push(bytes);
      tooLarge = text.length > MAX_BODY_CHARACTERS;
    },
    end(how: BodyEnd) {
      if (tooLarge) return failed(tooLargeError('Answer', MAX_BODY_CHARACTERS));
      text += utf8.end();
      if (utf8.invalidBytes) {
        const message = 'Some bytes were not valid UTF-8';
        sink.event({ type: 'notice', notice: { code: 'invalid-bytes', message } });
      }
      if (how === 'broken-off' && head.status < 300) {
        sink.frame({ event: null, data: text });
        return { ending: 'cut-off', finishReason: null, error: connectionLostError(0) };
      }
      return read();
    },
    get settled() {
      return tooLarge;
    },
  };
}

function withRawBody(outcome: AnswerOutcome, body: string): AnswerOutcome {
  if (outcome.error === null) return outcome;
  return { ...outcome, error: { ...outcome.error, rawBody: body.slice(0, MAX_RAW_CHARACTERS) } };
}
