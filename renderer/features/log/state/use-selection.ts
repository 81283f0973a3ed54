import { useEffect, useMemo, useRef, useState } from 'react';
import type { LogRows } from './use-log-rows';

/** More are not taken at once: the backend refuses them. */
export const MOST_SELECTED = 5_000;

/** Which runs are selected. */
export interface Selection {
  runIds: readonly string[];
  has(runId: string | undefined): boolean;
  /** Takes a row in or out; `extend` takes in all rows from the one toggled last. */
  toggle(index: number, extend: boolean): void;
  /** Takes runs out that are no more. */
  drop(runIds: readonly string[]): void;
  clear(): void;
}

/** Runs selected in a list, some of whose rows may not have been read. They stay selected when another list is shown. */
export function useSelection(asked: {
  rows: Pick<LogRows, 'at' | 'idsBetween'>;
  /** Names the list: in another one the places of rows mean others. */
  list: string;
  onFailure: (failure: unknown) => void;
}): Selection {
  const { rows, list, onFailure } = asked;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<{ index: number; runId: string | undefined } | null>(null);
  /** Counts how often the selection was cleared: what was asked for before that is not taken in any more. */
  const cleared = useRef(0);
  useEffect(() => {
    last.current = null;
  }, [list]);
  const runIds = useMemo(() => [...chosen], [chosen]);
  return {
    runIds,
    has: (runId) => runId !== undefined && chosen.has(runId),
    toggle(index, extend) {
      const from = extend ? last.current : null;
      const runId = rows.at(index)?.runId;
      last.current = { index, runId };
      const there = from === null ? undefined : rows.at(from.index)?.runId;
      // Where another run stands by now, because new ones came in above, nothing is to be taken in with it.
      if (from === null || (there !== undefined && there !== from.runId)) {
        if (runId === undefined) return;
        const next = new Set(chosen);
        if (!next.delete(runId)) next.add(runId);
        setChosen(limited(next));
      } else {
        const before = cleared.current;
        rows.idsBetween(from.index, index).then((ids) => {
          if (cleared.current === before) setChosen((now) => limited(new Set([...now, ...ids])));
        }, onFailure);
      }
    },
    drop: (gone) => setChosen((now) => new Set([...now].filter((runId) => !gone.includes(runId)))),
    clear() {
      cleared.current += 1;
      last.current = null;
      setChosen(new Set());
    },
  };
}

function limited(ids: ReadonlySet<string>): ReadonlySet<string> {
  return ids.size <= MOST_SELECTED ? ids : new Set([...ids].slice(0, MOST_SELECTED));
}
