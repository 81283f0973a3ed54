/** Two places in a row of measured values, by the nearest rank: each is one of the values. Null: nothing was measured. */
export interface Percentiles {
  /** How many values there are: with fewer than 20 the 95th percentile is simply the largest. */
  count: number;
  p50: number | null;
  p95: number | null;
}

/** The smallest value that so many per cent of the values do not exceed; null of none. `percent`: above 0, up to 100. */
export function nearestRank(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? null;
}

/** Median and 95th percentile of values in any order. */
export function percentiles(values: readonly number[]): Percentiles {
  return { count: values.length, p50: nearestRank(values, 50), p95: nearestRank(values, 95) };
}
