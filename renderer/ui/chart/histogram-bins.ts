import type { ChartUnit } from './chart-kinds';
import { roundTicks } from './round-axis';

/** One bar of a histogram: values from `from` (with it) to `to` (without it; the last bar with it). */
export interface HistogramBin {
  from: number;
  to: number;
  /** How many of each kind, by its id. */
  counts: Record<string, number>;
}

/** Sorts values into bars of one round width. Empty for no values; at most about 4 × `fineness` bars. */
export function histogramBins(
  values: readonly { value: number; kind: string }[],
  unit: ChartUnit,
  fineness = 5,
): HistogramBin[] {
  if (values.length === 0) return [];
  const ticks = roundTicks(
    values.map(({ value }) => value),
    unit,
  );
  const step = (ticks[1] ?? 1) / (unit === 'count' ? 1 : fineness);
  const least = Math.floor(Math.min(...values.map(({ value }) => value)) / step);
  const most = Math.floor(Math.max(...values.map(({ value }) => value)) / step);
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const from = Number(((least + index) * step).toPrecision(10));
    const to = Number(((least + index + 1) * step).toPrecision(10));
    const counts: Record<string, number> = {};
    for (const { value, kind } of values)
      if (Math.floor(value / step) === least + index) counts[kind] = (counts[kind] ?? 0) + 1;
    return { from, to, counts };
  });
}
