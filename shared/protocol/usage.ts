import type { Json, JsonObject } from '../domain/json';
import type { Usage } from '../domain/usage';
import { objectOf } from './read-json';

/** No answer has more tokens than this; a larger count is a mistake of the sender. */
const MAX_TOKENS = 1e12;

/** A count as reported, or null where it is missing, negative, a string, fractional or absurd. */
export function tokenCount(value: Json | undefined): number | null {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_TOKENS
    ? (value as number)
    : null;
}

/** Usage of chat completions and of native Workers AI (cloudflare-api.md §7.1, §7.2); `neurons` is not a token count. */
export function chatUsage(usage: JsonObject): Usage {
  const input = objectOf(usage['prompt_tokens_details']);
  const output = objectOf(usage['completion_tokens_details']);
  return {
    inputTokens: tokenCount(usage['prompt_tokens']),
    cachedInputTokens: tokenCount(input?.['cached_tokens'] ?? usage['cached_tokens']),
    cacheWriteTokens: tokenCount(input?.['cache_write_tokens']),
    outputTokens: tokenCount(usage['completion_tokens']),
    reasoningTokens: tokenCount(output?.['reasoning_tokens']),
  };
}

/** Usage of the Responses API (cloudflare-api.md §7.3). */
export function responsesUsage(usage: JsonObject): Usage {
  const input = objectOf(usage['input_tokens_details']);
  const output = objectOf(usage['output_tokens_details']);
  return {
    inputTokens: tokenCount(usage['input_tokens']),
    cachedInputTokens: tokenCount(input?.['cached_tokens']),
    cacheWriteTokens: tokenCount(input?.['cache_write_tokens']),
    outputTokens: tokenCount(usage['output_tokens']),
    reasoningTokens: tokenCount(output?.['reasoning_tokens']),
  };
}

/** Usage of the Messages API, whose `input_tokens` leaves out what the cache read or wrote (cloudflare-api.md §7.4). */
export function messagesUsage(usage: JsonObject): Usage {
  const plain = tokenCount(usage['input_tokens']);
  const written = tokenCount(usage['cache_creation_input_tokens']);
  const cached = tokenCount(usage['cache_read_input_tokens']);
  return {
    inputTokens: plain === null ? null : plain + (written ?? 0) + (cached ?? 0),
    cachedInputTokens: cached,
    cacheWriteTokens: written,
    outputTokens: tokenCount(usage['output_tokens']),
    reasoningTokens: tokenCount(objectOf(usage['output_tokens_details'])?.['thinking_tokens']),
  };
}

/** Usage of Google's own shape, whose candidates leave out the thoughts (cloudflare-api.md §7.5). */
export function googleUsage(usage: JsonObject): Usage {
  const answer = tokenCount(usage['candidatesTokenCount']);
  const thoughts = tokenCount(usage['thoughtsTokenCount']);
  return {
    inputTokens: tokenCount(usage['promptTokenCount']),
    cachedInputTokens: tokenCount(usage['cachedContentTokenCount']),
    cacheWriteTokens: null,
    outputTokens: answer === null ? null : answer + (thoughts ?? 0),
    reasoningTokens: thoughts,
  };
}
