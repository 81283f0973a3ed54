/**
 * Token counts in one normal form, whatever the format called them (cloudflare-api.md §7).
 * Null means "not reported" and is never shown as zero.
 */
export interface Usage {
  /** All input tokens, cached ones included. */
  inputTokens: number | null;
  /** Of the input, read from the provider's prompt cache. */
  cachedInputTokens: number | null;
  /** Of the input, written to the provider's prompt cache. */
  cacheWriteTokens: number | null;
  /** All output tokens, reasoning included. */
  outputTokens: number | null;
  /** Of the output, spent on reasoning. */
  reasoningTokens: number | null;
}

/** Nothing reported. */
export const UNKNOWN_USAGE: Usage = {
  inputTokens: null,
  cachedInputTokens: null,
  cacheWriteTokens: null,
  outputTokens: null,
  reasoningTokens: null,
};
