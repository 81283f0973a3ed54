import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useColumn, useCompare, type CompareServices } from '../compare-context';
import { savingsOfQuery } from '../savings-query';
import { cacheStatusOf } from '../state/cache-status';
import { savingsText } from '../state/cache-words';
import { Pause } from './figure';

/** What the cache saved in a column beside its last answer, which says its own. */
export function ColumnSavings({ columnId }: { columnId: string }) {
  const services = useCompare();
  const column = useColumn(columnId);
  const hits = useSyncExternalStore(services.runs.subscribeStates, () =>
    hitsOf(services, column?.turns.map(({ runId }) => runId) ?? []),
  );
  const { data: savings } = useQuery(savingsOfQuery(hits === '' ? [] : hits.split(' ')));
  const last = column?.turns.at(-1)?.runId ?? null;
  const isMore = hits !== '' && hits !== last;
  const text = savings === undefined || !isMore ? null : savingsText(savings);
  if (text === null) return null;
  return (
    <span className="text-faint">
      saved in this column {text}
      <Pause />
    </span>
  );
}

/** Ids of the answers from the cache in a column, as one text: it is equal while they are. */
function hitsOf({ runs }: CompareServices, runIds: readonly (string | null)[]): string {
  const hits = runIds.filter((runId) => {
    const run = runId === null ? undefined : runs.get(runId);
    return run !== undefined && cacheStatusOf(run.responseHeaders) === 'HIT';
  });
  return hits.slice(-500).join(' ');
}
