import type { TokenPrice } from './model';
import type { Usage } from './usage';

const TOKENS_PER_PRICE = 1_000_000;

/**
 * Usage × list price, in USD, or null where a needed count or price is unknown.
 * A separately priced share (cached, cache write) falls back to the input price when its own is not stated.
 */
export function estimateCost(usage: Usage, price: TokenPrice | null): number | null {
  if (price === null || usage.inputTokens === null || usage.outputTokens === null) return null;
  if (price.input === null || price.output === null) return null;
  const cached = usage.cachedInputTokens ?? 0;
  const written = usage.cacheWriteTokens ?? 0;
  const plain = Math.max(0, usage.inputTokens - cached - written);
  const usd =
    plain * price.input +
    cached * (price.cachedInput ?? price.input) +
    written * (price.cacheWrite ?? price.input) +
    usage.outputTokens * price.output;
  return usd / TOKENS_PER_PRICE;
}
