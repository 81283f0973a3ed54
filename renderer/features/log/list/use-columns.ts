import { useState } from 'react';
import { LOG_COLUMNS, type LogColumn } from './columns';

const KEY = 'log-columns';

/** The columns that the reader wants to see, remembered by this browser. */
export function useColumns(): { columns: readonly LogColumn[]; toggle(id: string): void } {
  const [ids, setIds] = useState(remembered);
  return {
    columns: LOG_COLUMNS.filter(({ id }) => ids.includes(id)),
    toggle(id) {
      const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
      setIds(next);
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // A full or forbidden storage costs the memory of it, not the choice.
      }
    },
  };
}

function remembered(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (Array.isArray(stored)) return stored.filter((id) => typeof id === 'string');
  } catch {
    // What cannot be read is as good as nothing.
  }
  return LOG_COLUMNS.filter(({ extra }) => extra !== true).map(({ id }) => id);
}
