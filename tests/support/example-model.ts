import { parseModelId, type Model } from '@shared/domain/model';

/** A text model of which nothing more is known; `given` replaces what a test is about. */
export function exampleModel(given: Partial<Model> = {}): Model {
  const id = given.id ?? 'openai/gpt-4.1';
  return {
    id,
    ...parseModelId(id),
    task: 'text-generation',
    description: null,
    formats: ['chat-completions', 'responses', 'run'],
    contextWindow: null,
    price: null,
    priceText: null,
    capabilities: { reasoning: false, vision: false, tools: false },
    deprecatedOn: null,
    demo: false,
    maxOutputTokens: null,
    terms: null,
    pageUrl: null,
    paidOnly: false,
    gone: false,
    origins: {},
    ...given,
  };
}
