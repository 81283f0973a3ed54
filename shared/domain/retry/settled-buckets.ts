import type { BackoffFigures } from './retry-figures';

/** One bar of a distribution: runs that were settled from `from` up to, not with, `to` ms. */
export interface SettledBucket {
  from: number;
  to: number;
  /** In the order of the figures. */
  counts: number[];
}

/** How long the runs took to be settled, in at most about `most` equal steps of a round size. */
export function settledBuckets(figures: readonly BackoffFigures[], most = 12): SettledBucket[] {
  const times = figures.map(({ measured }) =>
    measured.flatMap(({ tries }) => tries.at(-1)?.endedAt ?? []),
  );
  const all = times.flat();
  if (all.length === 0) return [];
  const longest = Math.max(...all);
  const shortest = Math.min(...all);
  const size = roundUp((longest - shortest) / most);
  const start = Math.floor(shortest / size) * size;
  const count = Math.floor((longest - start) / size) + 1;
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * size;
    const to = from + size;
    const inside = (time: number) => time >= from && time < to;
    return { from, to, counts: times.map((own) => own.filter(inside).length) };
  });
}

/** The next 1, 2 or 5 times a power of ten, at least 1. */
function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(size, 1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= size) ?? size;
}
