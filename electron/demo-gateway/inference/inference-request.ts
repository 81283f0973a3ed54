import type { JsonObject } from '@shared/domain/json';
import type { RequestFormat } from '@shared/domain/run-request';

/** In whose words the answer is written: the format asked for, or what the run path chooses itself. */
export type AnswerShapeName = 'native' | 'chat' | 'responses' | 'messages' | 'google';

/** A tool that the model may call. */
export interface ToolOffer {
  name: string;
  /** JSON Schema of the arguments. */
  parameters: JsonObject;
}

/** One inference request, whatever format it came in. */
export interface InferenceRequest {
  format: RequestFormat;
  modelId: string;
  /** The model's own input: the body, or `input` of the envelope. */
  input: JsonObject;
  stream: boolean;
  /** False where nothing was asked at all. */
  hasTurns: boolean;
  /** The last user turn as text. */
  prompt: string;
  /** Earlier turns, oldest first. */
  history: { role: 'user' | 'assistant'; text: string }[];
  system: string | null;
  /** Tokens; null where the request sets none. */
  maxTokens: number | null;
  seed: number;
  stop: string[];
  tools: ToolOffer[];
  /** True if the last turn is a tool's result: then the model answers instead of calling again. */
  afterTool: boolean;
  /** `low`, `medium`, …, as the request words it. */
  reasoningEffort: string | null;
  /** `stream_options.include_usage`. */
  includeUsage: boolean;
}
