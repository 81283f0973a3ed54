import { RowTable } from '@renderer/ui/row-table';
import { Cell, HeaderCell } from '@renderer/ui/table';
import { memo, useEffect, useMemo, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { useLogServices } from '../log-context';
import type { LogRows } from '../state/use-log-rows';
import type { LogView } from '../state/use-log-view';
import type { Selection } from '../state/use-selection';
import { Heading } from './heading';
import { RunCells, type RowActions } from './run-cells';
import type { Columns } from './use-columns';

const ROW_HEIGHT = 32; // px
const BOX_WIDTH = 36; // px
const ACTION_WIDTH = 44; // px
/** What is left to a column that has no width of its own, px. */
const LEAST_REST = 160;

/** The runs that pass the filter, a row each. */
export function RunTable(props: {
  rows: LogRows;
  view: LogView;
  selection: Selection;
  columns: Columns;
}) {
  const { rows, view, selection } = props;
  const { columns, setWidth } = props.columns;
  const actions = useRowActions(props);
  const widths = columns.map(({ width }) => width ?? LEAST_REST);
  const frame = useRef<HTMLDivElement>(null);
  const { order, descending } = view;
  useEffect(() => {
    frame.current?.firstElementChild?.scrollTo?.({ top: 0 });
  }, [order, descending]);
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col" {...useHeld(rows.hold)}>
      <RowTable
        label="Runs"
        count={rows.total}
        rowHeight={ROW_HEIGHT}
        leastWidth={widths.reduce((sum, width) => sum + width, BOX_WIDTH + ACTION_WIDTH)}
        // The ring around the row says where the keyboard is.
        className="min-h-0 flex-1 has-[tr[data-current]]:outline-none"
        onLook={rows.lookAt}
        isShown={(index) => view.runId !== null && rows.at(index)?.runId === view.runId}
        isMarked={(index) => selection.has(rows.at(index)?.runId)}
        onOpen={(index) => view.show(rows.at(index)?.runId ?? null)}
        onMark={(index, extend) => selection.toggle(index, extend)}
        head={
          <>
            <HeaderCell style={{ width: BOX_WIDTH }}>
              <span className="sr-only">Selected</span>
            </HeaderCell>
            {columns.map((column) => (
              <Heading key={column.id} column={column} view={view} onResize={setWidth} />
            ))}
            <HeaderCell style={{ width: ACTION_WIDTH }}>
              <span className="sr-only">Actions</span>
            </HeaderCell>
          </>
        }
        renderCells={(index) => {
          const entry = rows.at(index);
          return entry === undefined ? (
            <Skeleton cells={columns.length + 2} />
          ) : (
            <RunCells
              index={index}
              entry={entry}
              columns={columns}
              selected={selection.has(entry.runId)}
              actions={actions}
            />
          );
        }}
      />
    </div>
  );
}

/** Has the list stand still from the first key on that is pressed on its rows until the keyboard leaves it. */
function useHeld(hold: LogRows['hold']) {
  useEffect(() => () => hold(false), [hold]);
  return {
    onKeyDown: ({ target, key }: KeyboardEvent) => {
      if (key !== 'Tab' && (target as Element).closest('thead') === null) hold(true);
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) hold(false);
    },
  };
}

/** One object for good, so that a row is drawn anew only where what it shows has changed. */
function useRowActions(props: { view: LogView; selection: Selection }): RowActions {
  const { openInCompare } = useLogServices();
  const now = useRef({ ...props, openInCompare });
  useEffect(() => {
    now.current = { ...props, openInCompare };
  });
  return useMemo(
    () => ({
      select: (index, extend) => now.current.selection.toggle(index, extend),
      show: (runId) => now.current.view.show(runId),
      openInCompare: (runId) => now.current.openInCompare(runId),
    }),
    [],
  );
}

/** Stands where a row is being read: one cell, for thousands of them may fly by in a second. */
const Skeleton = memo(function Skeleton({ cells }: { cells: number }) {
  return (
    <Cell colSpan={cells} className="pl-11">
      <span aria-hidden className="block h-2.5 w-3/5 rounded-sm bg-hover" />
    </Cell>
  );
});
