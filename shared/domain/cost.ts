import type { TokenPrice, TokenRates } from './model';
import type { Usage } from './usage';

const TOKENS_PER_PRICE = 1_000_000;

/**
 * Usage × list price, in USD, or null where a needed count or price is unknown. The length of the whole input
 * decides which prices hold. A separately priced share of the input (cached, cache write) falls back to the
 * input price when its own is not stated.
 */
export function estimateCost(usage: Usage, price: TokenPrice | null): number | null {
  if (price === null || usage.inputTokens === null || usage.outputTokens === null) return null;
  const rates = ratesFor(price, usage.inputTokens);
  if (rates.input === null) return null;
  // A model that writes nothing, e.g. one for embeddings, has no price for it.
  if (rates.output === null && usage.outputTokens > 0) return null;
  const cached = usage.cachedInputTokens ?? 0;
  const written = usage.cacheWriteTokens ?? 0;
  const plain = Math.max(0, usage.inputTokens - cached - written);
  const usd =
    plain * rates.input +
    cached * (rates.cachedInput ?? rates.input) +
    written * (rates.cacheWrite ?? rates.input) +
    usage.outputTokens * (rates.output ?? 0);
  return usd / TOKENS_PER_PRICE;
}

/** The prices that hold for an input of so many tokens: those of the highest tier that it exceeds. */
function ratesFor(price: TokenPrice, inputTokens: number): TokenRates {
  return price.tiers.findLast(({ above }) => inputTokens > above) ?? price;
}
