import {
  filterModels,
  NO_FILTERS,
  readFilters,
  writeFilters,
  type ModelFilters,
} from '@renderer/features/models/model-filters';
import type { Model } from '@shared/domain/model';
import { describe, expect, it } from 'vitest';
import { someModel } from './some-model';

const rates = { cachedInput: null, cacheWrite: null, tiers: [] };
const can = { reasoning: false, vision: false, tools: false };

const MODELS = [
  someModel('openai/gpt-4.1', {
    contextWindow: 1_000_000,
    description: 'All-round',
    formats: ['chat-completions', 'responses', 'run'],
    price: { ...rates, input: 2, output: 8 },
    capabilities: { ...can, vision: true, tools: true },
  }),
  someModel('anthropic/claude-haiku-4.5', {
    contextWindow: 200_000,
    formats: ['messages', 'run'],
    price: { ...rates, input: 1, output: 5 },
    capabilities: { ...can, vision: true },
  }),
  someModel('bfl/flux', { task: 'text-to-image', priceText: '$.02 each' }),
  someModel('@cf/baai/bge-m3', {
    task: 'text-embeddings',
    price: { ...rates, input: 0.012, output: null },
  }),
  someModel('@cf/meta/llama-2-7b-chat-fp16', { deprecatedOn: '2026-01-01' }),
  someModel('xai/grok-3', { gone: true }),
];
const names = (models: Model[]) => models.map(({ name }) => name);
const found = (filters: Partial<ModelFilters>, favourites: string[] = []) =>
  names(filterModels(MODELS, { ...NO_FILTERS, ...filters }, new Set(favourites)));

describe('filters', () => {
  it.each<[string, Partial<ModelFilters>, string[]]>([
    [
      'all words anywhere, in any order and case',
      { search: 'HAIKU  anthropic' },
      ['claude-haiku-4.5'],
    ],
    ['words of the description', { search: 'round' }, ['gpt-4.1']],
    ['a task', { task: 'text-to-image' }, ['flux']],
    ['an author', { author: 'openai' }, ['gpt-4.1']],
    ['a format', { format: 'messages' }, ['claude-haiku-4.5']],
    ['Workers AI', { host: 'workers-ai' }, ['bge-m3', 'llama-2-7b-chat-fp16']],
    [
      'a price out, or in where nothing is written',
      { maxPrice: 5 },
      ['claude-haiku-4.5', 'bge-m3'],
    ],
    ['a context', { minContext: 500_000 }, ['gpt-4.1']],
    ['capabilities', { vision: true, tools: true }, ['gpt-4.1']],
    ['several at once', { vision: true, maxPrice: 6 }, ['claude-haiku-4.5']],
    ['what lasts', { lasting: true }, ['gpt-4.1', 'claude-haiku-4.5', 'flux', 'bge-m3']],
  ])('find %s', (_, filters, expected) => {
    expect(found(filters)).toEqual(expected);
  });

  it('find favourites', () => {
    expect(found({ favourites: true }, ['bfl/flux', 'nobody/knows'])).toEqual(['flux']);
  });

  it('ask for nothing unless told', () => {
    expect(found({})).toHaveLength(MODELS.length);
  });
});

describe('the address', () => {
  const filters: ModelFilters = {
    search: 'a & b/c',
    task: 'text-generation',
    author: 'meta',
    format: 'responses',
    host: 'third-party',
    maxPrice: 0.5,
    minContext: 128_000,
    vision: true,
    tools: false,
    reasoning: true,
    favourites: true,
    lasting: true,
  };

  it('gives back what was written into it', () => {
    const parameters = new URLSearchParams(writeFilters(filters));
    expect(readFilters(new URLSearchParams(parameters.toString()))).toEqual(filters);
    expect(writeFilters(NO_FILTERS)).toEqual({});
  });

  it('is not believed blindly', () => {
    const odd = new URLSearchParams('task=toString&format=x&host=moon&price=-1&context=many');
    expect(readFilters(odd)).toEqual(NO_FILTERS);
  });
});
