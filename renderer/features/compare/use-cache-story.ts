import type { CacheOrigin, CacheStory } from '@shared/domain/cache-story';
import { useSyncExternalStore } from 'react';
import { useCompare } from './compare-context';

/** What is known of an answer and the cache; undefined until it has ended and the backend has told. */
export function useCacheStory(runId: string): CacheStory | undefined {
  const { cacheStories } = useCompare();
  return useSyncExternalStore(cacheStories.subscribe, () => cacheStories.get(runId));
}

/** USD that the gateway's log says an answer cost that filled the cache; null: not known, or not yet. */
export function useReportedOrigin(origin: CacheOrigin | null): number | null {
  const { reportedCosts } = useCompare();
  const later = useSyncExternalStore(reportedCosts.subscribe, () =>
    origin === null ? undefined : reportedCosts.get(origin.runId),
  );
  return later?.usd ?? origin?.reportedCost ?? null;
}
