import { csvText } from '@shared/domain/csv';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../button';
import { CopyButton } from '../copy-button';
import { SegmentedControl } from '../segmented-control';
import { showToast } from '../toast';
import { dataRows, type ChartData } from './chart-data';
import type { ChartKind } from './chart-kinds';
import { PatternSwatch } from './chart-patterns';
import { ChartTable } from './chart-table';
import { saveChartPng } from './save-chart-png';

/** A panel with a chart, its legend with counts, and all its numbers as a table that can be copied. */
export function ChartFrame(props: {
  label: string;
  /** Those that occur, with how often. */
  kinds: readonly (ChartKind & { count?: number })[];
  data: ChartData;
  /** What the figures say, in a sentence. */
  note?: ReactNode;
  children: ReactNode;
}) {
  const { label, kinds, data, note, children } = props;
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const drawing = useRef<HTMLDivElement>(null);
  const savePng = () => {
    const svg = drawing.current?.querySelector('svg');
    if (svg === null || svg === undefined) return;
    const legend = drawing.current?.parentElement?.querySelector('ul') ?? null;
    saveChartPng({ title: label, drawing: svg, legend }).catch((failure: unknown) =>
      showToast({
        title: 'The picture was not saved',
        description: failure instanceof Error ? failure.message : String(failure),
        tone: 'failure',
      }),
    );
  };
  return (
    <section
      aria-label={label}
      data-slot="chart"
      className="flex min-w-0 flex-col gap-2 rounded-lg border border-line bg-surface p-3.5"
    >
      <div className="flex items-center gap-2">
        <h3 className="min-w-0 truncate text-sm font-semibold">{label}</h3>
        <span className="flex-1" />
        {view === 'chart' ? (
          <Button size="small" variant="ghost" onClick={savePng}>
            Save PNG
          </Button>
        ) : (
          <CopyButton label="Copy as CSV" text={() => csvText(dataRows(data))} />
        )}
        <SegmentedControl
          label={`${label}: shown as`}
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
        />
      </div>
      {view === 'table' ? (
        <ChartTable label={label} data={data} />
      ) : (
        <div ref={drawing} className="num min-w-0 text-xs">
          {children}
        </div>
      )}
      <Legend kinds={kinds} />
      {note ? <p className="text-sm text-muted">{note}</p> : null}
    </section>
  );
}

function Legend({ kinds }: { kinds: readonly (ChartKind & { count?: number })[] }) {
  if (kinds.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-sm">
      {kinds.map((kind) => (
        <li key={kind.id} className="flex items-center gap-1.5">
          <PatternSwatch kind={kind} />
          {kind.label}
          {kind.count === undefined ? null : <span className="num text-muted">{kind.count}</span>}
        </li>
      ))}
    </ul>
  );
}
