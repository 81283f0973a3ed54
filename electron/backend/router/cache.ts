import type { CacheStories } from '../cache/cache-stories';
import type { SavingsService } from '../cache/savings-service';
import { api } from './api';

/** Handlers of `contract.cache`. */
export function cacheRouter(stories: CacheStories, savings: SavingsService) {
  return {
    stories: api.cache.stories.handler(async ({ input }) => {
      const found = await Promise.all(input.runIds.map((runId) => stories.story(runId)));
      return found.filter((story) => story !== null);
    }),
    savings: api.cache.savings.handler(() => savings.savings()),
    savingsOf: api.cache.savingsOf.handler(({ input }) => savings.savingsOf(input.runIds)),
  };
}
