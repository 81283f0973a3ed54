import type { RequestFormat } from '@shared/domain/run-request';

/** How a media model takes its input or gives its output (cloudflare-api.md §8). */
export type SimulatedMedia =
  | 'image-bytes'
  | 'image-base64'
  | 'image-url'
  | 'audio-bytes'
  | 'audio-base64'
  | 'audio-url';

/** USD per million tokens; null where the catalogue states none. */
export interface SimulatedPrice {
  input: number | null;
  output: number | null;
  cachedInput: number | null;
}

/** One model that the demo gateway plays: what the catalogue says of it, and how fast it is. */
export interface SimulatedModel {
  /** `author/model` or `@cf/author/model`. */
  id: string;
  name: string;
  author: string;
  /** Cloudflare's task name, e.g. `Text Generation`. */
  task: string;
  description: string;
  formats: RequestFormat[];
  /** Tokens. */
  contextWindow: number | null;
  /** Tokens. */
  maxOutputTokens: number | null;
  price: SimulatedPrice | null;
  reasoning: boolean;
  vision: boolean;
  tools: boolean;
  /** True for older `@cf/` models: `response` + `p` frames on the run path (cloudflare-api.md §7.1). */
  nativeStream: boolean;
  /** Milliseconds. */
  timeToFirstToken: number;
  tokensPerSecond: number;
  /** How many tokens it thinks before it answers; 0 for models that do not. */
  reasoningTokens: number;
  /** True where Cloudflare asks for the Workers Paid plan (code 5035 otherwise). */
  paidOnly: boolean;
  media: SimulatedMedia | null;
}
