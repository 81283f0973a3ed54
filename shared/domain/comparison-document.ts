import type { GatewayPolicy } from './gateway-policy';
import type { ModelTask } from './model-task';
import type { Media, ToolCall } from './run';
import type { RunEnding } from './run-endings';
import type { ImagePart, RequestFormat, RunParameters } from './run-request';
import type { Usage } from './usage';

/** An answer as it stands in a file: what people compare, without ids and headers. */
export interface ComparisonAnswer {
  state: RunEnding;
  text: string;
  reasoning: string;
  /** Empty: nothing was refused. */
  refusal: string;
  toolCalls: Omit<ToolCall, 'id'>[];
  media: Media[];
  /** Why there is no answer, or not all of it, in a sentence. */
  failure: string | null;
  finishReason: string | null;
  /** It came from the gateway's cache: its times are not the model's. */
  isCached: boolean;
  usage: Usage | null;
  /** Ms since the request was sent. */
  firstTextAfter: number | null;
  endedAfter: number | null;
  /** Epoch ms at which it was asked for. */
  startedAt: number;
}

/** A prompt of a comparison, with the images that go with it. */
export interface ComparisonPrompt {
  prompt: string;
  images: ImagePart[];
}

/** One column of a comparison: settings, and its conversation. */
export interface ComparisonColumn {
  model: string;
  task: ModelTask;
  format: RequestFormat;
  modelInPath: boolean;
  system: string;
  parameters: RunParameters;
  policy: GatewayPolicy;
  /** Oldest first; an answer is null where it was left out or there is none. */
  turns: (ComparisonPrompt & { answer: ComparisonAnswer | null })[];
}

/** A comparison as a file meant for version control: no ids, no secrets. */
export interface ComparisonDocument {
  version: 1;
  title: string;
  /** The gateway of all columns that name none; null: the account's default. */
  gatewayId: string | null;
  /** 1 to 8, left to right. */
  columns: ComparisonColumn[];
}
