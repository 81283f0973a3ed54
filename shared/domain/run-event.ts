import type { AppError } from './app-error';
import type { Json } from './json';
import type { RunEnding } from './run-endings';
import type { Usage } from './usage';

/** Milliseconds since the run was queued, on the backend's monotonic clock, stamped at the socket. */
export interface RunTimings {
  sent: number | null;
  /** When a new connection (DNS, TCP, TLS) was ready and the request went over it. Left out where one was reused. */
  connected?: number;
  headers: number | null;
  firstEvent: number | null;
  firstReasoning: number | null;
  firstText: number | null;
  lastByte: number | null;
  ended: number | null;
}

/** The request as it left, without the secret. */
export interface SentRequest {
  method: string;
  url: string;
  /** `Authorization` stands as `Bearer $CLOUDFLARE_API_TOKEN`. */
  headers: Record<string, string>;
  body: string;
}

/** Something the reader should know that is not an error, e.g. `not-streamed`, `no-end-mark`, `invalid-bytes`. */
export interface RunNotice {
  code: string;
  message: string;
}

/** Content that a decoder finds in an answer. */
export type ContentEvent =
  | { type: 'text-delta'; text: string }
  | { type: 'reasoning-delta'; text: string }
  | { type: 'refusal-delta'; text: string }
  /** A piece of a tool call: `arguments` pieces with one `index` join to one JSON text. */
  | {
      type: 'tool-call-delta';
      index: number;
      id: string | null;
      name: string | null;
      arguments: string;
    }
  /** A generated image, sound or film: bytes as base64, or the address where it lies. Never both null. */
  | {
      type: 'media';
      kind: 'image' | 'audio' | 'video';
      mimeType: string | null;
      base64: string | null;
      url: string | null;
    }
  /** Counts so far; the last one of a run wins. */
  | { type: 'usage'; usage: Usage }
  /** An event of the provider that has no normal form: kept, never dropped. */
  | { type: 'provider-event'; name: string; value: Json }
  | { type: 'notice'; notice: RunNotice };

/** One thing that happened in a run, in the order in which it happened. */
export type RunEvent =
  | { type: 'run-start'; at: number; request: SentRequest }
  /** Status line and allow-listed headers have arrived. */
  | { type: 'response-start'; status: number; headers: Record<string, string> }
  /** Sent each time a further mark is stamped, so that a running answer can show its times. */
  | { type: 'timings'; timings: RunTimings }
  | ContentEvent
  /** Exactly one per run, and nothing after it. */
  | {
      type: 'run-end';
      ending: RunEnding;
      finishReason: string | null;
      usage: Usage | null;
      timings: RunTimings;
      responseHeaders: Record<string, string>;
      error: AppError | null;
    };

/** Nothing measured yet. */
export const NO_TIMINGS: RunTimings = {
  sent: null,
  headers: null,
  firstEvent: null,
  firstReasoning: null,
  firstText: null,
  lastByte: null,
  ended: null,
};

/** One raw frame of an answer as it arrived: an SSE event, or the whole body of a plain answer. */
export interface RawFrame {
  /** 0-based position in the answer. */
  index: number;
  /** Milliseconds since the run was queued. */
  offset: number;
  /** The SSE `event:` field; null where there was none. */
  event: string | null;
  data: string;
}

/** Events of one run that cross the pipe together. `sequence` counts all events of the run up to the last one here. */
export interface RunBatch {
  runId: string;
  sequence: number;
  events: RunEvent[];
}
