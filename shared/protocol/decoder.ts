import { isJsonObject, type Json, type JsonObject } from '../domain/json';
import { AnswerState } from './answer-state';
import { errorOfBody, isErrorBody } from './api-error';
import type { FrameDecoder } from './dialect';
import { assertShallow, jsonTextOf, textOf } from './read-json';

/** The end mark of OpenAI's and Workers AI's streams; decoders are given it as this string. */
export const DONE = '[DONE]';

/** How one format is read; both functions put what they find into the state. */
export interface FrameReader {
  frame(frame: JsonObject, event: string | null, state: AnswerState): void;
  whole(body: JsonObject, state: AnswerState): void;
  /** False for the formats that have an end mark of their own. Default true. */
  endsWithDone?: boolean;
}

/** What all formats share: errors in mid-stream, the end mark, frames that are no objects. */
export function decoderOf(reader: FrameReader): FrameDecoder {
  const state = new AnswerState();
  const endsWithDone = reader.endsWithDone ?? true;

  function pushValue(value: Json, event: string | null): void {
    if (isJsonObject(value)) {
      if (event === 'error' || isErrorBody(value)) state.fail(errorOfBody(value));
      else reader.frame(value, event, state);
    } else if (event === 'error') {
      state.fail(errorOfBody({ error: textOf(value) }));
    } else if (value === DONE) {
      if (endsWithDone) state.complete();
    } else {
      state.providerEvent(event ?? 'unknown', value);
    }
  }

  return {
    push(value, event) {
      if (state.outcome === null) pushValue(value, event);
      return state.take();
    },
    pushWhole(value) {
      assertShallow(value);
      if (!isJsonObject(value)) state.text(jsonTextOf(value));
      else if (isErrorBody(value)) state.fail(errorOfBody(value));
      else reader.whole(value, state);
      state.complete();
      return state.take();
    },
    get outcome() {
      return state.outcome;
    },
    end: () => state.end(),
  };
}
