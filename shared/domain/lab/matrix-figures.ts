import { isAnswered } from '../run-endings';
import { nearestRank } from '../nearest-rank';
import type { LabShot } from './lab';
import type { MatrixLab } from './lab-definition';

/** A figure of the answers that came from the provider, and of those from the cache: never mixed. Ms; null: there is none. */
export interface ByOrigin {
  origin: number | null;
  cached: number | null;
}

/** What came of the shots of one cell, of one variant, of one prompt, or of all. */
export interface MatrixCell {
  /** Planned. */
  shots: number;
  /** Sent and over, however they ended. */
  runs: number;
  /** Waiting or under way. */
  open: number;
  /** Never sent. */
  skipped: number;
  /** Of the runs: no answer, or not all of it. */
  failures: number;
  hits: number;
  misses: number;
  /** 0 to 1, of the answers that say HIT or MISS; null: none does. */
  hitRate: number | null;
  /** Median of the time to the first text. */
  firstText: ByOrigin;
  /** Median of the time to the end. */
  total: ByOrigin;
  /** USD by list price, of the runs with a known price; null: none has one. */
  cost: number | null;
  /** Runs in no cost. */
  unpriced: number;
}

/** A matrix's figures: prompts as rows, variants as columns. */
export interface MatrixFigures {
  cells: MatrixCell[][];
  variants: MatrixCell[];
  prompts: MatrixCell[];
  all: MatrixCell;
}

/** What a cell is judged by. */
export type MatrixMetric = 'first-text' | 'total' | 'hit-rate' | 'cost' | 'failures';

/** All metrics in the order in which the app lists them. */
export const MATRIX_METRICS: readonly MatrixMetric[] = [
  'first-text',
  'total',
  'hit-rate',
  'cost',
  'failures',
];

/** Counts the shots of a matrix, under way or done. */
export function matrixFigures(definition: MatrixLab, shots: readonly LabShot[]): MatrixFigures {
  const columns = definition.axes.reduce((product, { values }) => product * values.length, 1);
  const grid = definition.prompts.map(() => Array.from({ length: columns }, (): LabShot[] => []));
  for (const shot of shots) grid[shot.row]?.[shot.column]?.push(shot);
  return {
    cells: grid.map((row) => row.map(cellOf)),
    variants: Array.from({ length: columns }, (_, column) =>
      cellOf(grid.flatMap((row) => row[column] ?? [])),
    ),
    prompts: grid.map((row) => cellOf(row.flat())),
    all: cellOf(shots),
  };
}

function cellOf(shots: readonly LabShot[]): MatrixCell {
  const open = shots.filter(({ state }) => state === 'waiting' || state === 'running').length;
  const skipped = shots.filter(({ state }) => state === 'skipped').length;
  const runs = shots.filter(({ state }) => !['waiting', 'running', 'skipped'].includes(state));
  const answers = runs.filter(({ state }) => isAnswered(state));
  const hits = answers.filter(({ cacheStatus }) => cacheStatus === 'HIT');
  const others = answers.filter(({ cacheStatus }) => cacheStatus !== 'HIT');
  const misses = answers.filter(({ cacheStatus }) => cacheStatus === 'MISS').length;
  const judged = hits.length + misses;
  const prices = runs.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const median = (time: 'firstTextAfter' | 'endedAfter'): ByOrigin => ({
    origin: nearestRank(
      others.flatMap((shot) => shot[time] ?? []),
      50,
    ),
    cached: nearestRank(
      hits.flatMap((shot) => shot[time] ?? []),
      50,
    ),
  });
  return {
    shots: shots.length,
    runs: runs.length,
    open,
    skipped,
    failures: runs.length - answers.length,
    hits: hits.length,
    misses,
    hitRate: judged === 0 ? null : hits.length / judged,
    firstText: median('firstTextAfter'),
    total: median('endedAfter'),
    cost: prices.length === 0 ? null : prices.reduce((sum, price) => sum + price, 0),
    unpriced: runs.length - prices.length,
  };
}

/** The figure of a cell by one metric; null: not known, or not yet. Times are the provider's, so that a HIT makes no cell look fast. */
export function metricOf(cell: MatrixCell, metric: MatrixMetric): number | null {
  switch (metric) {
    case 'first-text':
      return cell.firstText.origin;
    case 'total':
      return cell.total.origin;
    case 'hit-rate':
      return cell.hitRate;
    case 'cost':
      return cell.cost;
    case 'failures':
      return cell.runs === 0 ? null : cell.failures;
  }
}

/** The best and the worst figure among cells; null where fewer than two figures differ: then nothing stands out. */
export function extremesOf(
  cells: readonly MatrixCell[],
  metric: MatrixMetric,
): { best: number; worst: number } | null {
  const figures = cells.flatMap((cell) => metricOf(cell, metric) ?? []);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  if (figures.length < 2 || low === high) return null;
  return metric === 'hit-rate' ? { best: high, worst: low } : { best: low, worst: high };
}
