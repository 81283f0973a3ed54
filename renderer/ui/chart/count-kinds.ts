import type { ChartKind } from './chart-kinds';

/** The kinds that occur among the marks, each with how often. */
export function countKinds(
  kinds: readonly ChartKind[],
  marks: readonly { kind: string | null }[],
): (ChartKind & { count: number })[] {
  return kinds
    .map((kind) => ({ ...kind, count: marks.filter((mark) => mark.kind === kind.id).length }))
    .filter(({ count }) => count > 0);
}
