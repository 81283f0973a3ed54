import { useVirtualizer } from '@tanstack/react-virtual';
import { cx } from 'class-variance-authority';
import { useRef, type Key, type ReactNode } from 'react';

const OVERSCAN = 12; // rows

/**
 * A long table with a fixed head, of which only the rows in sight are in the page. `head` holds the heading
 * cells, whose widths rule; `rowHeight` is in px, and a row that differs is measured.
 */
export function VirtualTable<Item>(props: {
  label: string;
  head: ReactNode;
  rows: readonly Item[];
  keyOf: (item: Item) => Key;
  isSelected?: (item: Item) => boolean;
  rowHeight: number;
  renderCells: (item: Item) => ReactNode;
  className?: string;
}) {
  const { label, head, rows, keyOf, isSelected, rowHeight, renderCells, className } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(rows[index] as Item),
    overscan: OVERSCAN,
  });
  const shown = virtualizer.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="group"
      aria-label={label}
      data-slot="virtual-table"
      className={cx('overflow-auto -outline-offset-2', className)}
    >
      {/* Cells keep their own borders: collapsed ones would stay behind under the head that stands still. */}
      <table
        aria-label={label}
        aria-rowcount={rows.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
      >
        <thead className="sticky top-0 z-10 bg-canvas">
          <tr aria-rowindex={1}>{head}</tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {shown.map(({ key, index }) => {
            const item = rows[index] as Item;
            return (
              <tr
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                data-selected={isSelected?.(item) ? '' : undefined}
                className="relative hover:bg-hover data-selected:bg-hover"
              >
                {renderCells(item)}
              </tr>
            );
          })}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not in the page. */
function Gap({ height }: { height: number }) {
  return height <= 0 ? null : <tr aria-hidden style={{ height }} />;
}
