import { estimateCost } from './cost';
import type { Model } from './model';
import { DEFAULT_MAX_TOKENS, type ChatMessage, type RunRequest } from './run-request';
import { UNKNOWN_USAGE } from './usage';

const LATIN_CHARACTERS_PER_TOKEN = 4;
const TOKENS_PER_IMAGE = 800;
const TOKENS_PER_MESSAGE = 4;

/**
 * Roughly how many tokens a text has: four ASCII characters each, one for any other character.
 * Every tokenizer differs; what is shown from this carries "≈" or "est.".
 */
export function estimateTokens(text: string): number {
  let ascii = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 128) ascii += 1;
  return Math.ceil(ascii / LATIN_CHARACTERS_PER_TOKEN + (text.length - ascii));
}

/** What sending some requests would take. */
export interface RequestsEstimate {
  /** Input tokens of all requests together. */
  tokens: number;
  /** USD if every answer used its whole token limit; null where no price is known. */
  atMost: number | null;
  /** How many of the requests have a model without a known price. */
  unknownPrices: number;
}

/** Adds up input and the dearest possible answer of some requests. */
export function estimateRequests(
  requests: readonly RunRequest[],
  findModel: (id: string) => Model | undefined,
): RequestsEstimate {
  let tokens = 0;
  let atMost: number | null = null;
  let unknownPrices = 0;
  for (const request of requests) {
    const inputTokens = requestTokens(request);
    const outputTokens = request.parameters.maxTokens ?? DEFAULT_MAX_TOKENS;
    const price = findModel(request.model)?.price ?? null;
    const cost = estimateCost({ ...UNKNOWN_USAGE, inputTokens, outputTokens }, price);
    tokens += inputTokens;
    if (cost === null) unknownPrices += 1;
    else atMost = (atMost ?? 0) + cost;
  }
  return { tokens, atMost, unknownPrices };
}

function requestTokens(request: RunRequest): number {
  const messages = request.messages.reduce((sum, message) => sum + messageTokens(message), 0);
  return messages + (request.system === null ? 0 : estimateTokens(request.system));
}

function messageTokens({ content }: ChatMessage): number {
  return content.reduce(
    (sum, part) => sum + (part.type === 'text' ? estimateTokens(part.text) : TOKENS_PER_IMAGE),
    TOKENS_PER_MESSAGE,
  );
}
