import { metricOf, type MatrixCell, type MatrixMetric } from '@shared/domain/lab/matrix-figures';
import { shadeColour, shadeOf } from './heat-shade';
import { cellWords, METRIC_WORDS } from './metric-words';

/** One cell of the heat map: a button that shows what is behind its figure. */
export function HeatCell(props: {
  cell: MatrixCell;
  metric: MatrixMetric;
  range: { best: number; worst: number } | null;
  /** Prompt and variant, for who does not see the heads. */
  name: string;
  chosen: boolean;
  /** How it is reached by keyboard. */
  place: { 'data-place': string; tabIndex: number; onFocus: () => void };
  onChoose: () => void;
}) {
  const { cell, metric, range, name, chosen, place, onChoose } = props;
  const value = metricOf(cell, metric);
  const shade = shadeOf(value, range);
  const { figure, note } = cellWords(cell, metric);
  const mark = value === null || range === null ? null : markOf(value, range);
  return (
    <td
      className="border-r border-b border-line p-0"
      style={shade === null ? undefined : { backgroundColor: shadeColour(shade, metric) }}
    >
      <button
        {...place}
        type="button"
        aria-pressed={chosen}
        className="num flex min-h-11 w-full min-w-22 flex-col items-end justify-center px-2.5 py-1 whitespace-nowrap outline-offset-[-2px] aria-pressed:outline-2 aria-pressed:outline-ink"
        onClick={onChoose}
      >
        <span className="sr-only">
          {name}: {METRIC_WORDS[metric].label}{' '}
        </span>
        <span className={cell.open > 0 && cell.runs === 0 ? 'text-muted' : 'font-medium'}>
          {mark === null ? null : <span className="mr-1.5 text-xs font-normal">{mark} </span>}
          {figure}{' '}
        </span>
        {note === '' ? null : <span className="text-xs">{note}</span>}
      </button>
    </td>
  );
}

function markOf(value: number, { best, worst }: { best: number; worst: number }): string | null {
  if (value === best) return 'best';
  return value === worst ? 'worst' : null;
}
