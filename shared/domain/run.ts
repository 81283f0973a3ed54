import type { AppError } from './app-error';
import type { RunEnding } from './run-endings';
import type { ContentEvent, RunNotice, RunTimings, SentRequest } from './run-event';
import type { RunRequest } from './run-request';
import type { Usage } from './usage';

/** `running` until the run-end event, then how it ended. */
export type RunState = 'running' | RunEnding;

/** A tool call put together from its pieces. */
export interface ToolCall {
  id: string | null;
  name: string | null;
  /** JSON text, possibly incomplete while running. */
  arguments: string;
}

/** A generated image, sound or film. */
export type Media = Omit<Extract<ContentEvent, { type: 'media' }>, 'type'>;

/** One request and all that came back: the fold of its events. Immutable. */
export interface Run {
  id: string;
  state: RunState;
  request: RunRequest;
  /** Epoch milliseconds. */
  startedAt: number;
  sent: SentRequest | null;
  status: number | null;
  responseHeaders: Record<string, string>;
  text: string;
  reasoning: string;
  refusal: string;
  toolCalls: ToolCall[];
  media: Media[];
  usage: Usage | null;
  timings: RunTimings;
  finishReason: string | null;
  error: AppError | null;
  notices: RunNotice[];
  /** How many events of unknown kind arrived; they can be read among the raw frames. */
  providerEvents: number;
}
