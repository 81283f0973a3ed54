import { cx } from 'class-variance-authority';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useRowWindow } from './use-row-window';

const HEAD_HEIGHT = 32; // px

/**
 * A table of any number of rows of one height (px), of which only those in sight are asked for, by their number; what
 * is not there yet may be drawn as such. `head` holds the heading cells, whose widths rule. The keyboard goes from row
 * to row with the arrows, Page Up and Down, Home and End; Enter opens, Space marks.
 */
export function RowTable(props: {
  label: string;
  head: ReactNode;
  count: number;
  rowHeight: number;
  /** Px; where there is less room, the table scrolls sideways. */
  leastWidth?: number;
  renderCells: (index: number) => ReactNode;
  isShown?: (index: number) => boolean;
  isMarked?: (index: number) => boolean;
  onOpen: (index: number) => void;
  onMark: (index: number, extend: boolean) => void;
  /** The rows in sight changed. */
  onLook: (range: { first: number; last: number }) => void;
  className?: string;
}) {
  const { label, head, count, rowHeight, renderCells, isShown, isMarked, onOpen, onMark } = props;
  const { leastWidth, onLook, className } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const { first, last, reveal } = useRowWindow(scroller, {
    count,
    rowHeight,
    headHeight: HEAD_HEIGHT,
  });
  useEffect(() => onLook({ first, last }), [onLook, first, last]);

  const goTo = (index: number, mark: boolean) => {
    const to = Math.max(0, Math.min(count - 1, index));
    setCurrent(to);
    reveal(to);
    if (mark) onMark(to, true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const inRow = event.target !== event.currentTarget;
    const at = (inRow ? rowOf(event.target as Element) : current) ?? -1;
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2);
    const next = targetOf(event.key, { at, page, count });
    if (next !== null) {
      if (inRow) event.currentTarget.focus({ preventScroll: true });
      goTo(next, event.shiftKey);
    } else if (inRow || current === null)
      // Enter and Space are those of the button or box in the row.
      return;
    else if (event.key === 'Enter') onOpen(current);
    else if (event.key === ' ') onMark(current, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="group"
      aria-label={`${label}: arrows go from row to row, Enter opens, Space marks`}
      data-slot="row-table"
      onKeyDown={onKeyDown}
      className={cx('group overflow-auto -outline-offset-2', className)}
    >
      <table
        aria-label={label}
        aria-rowcount={count + 1}
        className="w-full table-fixed border-separate border-spacing-0"
        style={{ minWidth: leastWidth }}
      >
        <thead className="sticky top-0 z-10 bg-canvas">
          <tr aria-rowindex={1} style={{ height: HEAD_HEIGHT }}>
            {head}
          </tr>
        </thead>
        {/* The height of a row is given, not made by what is in it. */}
        <tbody className="[&_td]:py-0">
          <Gap height={first * rowHeight} />
          {rows.map((index) => (
            <tr
              key={index}
              aria-rowindex={index + 2}
              aria-current={isShown?.(index) ? 'true' : undefined}
              data-selected={isShown?.(index) || isMarked?.(index) ? '' : undefined}
              data-current={index === current ? '' : undefined}
              style={{ height: rowHeight }}
              className="relative hover:bg-hover data-selected:bg-hover group-focus-visible:data-current:outline-2 group-focus-visible:data-current:-outline-offset-2 group-focus-visible:data-current:outline-accent-text"
            >
              {renderCells(index)}
            </tr>
          ))}
          <Gap height={(count - 1 - last) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

function rowOf(element: Element): number | null {
  const row = element.closest('tbody > tr')?.getAttribute('aria-rowindex') ?? null;
  return row === null ? null : Number(row) - 2;
}

/** Where a key goes to from the row `at`; null: nowhere. */
function targetOf(
  key: string,
  { at, page, count }: { at: number; page: number; count: number },
): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Stands for the rows that are not in the page. */
function Gap({ height }: { height: number }) {
  return height <= 0 ? null : <tr aria-hidden style={{ height }} />;
}
