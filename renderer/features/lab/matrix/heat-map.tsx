import { HeaderCell, Table } from '@renderer/ui/table';
import type { MatrixLab } from '@shared/domain/lab/lab-definition';
import {
  extremesOf,
  type MatrixFigures,
  type MatrixMetric,
} from '@shared/domain/lab/matrix-figures';
import { useMemo } from 'react';
import { valueText } from './axis-values';
import { HeatCell } from './heat-cell';
import { HeatLegend } from './heat-legend';
import { cellWords } from './metric-words';
import { useGridFocus, type Place } from './use-grid-focus';
import { variantHeads, variantWords } from './variant-heads';

/** Prompts against variants, each cell with its figure and a shade; it fills while the experiment runs. */
export function HeatMap(props: {
  definition: MatrixLab;
  figures: MatrixFigures;
  metric: MatrixMetric;
  chosen: readonly Place[];
  onChoose: (place: Place) => void;
}) {
  const { definition, figures, metric, chosen, onChoose } = props;
  const { axes, prompts } = definition;
  const columns = figures.variants.length;
  const names = useMemo(
    () => Array.from({ length: columns }, (_, column) => variantWords(axes, column)),
    [axes, columns],
  );
  const grid = useGridFocus({ rows: prompts.length, columns });
  const range = extremesOf(figures.cells.flat(), metric);
  const isChosen = (place: Place) =>
    chosen.some(({ row, column }) => row === place.row && column === place.column);
  return (
    <div className="flex flex-col gap-2">
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <Table label="Heat map" className="border-separate border-spacing-0">
          <Heads axes={axes} columns={columns} />
          <tbody onKeyDown={grid.onKeyDown}>
            {figures.cells.map((cells, row) => (
              // Rows and columns are what they are by their place.
              <tr key={row}>
                <RowHead row={row} prompt={prompts[row] ?? ''} />
                {cells.map((cell, column) => (
                  <HeatCell
                    key={column}
                    cell={cell}
                    metric={metric}
                    range={range}
                    name={`Prompt ${row + 1}, ${names[column] || 'no variant'}`}
                    chosen={isChosen({ row, column })}
                    place={grid.cell({ row, column })}
                    onChoose={() => onChoose({ row, column })}
                  />
                ))}
                <Sum {...cellWords(figures.prompts[row] ?? figures.all, metric)} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={sumHead}>
                All prompts
              </th>
              {figures.variants.map((cell, column) => (
                <Sum key={column} {...cellWords(cell, metric)} />
              ))}
              <Sum {...cellWords(figures.all, metric)} />
            </tr>
          </tfoot>
        </Table>
      </div>
      <HeatLegend metric={metric} range={range} />
    </div>
  );
}

const sumHead =
  'sticky left-0 z-1 border-r border-line bg-surface px-2.5 py-1.5 text-left text-sm font-medium text-muted';

function Heads({ axes, columns }: { axes: MatrixLab['axes']; columns: number }) {
  const rows = variantHeads(axes);
  return (
    <thead>
      {rows.map((heads, axis) => (
        <tr key={axes[axis]?.field}>
          <HeaderCell
            className="sticky left-0 z-1 border-r bg-surface font-mono text-xs"
            scope="row"
          >
            {axes[axis]?.field}
          </HeaderCell>
          {heads.map(({ column, value, span }) => (
            <HeaderCell
              key={column}
              scope={span === 1 ? 'col' : 'colgroup'}
              colSpan={span}
              numeric={span === 1}
              className="max-w-50 truncate border-r font-mono"
              title={valueText(value)}
            >
              {valueText(value)}
            </HeaderCell>
          ))}
          {axis === 0 ? (
            <HeaderCell rowSpan={rows.length} numeric className="align-bottom">
              All variants
            </HeaderCell>
          ) : null}
        </tr>
      ))}
      {rows.length > 0 ? null : (
        <tr>
          <HeaderCell className="border-r">Prompt</HeaderCell>
          <HeaderCell colSpan={columns} className="border-r text-center">
            as it is
          </HeaderCell>
          <HeaderCell numeric>All variants</HeaderCell>
        </tr>
      )}
    </thead>
  );
}

function RowHead({ row, prompt }: { row: number; prompt: string }) {
  return (
    <th
      scope="row"
      title={prompt.slice(0, 1000)}
      className="sticky left-0 z-1 w-52 max-w-52 truncate border-r border-b bg-surface border-line px-2.5 py-1.5 text-left font-normal"
    >
      <span className="num text-faint">{row + 1}</span> {prompt.slice(0, 200)}
    </th>
  );
}

function Sum({ figure, note }: { figure: string; note: string }) {
  return (
    <td className="num border-b border-line px-2.5 py-1 text-right text-sm whitespace-nowrap text-muted">
      {figure}
      {note === '' ? null : <span className="block text-xs text-faint">{note}</span>}
    </td>
  );
}
