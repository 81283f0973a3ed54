import type { AxisValue, MatrixAxis } from '@shared/domain/lab/lab-definition';
import { valueText } from './axis-values';

/** One heading over `span` columns. */
export interface VariantHead {
  /** Of its first column. */
  column: number;
  value: AxisValue;
  span: number;
}

/** The headings of a matrix: a row for each axis, the last one changing first. */
export function variantHeads(axes: readonly MatrixAxis[]): VariantHead[][] {
  const columns = axes.reduce((product, { values }) => product * values.length, 1);
  let span = columns;
  return axes.map(({ values }) => {
    span /= values.length;
    const repeats = columns / (span * values.length);
    return Array.from({ length: repeats }, (_, repeat) =>
      values.map((value, index) => ({
        column: (repeat * values.length + index) * span,
        value,
        span,
      })),
    ).flat();
  });
}

/** A column in words: `cf-aig-cache-ttl 60, cf-aig-backoff linear`. */
export function variantWords(axes: readonly MatrixAxis[], column: number): string {
  return variantHeads(axes)
    .map((heads, axis) => {
      const head = heads.findLast((one) => one.column <= column);
      return `${axes[axis]?.field} ${valueText(head?.value ?? null)}`;
    })
    .join(', ');
}
