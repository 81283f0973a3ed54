import { searchModels, sortModels } from '@renderer/features/models/search-models';
import type { Model } from '@shared/domain/model';
import { expect, it } from 'vitest';

const model = (id: string, change: Partial<Model> = {}): Model => ({
  id,
  name: id.split('/').at(-1) ?? id,
  author: id.split('/')[0] ?? '',
  task: 'text-generation',
  description: null,
  formats: ['run'],
  contextWindow: null,
  price: null,
  priceText: null,
  capabilities: { reasoning: false, vision: false, tools: false },
  workersAi: false,
  deprecatedOn: null,
  demo: true,
  maxOutputTokens: null,
  terms: null,
  pageUrl: null,
  paidOnly: false,
  gone: false,
  origins: {},
  ...change,
});

const MODELS = [
  model('openai/gpt-4.1', { contextWindow: 1_000_000, description: 'All-round' }),
  model('anthropic/claude-haiku-4.5', { contextWindow: 200_000 }),
  model('bfl/flux', { task: 'text-to-image' }),
];
const names = (models: Model[]) => models.map(({ name }) => name);

it('finds all words anywhere, in any order and case', () => {
  expect(names(searchModels(MODELS, { search: 'HAIKU anthropic', task: 'all' }))).toEqual([
    'claude-haiku-4.5',
  ]);
  expect(names(searchModels(MODELS, { search: 'round', task: 'all' }))).toEqual(['gpt-4.1']);
  expect(names(searchModels(MODELS, { search: '', task: 'text-to-image' }))).toEqual(['flux']);
});

it('sorts unknown figures last in either direction', () => {
  for (const descending of [false, true])
    expect(names(sortModels(MODELS, { by: 'context', descending })).at(-1)).toBe('flux');
  expect(names(sortModels(MODELS, { by: 'context', descending: true }))[0]).toBe('gpt-4.1');
});
