import type { CacheFacts } from '@shared/domain/cache/cache-facts';
import type { KeyIngredients } from '@shared/domain/cache/key-ingredients';

/** An ordinary request of a chat. */
export const INGREDIENTS: KeyIngredients = {
  gateway: 'default',
  endpoint: 'ai/v1/chat/completions',
  model: 'openai/gpt-4.1',
  token: 'mark',
  cacheKey: null,
  body: '{"model":"openai/gpt-4.1","temperature":0.7}',
};

/** A MISS that came whole a second after it was sent and is kept for a minute; `given` replaces what a test is about. */
export function someFacts(given: Partial<CacheFacts> = {}): CacheFacts {
  const sentAt = given.sentAt ?? 0;
  return {
    runId: `run at ${sentAt}`,
    sentAt,
    answeredAt: sentAt + 900,
    endedAt: sentAt + 1_000,
    state: 'completed',
    status: 200,
    cacheStatus: 'MISS',
    asked: { skipCache: null, cacheTtl: 60, cacheKey: null },
    lifetime: { seconds: 60, source: 'header' },
    isAsked: true,
    isStreamed: false,
    isSoundOrFilm: false,
    ingredients: INGREDIENTS,
    ...given,
  };
}
