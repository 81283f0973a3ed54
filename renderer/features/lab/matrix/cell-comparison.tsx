import { Button } from '@renderer/ui/button';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { Lab } from '@shared/domain/lab/lab';
import type { MatrixLab } from '@shared/domain/lab/lab-definition';
import {
  MATRIX_METRICS,
  metricOf,
  type MatrixFigures,
  type MatrixMetric,
} from '@shared/domain/lab/matrix-figures';
import { CellAnswer } from './cell-answer';
import { shotsOf } from './cell-panel';
import { cellWords, figureText, METRIC_WORDS } from './metric-words';
import type { Place } from './use-grid-focus';
import { variantWords } from './variant-heads';

/** Two cells side by side: every figure with its difference, and both answers. */
export function CellComparison(props: {
  lab: Lab;
  definition: MatrixLab;
  figures: MatrixFigures;
  places: readonly [Place, Place];
  onClose: () => void;
}) {
  const { lab, definition, figures, places, onClose } = props;
  const cells = places.map(({ row, column }) => figures.cells[row]?.[column] ?? figures.all);
  return (
    <section aria-label="Two cells" className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <h3 className="flex-1 font-semibold">Two cells</h3>
        <Button size="small" variant="ghost" onClick={onClose}>
          Close
        </Button>
      </div>
      <div className="rounded-lg border border-line bg-surface">
        <Table label="Figures of two cells">
          <thead>
            <tr>
              <HeaderCell>Figure</HeaderCell>
              {places.map((place) => (
                <HeaderCell
                  key={`${place.row}-${place.column}`}
                  numeric
                  className="whitespace-normal!"
                >
                  Prompt {place.row + 1}{' '}
                  <code className="block text-xs">
                    {variantWords(definition.axes, place.column)}
                  </code>
                </HeaderCell>
              ))}
              <HeaderCell numeric>Second against first</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {MATRIX_METRICS.map((metric) => (
              <Row key={metric}>
                <th
                  scope="row"
                  className="border-b border-line px-2.5 text-left font-normal whitespace-nowrap"
                >
                  {METRIC_WORDS[metric].label}
                </th>
                {cells.map((cell, index) => {
                  const { figure, note } = cellWords(cell, metric);
                  return (
                    <Cell key={index} numeric>
                      {figure} {note === '' ? null : <span className="text-muted">{note}</span>}
                    </Cell>
                  );
                })}
                <Cell numeric>
                  {differenceText(
                    cells.map((cell) => metricOf(cell, metric)),
                    metric,
                  )}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      <div className="grid grid-cols-2 gap-3">
        {places.map((place) => (
          <CellAnswer key={`${place.row}-${place.column}`} shots={shotsOf(lab, place)} />
        ))}
      </div>
    </section>
  );
}

/** How the second figure differs from the first: `+120 ms`, `−25 %`. */
function differenceText(
  [first = null, second = null]: readonly (number | null)[],
  metric: MatrixMetric,
): string {
  if (first === null || second === null) return '–';
  if (first === second) return 'same';
  const sign = second > first ? '+' : '−';
  const size = figureText(Math.abs(second - first), metric);
  return metric === 'hit-rate' ? `${sign}${size.replace(' %', ' points')}` : `${sign}${size}`;
}
