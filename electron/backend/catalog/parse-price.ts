import type { PriceTier, TokenPrice, TokenRates } from '@shared/domain/model';

/** One price as a list words it: a free label and USD, or a threshold in tokens. */
export interface LabelledPrice {
  label: string;
  usd: number;
}

/** The price in both forms: per million tokens where that is what the labels say, and as text for people. */
export interface ParsedPrice {
  price: TokenPrice | null;
  priceText: string | null;
}

/** Characters that are kept of the prices in words. */
const MOST_TEXT = 2_000;
const PER_MILLION = /per\s*(1\s*)?m(illion)?\b/i;
const OTHER_UNIT = /image|audio|video|pixel|second|minute|step|tile|char/i;
const THRESHOLD = /threshold/i;
/** `> 200k`, `>=200k`, `above 272,000`: the price holds for longer inputs. */
const ABOVE = /(>=|≥|>|above|over|more than|longer than)\s*([\d.,]+)\s*([km]?)\b/i;
const LONG = /\blong/i;
const NO_RATES: TokenRates = { input: null, output: null, cachedInput: null, cacheWrite: null };

/**
 * Reads labels such as `per M input tokens` or `Cached input tokens (per 1M)`, and those for long inputs
 * (cloudflare-api.md §1.4). What it does not understand stays text: a price that would be wrong for some
 * requests is none.
 */
export function parsePrice(prices: readonly LabelledPrice[]): ParsedPrice {
  const known = prices.filter(({ usd }) => Number.isFinite(usd) && usd >= 0);
  const text = known.map(wording).join(' · ').slice(0, MOST_TEXT);
  return { price: tokenPriceOf(known), priceText: text === '' ? null : text };
}

function tokenPriceOf(prices: readonly LabelledPrice[]): TokenPrice | null {
  const base = { ...NO_RATES };
  const long = new Map<number, TokenRates>();
  const threshold = prices.find(({ label }) => THRESHOLD.test(label))?.usd ?? 0;
  for (const { label, usd } of prices) {
    const field = fieldOf(label);
    if (field === null) continue;
    const above = aboveOf(label, threshold);
    if (above === 0) base[field] ??= usd;
    // Dearer for long inputs, but nobody says from where on.
    else if (above === null) return null;
    else {
      const rates = long.get(above) ?? { ...NO_RATES };
      rates[field] ??= usd;
      long.set(above, rates);
    }
  }
  if (base.input === null && base.output === null) return null;
  if (prices.some(({ label }) => isOtherOutput(label))) return null;
  const isHalf = base.input === null || base.output === null;
  if (isHalf && prices.some(({ label }) => OTHER_UNIT.test(label))) return null;
  return { ...base, tiers: tiersOf(long) };
}

function tiersOf(long: ReadonlyMap<number, TokenRates>): PriceTier[] {
  return [...long]
    .map(([above, rates]) => ({ above, ...rates }))
    .toSorted((left, right) => left.above - right.above);
}

/** Tokens of input above which a price holds: 0 for the plain one, null where no figure can be found. */
function aboveOf(label: string, threshold: number): number | null {
  const stated = ABOVE.exec(label);
  if (stated) {
    const [, sign = '', digits = '', unit = ''] = stated;
    const factor = { k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1;
    const first = sign === '>=' || sign === '≥' ? 1 : 0;
    const tokens = Number(digits.replaceAll(',', '')) * factor - first;
    return Number.isFinite(tokens) && tokens > 0 ? tokens : null;
  }
  if (!LONG.test(label)) return 0;
  return threshold > 0 ? threshold : null;
}

function fieldOf(label: string): keyof TokenRates | null {
  if (!PER_MILLION.test(label) || OTHER_UNIT.test(label) || THRESHOLD.test(label)) return null;
  if (/cache\s*(creation|write)|write/i.test(label)) return 'cacheWrite';
  if (/cached|cache/i.test(label)) return 'cachedInput';
  if (/output|completion/i.test(label)) return 'output';
  return /input|prompt/i.test(label) ? 'input' : null;
}

/** Images and sounds are counted as tokens too, at a price of their own: usage does not tell them apart. */
function isOtherOutput(label: string): boolean {
  return PER_MILLION.test(label) && OTHER_UNIT.test(label) && !/input|prompt/i.test(label);
}

function wording({ label, usd }: LabelledPrice): string {
  const figure = usd.toLocaleString('en-US', { maximumFractionDigits: 12 });
  return THRESHOLD.test(label) ? `${label}: ${figure}` : `$${figure} ${label}`;
}
