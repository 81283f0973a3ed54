import { useMemo, useRef, useState } from 'react';
import type { LogRows } from './use-log-rows';

/** More are not taken at once: the backend refuses them. */
export const MOST_SELECTED = 5_000;

/** Which runs are selected. */
export interface Selection {
  runIds: readonly string[];
  has(runId: string | undefined): boolean;
  /** Takes a row in or out; `extend` takes in all rows from the one toggled last. */
  toggle(index: number, extend: boolean): void;
  clear(): void;
}

/** Runs selected in a list, some of whose rows may not have been read. */
export function useSelection(
  rows: Pick<LogRows, 'at' | 'idsBetween'>,
  onFailure: (failure: unknown) => void,
): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<number | null>(null);
  const runIds = useMemo(() => [...chosen], [chosen]);
  return {
    runIds,
    has: (runId) => runId !== undefined && chosen.has(runId),
    toggle(index, extend) {
      const from = extend ? last.current : null;
      last.current = index;
      const runId = rows.at(index)?.runId;
      if (from === null) {
        if (runId === undefined) return;
        const next = new Set(chosen);
        if (!next.delete(runId)) next.add(runId);
        setChosen(limited(next));
      } else
        rows
          .idsBetween(from, index)
          .then((ids) => setChosen((now) => limited(new Set([...now, ...ids]))), onFailure);
    },
    clear() {
      last.current = null;
      setChosen(new Set());
    },
  };
}

function limited(ids: ReadonlySet<string>): ReadonlySet<string> {
  return ids.size <= MOST_SELECTED ? ids : new Set([...ids].slice(0, MOST_SELECTED));
}
