import type { GatewayPolicy } from './gateway-policy';
import type { JsonObject } from './json';
import type { ModelTask } from './model-task';

/** The four wire formats (cloudflare-api.md §1.1). */
export type RequestFormat = 'run' | 'chat-completions' | 'responses' | 'messages';

/** All formats in the order in which the app lists them. */
export const REQUEST_FORMATS: readonly RequestFormat[] = [
  'run',
  'chat-completions',
  'responses',
  'messages',
];

/** What people call each format. */
export const FORMAT_LABELS: Record<RequestFormat, string> = {
  run: 'Run',
  'chat-completions': 'Chat completions',
  responses: 'Responses',
  messages: 'Messages',
};

/** One part of a message. */
export type ContentPart =
  | { type: 'text'; text: string }
  /** `base64` without a `data:` prefix. */
  | { type: 'image'; mimeType: string; base64: string };

/** An image as a part of a message. */
export type ImagePart = Extract<ContentPart, { type: 'image' }>;

/** At most this many images go with one prompt. */
export const MAX_IMAGES = 8;

/** One earlier or current turn. The system prompt is not a message: each dialect puts it elsewhere. */
export interface ChatMessage {
  role: 'user' | 'assistant';
  content: ContentPart[];
}

/** What the user may tune. Null means "not set": the field is left out of the body, except the token limit. */
export interface RunParameters {
  temperature: number | null;
  /** Tokens. Null sends `DEFAULT_MAX_TOKENS`, because some models stop at 256 when told nothing. */
  maxTokens: number | null;
  topP: number | null;
  seed: number | null;
  stop: string[];
  stream: boolean;
  /** `low`, `medium`, `high`, …: values differ per model, so any text passes. */
  reasoningEffort: string | null;
  /** Merged into the body last, key by key at the top level. */
  extraBody: JsonObject | null;
}

/** Everything needed to send one prompt to one model in one format. */
export interface RunRequest {
  model: string;
  task: ModelTask;
  format: RequestFormat;
  /** Only for format `run` and `@cf/` ids: `POST …/ai/run/@cf/author/model` without the envelope. */
  modelInPath: boolean;
  system: string | null;
  /** Oldest first; the last one is the user's prompt. */
  messages: ChatMessage[];
  parameters: RunParameters;
  policy: GatewayPolicy;
}

/** Sent when the user sets no limit: `@cf` models otherwise stop at 256 tokens (cloudflare-api.md §1.1). */
export const DEFAULT_MAX_TOKENS = 4096;

/** Parameters with nothing set but streaming on. */
export const DEFAULT_PARAMETERS: RunParameters = {
  temperature: null,
  maxTokens: null,
  topP: null,
  seed: null,
  stop: [],
  stream: true,
  reasoningEffort: null,
  extraBody: null,
};

/** Wraps plain text as a message. */
export function textMessage(role: ChatMessage['role'], text: string): ChatMessage {
  return { role, content: [{ type: 'text', text }] };
}
