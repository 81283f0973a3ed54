import type { RequestFormat } from '@shared/domain/run-request';

/** How a simulated model likes to write; makes two columns differ at first sight. */
export type AnswerManner = 'direct' | 'considered' | 'structured' | 'casual' | 'thorough' | 'plain';

/** How a model hands over an image or a sound (cloudflare-api.md §8). */
export type SimulatedMedia =
  'image-bytes' | 'image-base64' | 'image-url' | 'audio-bytes' | 'audio-base64' | 'audio-url';

/** USD per million tokens; null where the catalogue states none. */
export interface SimulatedPrice {
  input: number | null;
  output: number | null;
  cachedInput: number | null;
  /** What writing to the provider's cache costs, where that is stated. */
  cacheWrite?: number;
  /** The prices of a request with more input tokens than `above` (cloudflare-api.md §9.1). */
  long?: { above: number; input: number; output: number; cachedInput: number; cacheWrite: number };
}

/**
 * A model that the demo gateway plays: ids, context windows, formats and prices are those of the
 * real catalogue (cloudflare-api.md §9); times, lengths and manners are invented.
 */
export interface SimulatedModel {
  /** `author/model` or `@cf/author/model`. */
  id: string;
  name: string;
  author: string;
  /** Cloudflare's task name, e.g. `Text Generation`, `Text-to-Image`. */
  task: string;
  description: string;
  /** Formats it answers, in order of preference. Never empty. */
  formats: RequestFormat[];
  /** Tokens, input and output together; null where the catalogue states none. */
  contextWindow: number | null;
  /** Tokens of one answer; null for models that write no text. */
  maxOutputTokens: number | null;
  /** Null where the catalogue states none or the price is not per token. */
  price: SimulatedPrice | null;
  /** The price in words, for models not priced by token. */
  priceText: string | null;
  reasoning: boolean;
  /** True where the reasoning stands in the text between `<think>` and `</think>`. */
  thinkTags: boolean;
  vision: boolean;
  tools: boolean;
  /** Older `@cf` models: streams of `/ai/run` come in `response` + `p` frames (cloudflare-api.md §7.1). */
  nativeStream: boolean;
  /** From request to first token, ms. */
  timeToFirstToken: number;
  tokensPerSecond: number;
  /** Tokens that a typical answer spends on thinking; 0 for none. */
  reasoningTokens: number;
  /** Tokens of an answer when the prompt asks for no particular length. */
  typicalTokens: number;
  manner: AnswerManner;
  /** ISO date after which the model is gone; null where none is announced. */
  deprecatedOn: string | null;
  /** Address of the licence; null where none is stated. */
  terms: string | null;
  /** Refused to accounts without a paid plan (cloudflare-api.md §9.2). */
  paidOnly: boolean;
  /** Null for models that answer in text. */
  media: SimulatedMedia | null;
}
