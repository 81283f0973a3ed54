import type { SimulatedModel } from '../models/simulated-model';

/** One price with its unit, e.g. `per M input tokens`; USD. */
export interface PricePart {
  unit: string;
  price: number;
}

/** All prices of a model, by token or by whatever else its price text names. */
export function priceParts({ price, priceText }: SimulatedModel): PricePart[] {
  const perToken: [string, number | null | undefined][] = [
    ['per M input tokens', price?.input],
    ['per M cached input tokens', price?.cachedInput],
    ['per M output tokens', price?.output],
  ];
  const parts = perToken.flatMap(([unit, value]) =>
    typeof value === 'number' ? [{ unit, price: value }] : [],
  );
  return parts.length > 0 || priceText === null ? parts : worded(priceText);
}

/** `$0.015 per 1,000 characters + $1 per step` → both of them. */
function worded(text: string): PricePart[] {
  return [...text.matchAll(/\$([\d.]+) ([^$+]+?)(?=,? *(?:[$+]|$))/g)].map(
    ([, amount = '', unit = '']) => ({ unit, price: Number(amount) }),
  );
}
