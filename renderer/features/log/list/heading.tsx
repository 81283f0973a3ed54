import { ResizeHandle } from '@renderer/ui/resize-handle';
import { HeaderCell } from '@renderer/ui/table';
import { LOG_COLUMN_WIDTHS } from '@shared/domain/workspace';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { LogView } from '../state/use-log-view';
import type { ShownColumn } from './use-columns';

/** The heading of a column: sorts by it, and its right edge makes it wider or narrower. */
export function Heading(props: {
  column: ShownColumn;
  view: LogView;
  onResize: (id: string, width: number) => void;
}) {
  const { id, label, width, usual, numeric = false, order } = props.column;
  const { order: by, descending, sortBy } = props.view;
  const Arrow = descending ? ArrowDown : ArrowUp;
  const sorted = order === by;
  return (
    <HeaderCell
      numeric={numeric}
      className="relative"
      style={width === null ? {} : { width }}
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
      {width === null || usual === null ? null : (
        <ResizeHandle
          label={`Width of ${label}`}
          edge="right"
          value={width}
          limits={{ ...LOG_COLUMN_WIDTHS, usual }}
          onChange={(next) => props.onResize(id, next)}
        />
      )}
    </HeaderCell>
  );
}
