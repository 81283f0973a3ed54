import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useWorkspace } from '../compare-context';
import { Column } from './column';

/** All columns side by side: at least 400 px each, all the room there is, then sideways scroll. */
export function ColumnRow() {
  const ids = useWorkspace(useShallow((workspace) => workspace.columns.map(({ id }) => id)));
  const row = useRef<HTMLDivElement>(null);
  const count = useRef(ids.length);

  useEffect(() => {
    // A column added beyond the right edge is brought into sight.
    if (ids.length > count.current) {
      const focused = row.current?.querySelector('[data-focused]');
      focused?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    }
    count.current = ids.length;
  }, [ids.length]);

  return (
    <div ref={row} className="flex min-h-0 flex-1 overflow-x-auto overflow-y-hidden">
      {ids.map((id, index) => (
        <Column key={id} id={id} number={index + 1} />
      ))}
    </div>
  );
}
