import { Checkbox } from '@renderer/ui/checkbox';
import { IconButton } from '@renderer/ui/icon-button';
import { RowTable } from '@renderer/ui/row-table';
import { Cell, HeaderCell } from '@renderer/ui/table';
import type { LogEntry } from '@shared/contract/log';
import { ArrowDown, ArrowUp, Columns2, Pin } from 'lucide-react';
import { useLogServices } from '../log-context';
import { timeWords } from '../state/log-words';
import type { LogRows } from '../state/use-log-rows';
import type { LogView } from '../state/use-log-view';
import type { Selection } from '../state/use-selection';
import type { LogColumn } from './columns';

const ROW_HEIGHT = 32; // px

const TIME = { label: 'Time', order: 'startedAt', width: 'w-40' } as const;

/** The runs that pass the filter, a row each. */
export function RunTable(props: {
  rows: LogRows;
  view: LogView;
  selection: Selection;
  columns: readonly LogColumn[];
}) {
  const { rows, view, selection, columns } = props;
  return (
    <RowTable
      label="Runs"
      count={rows.total}
      rowHeight={ROW_HEIGHT}
      className="min-h-0 flex-1"
      onLook={rows.lookAt}
      isShown={(index) => rows.at(index)?.runId === view.runId}
      isMarked={(index) => selection.has(rows.at(index)?.runId)}
      onOpen={(index) => view.show(rows.at(index)?.runId ?? null)}
      onMark={(index, extend) => selection.toggle(index, extend)}
      head={
        <>
          <HeaderCell className="w-9">
            <span className="sr-only">Selected</span>
          </HeaderCell>
          {[TIME, ...columns].map((column) => (
            <Heading key={column.label} column={column} view={view} />
          ))}
          <HeaderCell className="w-11">
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </>
      }
      renderCells={(index) => {
        const entry = rows.at(index);
        return entry === undefined ? (
          <Skeleton cells={columns.length + 3} />
        ) : (
          <RunCells
            entry={entry}
            columns={columns}
            selected={selection.has(entry.runId)}
            onSelect={(shift) => selection.toggle(index, shift)}
            onShow={() => view.show(entry.runId)}
          />
        );
      }}
    />
  );
}

function Heading(props: { column: Omit<LogColumn, 'id' | 'render'>; view: LogView }) {
  const { label, width, numeric = false, order } = props.column;
  const { order: by, descending, sortBy } = props.view;
  const Arrow = descending ? ArrowDown : ArrowUp;
  const sorted = order === by;
  return (
    <HeaderCell
      numeric={numeric}
      className={width}
      {...(order === undefined
        ? {}
        : { 'aria-sort': sorted ? (descending ? 'descending' : 'ascending') : 'none' })}
    >
      {order === undefined ? (
        label
      ) : (
        <button
          type="button"
          className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
          onClick={() => sortBy(order)}
        >
          {label}
          {sorted ? <Arrow size={11} aria-hidden /> : null}
        </button>
      )}
    </HeaderCell>
  );
}

function RunCells(props: {
  entry: LogEntry;
  columns: readonly LogColumn[];
  selected: boolean;
  onSelect: (shift: boolean) => void;
  onShow: () => void;
}) {
  const { entry, columns, selected, onSelect, onShow } = props;
  const { openInCompare } = useLogServices();
  const time = timeWords(entry.startedAt);
  return (
    <>
      <Cell className="relative z-1">
        <Checkbox
          label={`Select the run of ${time}`}
          checked={selected}
          onChange={(_, shift) => onSelect(shift)}
        />
      </Cell>
      <Cell className="num overflow-hidden" title={new Date(entry.startedAt).toLocaleString()}>
        <span className="flex items-center gap-1">
          <button
            type="button"
            aria-label={`Show the run of ${time}`}
            // Its pointer target is the whole row, which the controls of the row lie above.
            className="rounded-sm after:absolute after:inset-0 hover:underline"
            onClick={(event) => (event.shiftKey ? onSelect(true) : onShow())}
          >
            {time}
          </button>
          {entry.pinned ? <Pin size={11} role="img" aria-label="pinned" /> : null}
        </span>
      </Cell>
      {columns.map(({ id, numeric = false, title, render }) => (
        <Cell key={id} numeric={numeric} className="truncate" title={title?.(entry)}>
          {render(entry)}
        </Cell>
      ))}
      <Cell className="relative z-1 px-1">
        <IconButton
          label="Open in Compare"
          icon={<Columns2 size={13} aria-hidden />}
          disabled={entry.state === 'running'}
          onClick={() => openInCompare(entry.runId)}
        />
      </Cell>
    </>
  );
}

/** Stands where a row is being read. */
function Skeleton({ cells }: { cells: number }) {
  return Array.from({ length: cells }, (_, index) => (
    <Cell key={index}>
      <span aria-hidden className="block h-2.5 rounded-sm bg-hover" />
    </Cell>
  ));
}
