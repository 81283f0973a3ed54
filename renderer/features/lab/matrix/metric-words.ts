import { formatDuration, formatUsd } from '@renderer/lib/format';
import { metricOf, type MatrixCell, type MatrixMetric } from '@shared/domain/lab/matrix-figures';

/** What each metric is called on its switch, and what its figure is. */
export const METRIC_WORDS: Record<MatrixMetric, { label: string; meaning: string }> = {
  'first-text': {
    label: 'TTFT',
    meaning: 'time to the first text, median of the answers that came from the provider',
  },
  total: {
    label: 'Total',
    meaning: 'time to the end, median of the answers that came from the provider',
  },
  'hit-rate': { label: 'HIT rate', meaning: 'share of HIT among the answers that say HIT or MISS' },
  cost: { label: 'Cost', meaning: 'of all shots of a cell, estimated by list prices' },
  failures: {
    label: 'Failures',
    meaning: 'shots without a whole answer, of those that have ended',
  },
};

/** A figure of a metric as text. */
export function figureText(figure: number | null, metric: MatrixMetric): string {
  if (figure === null) return '–';
  switch (metric) {
    case 'first-text':
    case 'total':
      return formatDuration(figure);
    case 'hit-rate':
      return `${Math.round(figure * 100)} %`;
    case 'cost':
      return formatUsd(figure);
    case 'failures':
      return String(figure);
  }
}

/** The figure of a cell, and in small what it leaves open. */
export function cellWords(
  cell: MatrixCell,
  metric: MatrixMetric,
): { figure: string; note: string } {
  const figure = metricOf(cell, metric);
  const text = cell.runs > 0 && metric === 'cost' ? formatUsd(figure) : figureText(figure, metric);
  return { figure: text, note: cell.open > 0 ? progressNote(cell) : doneNote(cell, metric) };
}

const progressNote = ({ runs, shots }: MatrixCell) => `${runs} of ${shots}`;

function doneNote(cell: MatrixCell, metric: MatrixMetric): string {
  if (cell.skipped > 0) return `${cell.skipped} not sent`;
  if (cell.failures > 0 && metric !== 'failures') return `${cell.failures} failed`;
  const cached = metric === 'total' ? cell.total.cached : cell.firstText.cached;
  switch (metric) {
    case 'first-text':
    case 'total':
      return cached === null ? '' : `cached ${formatDuration(cached)}`;
    case 'hit-rate':
      return cell.hitRate === null ? 'no cache' : `${cell.hits} of ${cell.hits + cell.misses}`;
    case 'cost':
      return cell.unpriced === 0 || cell.cost === null ? '' : `+ ${cell.unpriced} unknown`;
    case 'failures':
      return `of ${cell.runs}`;
  }
}
