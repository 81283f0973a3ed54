import type { TokenPrice } from '@shared/domain/model';

/** One price as a list words it: a free label and USD. */
export interface LabelledPrice {
  label: string;
  usd: number;
}

/** The price in both forms: per million tokens where that is what the labels say, and as text for people. */
export interface ParsedPrice {
  price: TokenPrice | null;
  priceText: string | null;
}

const PER_MILLION = /per\s*(1\s*)?m(illion)?\b/i;
/** Prices above a context threshold: the plain ones are what a short prompt costs. */
const LONG = /\blong/i;

/** Reads labels such as `per M input tokens` or `Cached input tokens (per 1M)`; what it does not know stays text. */
export function parsePrice(prices: readonly LabelledPrice[]): ParsedPrice {
  const found: TokenPrice = { input: null, output: null, cachedInput: null, cacheWrite: null };
  for (const { label, usd } of prices) {
    const field = fieldOf(label);
    if (field && Number.isFinite(usd) && usd >= 0) found[field] ??= usd;
  }
  const isPerToken = found.input !== null || found.output !== null;
  const text = prices.map(({ label, usd }) => `$${usd} ${label}`).join(' · ');
  return { price: isPerToken ? found : null, priceText: text === '' ? null : text };
}

function fieldOf(label: string): keyof TokenPrice | null {
  if (!PER_MILLION.test(label) || LONG.test(label) || /image|audio|second|step|tile/i.test(label)) {
    return null;
  }
  if (/cache\s*(creation|write)|write/i.test(label)) return 'cacheWrite';
  if (/cached|cache/i.test(label)) return 'cachedInput';
  if (/output|completion/i.test(label)) return 'output';
  return /input|prompt/i.test(label) ? 'input' : null;
}
