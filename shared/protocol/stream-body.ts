import { AppFailure, type AppError } from '../domain/app-error';
import type { Json } from '../domain/json';
import { connectionLostError, tooLargeError, unreadableEventError } from './answer-error';
import type { AnswerSink, BodyEnd, BodyReader } from './body-reader';
import { DONE } from './decoder';
import type { AnswerOutcome, FrameDecoder, SseMessage } from './dialect';
import { createSseReader, MAX_EVENT_CHARACTERS } from './sse';

/** Reads a stream of server-sent events. */
export function createStreamBody(decoder: FrameDecoder, sink: AnswerSink): BodyReader {
  const sse = createSseReader(read);
  let failure: AppError | null = null;
  let position = 0;
  let afterEnd = 0;
  let ending = false;

  function read(message: SseMessage): void {
    sink.frame(message);
    position++;
    if (failure !== null || decoder.outcome !== null) {
      // A repeated `[DONE]` is harmless habit, not a lost event.
      if (message.data !== DONE) afterEnd++;
      return;
    }
    const { data, event } = message;
    let value: Json;
    if (data === DONE) value = DONE;
    else if (data === '') return;
    else {
      try {
        value = JSON.parse(data) as Json;
      } catch {
        // The last event may lack its end because the connection broke; that is reported as such.
        if (!ending) failure = unreadableEventError(position, data);
        return;
      }
    }
    decode(value, event, data);
  }

  function decode(value: Json, event: string | null, data: string): void {
    try {
      for (const found of decoder.push(value, event)) sink.event(found);
    } catch (thrown) {
      failure = thrown instanceof AppFailure ? thrown.error : unreadableEventError(position, data);
    }
  }

  function outcome(how: BodyEnd): AnswerOutcome {
    const seen = decoder.end();
    if (failure !== null) return { ...seen, ending: 'failed', error: failure };
    if (decoder.outcome !== null) return decoder.outcome;
    if (how === 'broken-off') {
      return { ...seen, ending: 'cut-off', error: connectionLostError(sink.characters) };
    }
    if (seen.ending !== 'cut-off') notice('no-end-mark', 'The stream closed without its end mark');
    return seen;
  }

  function notice(code: string, message: string): void {
    sink.event({ type: 'notice', notice: { code, message } });
  }

  return {
    push(bytes) {
      sse.push(bytes);
      if (sse.overflowed) failure ??= tooLargeError('Event', MAX_EVENT_CHARACTERS);
    },
    end(how) {
      ending = true;
      sse.end();
      if (sse.invalidBytes) notice('invalid-bytes', 'Some bytes were not valid UTF-8');
      if (afterEnd > 0) notice('events-after-end', `${afterEnd} events after the end were ignored`);
      return outcome(how);
    },
    get settled() {
      return failure !== null || decoder.outcome !== null;
    },
  };
}
