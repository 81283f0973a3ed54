import { useVirtualizer } from '@tanstack/react-virtual';
import { cx } from 'class-variance-authority';
import { useRef, type Key, type ReactNode } from 'react';

/** A long list of which only the lines in sight are in the page. `estimateHeight` is in px; real heights are measured. */
export function VirtualList<Item>(props: {
  label: string;
  items: readonly Item[];
  keyOf: (item: Item, index: number) => Key;
  estimateHeight: number;
  renderItem: (item: Item, index: number) => ReactNode;
  onEndReached?: () => void;
  className?: string;
}) {
  const { label, items, keyOf, estimateHeight, renderItem, onEndReached, className } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimateHeight,
    getItemKey: (index) => keyOf(items[index] as Item, index),
    overscan: 8,
    onChange: (instance) => {
      if (instance.range && instance.range.endIndex >= items.length - 1) onEndReached?.();
    },
  });
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="list"
      aria-label={label}
      data-slot="virtual-list"
      className={cx('min-h-0 overflow-y-auto', className)}
    >
      <div
        className="relative w-full"
        role="presentation"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((row) => (
          <div
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {renderItem(items[row.index] as Item, row.index)}
          </div>
        ))}
      </div>
    </div>
  );
}
