import type { CacheStory } from '@shared/domain/cache-story';
import { useSyncExternalStore } from 'react';
import { useCompare } from './compare-context';

/** What is known of an answer and the cache; undefined until it has ended and the backend has told. */
export function useCacheStory(runId: string): CacheStory | undefined {
  const { cacheStories } = useCompare();
  return useSyncExternalStore(cacheStories.subscribe, () => cacheStories.get(runId));
}
