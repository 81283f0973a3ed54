import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useColumn, useCompare } from '../compare-context';
import { savingsOfQuery } from '../cache-query';
import { savingsText } from '../state/cache-words';
import { Pause } from './figure';
import { lastRunOf } from '../state/edit-workspace';

/** What the cache saved in a column beside its last answer, which says its own. */
export function ColumnSavings({ columnId }: { columnId: string }) {
  const { cacheStories } = useCompare();
  const last = lastRunOf(useColumn(columnId)?.turns ?? []);
  const hits = useSyncExternalStore(cacheStories.subscribe, () => cacheStories.hitsOf(columnId));
  return hits === '' || hits === last ? null : <Savings hits={hits.split(' ')} />;
}

function Savings({ hits }: { hits: string[] }) {
  const { data: savings } = useQuery(savingsOfQuery(hits));
  const text = savings === undefined ? null : savingsText(savings);
  if (text === null) return null;
  return (
    <span className="text-faint">
      saved in this column {text}
      <Pause />
    </span>
  );
}
