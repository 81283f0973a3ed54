import type { CacheStories } from '../cache/cache-stories';
import type { SavingsService } from '../cache/savings-service';
import { api } from './api';

/** Handlers of `contract.cache`. */
export function cacheRouter(stories: CacheStories, savings: SavingsService) {
  return {
    stories: api.cache.stories.handler(({ input }) => stories.stories(input.runIds)),
    savings: api.cache.savings.handler(() => savings.savings()),
    savingsOf: api.cache.savingsOf.handler(({ input }) => savings.savingsOf(input.runIds)),
  };
}
