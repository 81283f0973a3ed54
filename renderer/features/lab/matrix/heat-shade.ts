import type { MatrixMetric } from '@shared/domain/lab/matrix-figures';

/** Shades between the best figure and the worst. */
export const SHADES = 5;
/** Percent of colour in the deepest one: text stays readable on it in both themes. */
const DEEPEST = 30;

/** How deep a figure is shaded, 0 for the best to `SHADES - 1` for the worst; null: not at all. */
export function shadeOf(
  figure: number | null,
  range: { best: number; worst: number } | null,
): number | null {
  if (figure === null || range === null) return null;
  const share = Math.abs((figure - range.best) / (range.worst - range.best));
  return Math.round(share * (SHADES - 1));
}

/** The background of a shade. */
export function shadeColour(shade: number, metric: MatrixMetric): string {
  const hue = metric === 'failures' ? '--fail' : '--miss';
  const percent = (shade / (SHADES - 1)) * DEEPEST;
  return `color-mix(in oklab, var(${hue}) ${percent}%, var(--surface))`;
}
