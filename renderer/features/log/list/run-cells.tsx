import { formatMoment } from '@renderer/lib/format-moment';
import { Checkbox } from '@renderer/ui/checkbox';
import { Cell } from '@renderer/ui/table';
import type { LogEntry } from '@shared/contract/log';
import { parseModelId } from '@shared/domain/model';
import { Columns2, Pin } from 'lucide-react';
import { memo } from 'react';
import { timeWords } from '../state/log-words';
import type { LogColumn } from './columns';

/** What can be done with a row. */
export interface RowActions {
  /** `extend`: with all rows from the one selected last. */
  select(index: number, extend: boolean): void;
  show(runId: string): void;
  openInCompare(runId: string): void;
}

/** The cells of a run. Many come and go while the list is scrolled: they are plain elements. */
export const RunCells = memo(function RunCells(props: {
  index: number;
  entry: LogEntry;
  /** The first is the time. */
  columns: readonly LogColumn[];
  selected: boolean;
  actions: RowActions;
}) {
  const { index, entry, columns, selected, actions } = props;
  const time = timeWords(entry.startedAt);
  // Columns run at the same moment: the time alone does not tell their runs apart.
  const name = `the run of ${time}, ${parseModelId(entry.model).name}`;
  return (
    <>
      <Cell>
        {/* All of the cell ticks: beside the box a press would open the run. */}
        {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the box names itself */}
        <label
          className="relative z-1 -mx-2.5 flex h-7.5 items-center px-2.5"
          // Shift takes in rows here, not the text between two presses.
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        >
          <Checkbox
            label={`Select ${name}`}
            checked={selected}
            onChange={(_, shift) => actions.select(index, shift)}
          />
        </label>
      </Cell>
      <Cell className="num overflow-hidden" title={formatMoment(entry.startedAt)}>
        <span className="flex items-center gap-1">
          <button
            type="button"
            aria-label={`Show ${name}`}
            // Its pointer target is the whole row, which the controls of the row lie above.
            className="rounded-sm after:absolute after:inset-0 hover:underline"
            onClick={(event) =>
              event.shiftKey ? actions.select(index, true) : actions.show(entry.runId)
            }
          >
            {time}
          </button>
          {entry.pinned ? <Pin size={11} role="img" aria-label="pinned" /> : null}
        </span>
      </Cell>
      {columns.slice(1).map(({ id, numeric = false, title, render }) => (
        <Cell key={id} numeric={numeric} className="truncate" title={title?.(entry)}>
          {render(entry)}
        </Cell>
      ))}
      <Cell className="px-1">
        <button
          type="button"
          aria-label="Open in Compare"
          title="Open in Compare"
          disabled={entry.state === 'running'}
          className="relative z-1 flex size-control-small items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink disabled:opacity-50"
          onClick={() => actions.openInCompare(entry.runId)}
        >
          <Columns2 size={13} aria-hidden />
        </button>
      </Cell>
    </>
  );
});
