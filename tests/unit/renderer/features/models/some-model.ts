import { parseModelId, type Model } from '@shared/domain/model';

/** A text model of which nothing is known but its id, unless `change` says more. */
export function someModel(id: string, change: Partial<Model> = {}): Model {
  return {
    ...parseModelId(id),
    id,
    task: 'text-generation',
    description: null,
    formats: ['run'],
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
    ...change,
  };
}
