import { AppFailure, type AppError } from '../domain/app-error';
import { isJsonObject, type Json } from '../domain/json';
import { connectionLostError, tooLargeError, unreadableEventError } from './answer-error';
import type { AnswerSink, BodyEnd, BodyReader } from './body-reader';
import { DONE } from './decoder';
import { createDeltaShortcut } from './delta-shortcut';
import type { AnswerOutcome, Dialect, SseMessage } from './dialect';
import { createSseReader, MAX_EVENT_CHARACTERS } from './sse';

/** Reads a stream of server-sent events. */
export function createStreamBody(dialect: Dialect, sink: AnswerSink): BodyReader {
  const decoder = dialect.createDecoder();
  const shortcut = createDeltaShortcut(dialect);
  const sse = createSseReader(read);
  let failure: AppError | null = null;
  let settled = false;
  let position = 0;
  let afterEnd = 0;
  let ending = false;
  let lastNumber: number | null = null;
  let sawGap = false;

  function read(message: SseMessage): void {
    sink.frame(message);
    position++;
    if (settled) {
      // A repeated `[DONE]` is harmless habit, not a lost event.
      if (message.data !== DONE) afterEnd++;
      return;
    }
    const text = shortcut.read(message);
    if (text === null) return readInFull(message);
    checkOrder(shortcut.sequenceNumber);
    if (text !== '') sink.text(text);
  }

  function readInFull(message: SseMessage): void {
    const value = valueOf(message);
    if (value === undefined) return;
    if (isJsonObject(value)) checkOrder(value['sequence_number']);
    try {
      const events = decoder.push(value, message.event);
      for (const event of events) sink.event(event);
      shortcut.learn(message, events);
    } catch (thrown) {
      fail(
        thrown instanceof AppFailure ? thrown.error : unreadableEventError(position, message.data),
      );
    }
    settled ||= decoder.outcome !== null;
  }

  function valueOf({ data, event }: SseMessage): Json | undefined {
    if (data === '') return undefined;
    if (data === DONE) return DONE;
    try {
      return JSON.parse(data) as Json;
    } catch {
      // Whoever names an event so may write plain words into it.
      if (event === 'error') return data;
      // The last event may lack its end because the connection broke; that is reported as such.
      if (!ending) fail(unreadableEventError(position, data));
      return undefined;
    }
  }

  /** Reordered or lost events are shown as they came, with a note (N19). */
  function checkOrder(number: Json | undefined): void {
    if (typeof number !== 'number') return;
    if (lastNumber !== null && number !== lastNumber + 1 && !sawGap) {
      sawGap = true;
      notice('sequence-gap', `Event ${number} came after event ${lastNumber}`);
    }
    lastNumber = number;
  }

  function fail(error: AppError): void {
    failure ??= error;
    settled = true;
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
      if (sse.overflowed) fail(tooLargeError('Event', MAX_EVENT_CHARACTERS));
    },
    end(how) {
      ending = true;
      sse.end();
      if (sse.invalidBytes) notice('invalid-bytes', 'Some bytes were not valid UTF-8');
      if (afterEnd > 0) notice('events-after-end', `${afterEnd} events after the end were ignored`);
      return outcome(how);
    },
    get settled() {
      return settled;
    },
  };
}
