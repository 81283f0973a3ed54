import type { Recipe } from './recipe';

const HOUR = 3_600; // s
const DAY = 24 * HOUR;

/** Each of them says all there is to say about the cache, so that the one applied last counts. */
const NO_CACHE_HEADERS = { skipCache: null, cacheTtl: null, cacheKey: null } as const;
const NO_RETRY_HEADERS = { retryDelay: null, backoff: null } as const;

/** The recipes that the app comes with; their values follow cloudflare-api.md §2, §4 and §5. */
export const BUILT_IN_RECIPES: readonly Recipe[] = [
  {
    id: 'fresh-answer',
    name: 'Fresh answer',
    description:
      'Always asks the model: for fair times, and for prompts whose answers should vary.',
    change: { ...NO_CACHE_HEADERS, skipCache: true },
  },
  {
    id: 'one-hour-cache',
    name: 'One-hour cache',
    description: 'Keeps answers for an hour; only the very same request gets them.',
    change: { ...NO_CACHE_HEADERS, cacheTtl: HOUR },
  },
  {
    id: 'shared-key',
    name: 'Shared key per prompt version',
    description:
      'One answer for a day for whoever sends this key, whatever the body: change the key with every version of the prompt.',
    change: { ...NO_CACHE_HEADERS, cacheTtl: DAY, cacheKey: 'prompt-v1' },
  },
  {
    id: 'private',
    name: 'Private',
    description:
      'The gateway keeps neither prompt nor answer: none in its log, which still counts tokens and cost, and none in its cache.',
    change: { ...NO_CACHE_HEADERS, skipCache: true, collectLogPayload: false },
  },
  {
    id: 'fail-fast',
    name: 'Fail fast',
    description:
      'One attempt with 5 s to the first byte, whatever the gateway is set to: for somebody who waits.',
    change: { ...NO_RETRY_HEADERS, maxAttempts: 1, requestTimeout: 5_000 },
  },
  {
    id: 'patient',
    name: 'Patient',
    description:
      'Five attempts with 30 s each to the first byte and 1, 2, 4 and 8 s between them: for work in the background.',
    change: {
      maxAttempts: 5,
      retryDelay: 1_000,
      backoff: 'exponential',
      requestTimeout: 30_000,
    },
  },
];

/** True while a recipe is exactly as the app came with it. */
export function isBuiltInRecipe(recipe: Recipe): boolean {
  const original = BUILT_IN_RECIPES.find(({ id }) => id === recipe.id);
  return (
    original !== undefined && JSON.stringify(sorted(original)) === JSON.stringify(sorted(recipe))
  );
}

function sorted({ id, name, description, change }: Recipe): unknown {
  return [id, name, description, Object.entries(change).toSorted()];
}
