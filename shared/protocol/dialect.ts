import type { AppError } from '../domain/app-error';
import type { Json, JsonObject } from '../domain/json';
import type { RunEnding } from '../domain/run-endings';
import type { ContentEvent } from '../domain/run-event';
import type { RunRequest } from '../domain/run-request';

/** How a setting of the user fared in one format. */
export interface ParameterNote {
  /** The field of `RunParameters`, or `system`. */
  parameter: string;
  /** `omitted`: this format or model cannot carry it. `renamed`: sent under another name. `added`: sent although not set. */
  outcome: 'omitted' | 'renamed' | 'added';
  /** One line for the inspector. */
  reason: string;
}

/** A request ready for the wire but for base address and token; preview, snippet and request all come from it. */
export interface WireRequest {
  method: 'POST';
  /** Below `…/accounts/{account_id}/`, e.g. `ai/v1/chat/completions`. */
  path: string;
  /** All but `Authorization`; names as documented, lower case. */
  headers: Record<string, string>;
  body: JsonObject;
  /** `body` as it is sent, byte for byte. */
  bodyText: string;
  notes: ParameterNote[];
}

/** One SSE event. */
export interface SseMessage {
  event: string | null;
  data: string;
}

/** What ended an answer, in the format's own words and in ours. */
export interface AnswerOutcome {
  ending: RunEnding;
  finishReason: string | null;
  error: AppError | null;
}

/** Turns the frames of one answer into content events; holds the state of exactly one answer. */
export interface FrameDecoder {
  /** A JSON value of one frame, with its SSE event name. */
  push(value: Json, event: string | null): ContentEvent[];
  /** The whole body of an answer that was not streamed. */
  pushWhole(value: Json): ContentEvent[];
  /** Set once the format's end mark or an error frame was seen; further frames are ignored. */
  readonly outcome: AnswerOutcome | null;
  /** The answer has ended: what to make of it. */
  end(): AnswerOutcome;
}

/** One wire format, both directions. Pure. */
export interface Dialect {
  /** Builds the request. Never throws: what cannot be carried is named in `notes`. */
  encode(request: RunRequest): WireRequest;
  createDecoder(): FrameDecoder;
}
