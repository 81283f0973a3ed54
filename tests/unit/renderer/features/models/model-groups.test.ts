import { modelGroups } from '@renderer/features/models/model-groups';
import { expect, it } from 'vitest';
import { someModel } from './some-model';

const MODELS = [
  someModel('openai/gpt-4.1', { demo: true }),
  someModel('anthropic/claude-haiku-4.5'),
  someModel('bfl/flux', { task: 'text-to-image', priceText: '$.02 each' }),
  someModel('xai/grok-3', {
    gone: true,
    origins: { formats: { source: 'third-party', readAt: 0 } },
  }),
  someModel('alibaba/qwen', {
    gone: true,
    origins: { formats: { source: 'snapshot', readAt: 0 } },
  }),
];

it('offers favourites, then recent models, then all others by task, each once', () => {
  const groups = modelGroups(MODELS, {
    favourites: ['bfl/flux'],
    recent: ['nobody/has-this', 'bfl/flux', 'openai/gpt-4.1'],
  });
  expect(groups.map(({ label, items }) => [label, items.map(({ value }) => value)])).toEqual([
    ['Favourites', ['bfl/flux']],
    ['Recent', ['nobody/has-this', 'openai/gpt-4.1']],
    // What only the bundled list names may still answer; what a live list has dropped is not offered.
    ['All · Text', ['anthropic/claude-haiku-4.5', 'alibaba/qwen']],
  ]);
});

it('says the price in the words of the catalogue, what is simulated, and never $0 for unknown', () => {
  const [favourites] = modelGroups(MODELS, {
    favourites: MODELS.map(({ id }) => id),
    recent: [],
  });
  expect(favourites?.items.map(({ detail }) => detail)).toEqual([
    'openai · price unknown · Demo',
    'anthropic · price unknown',
    'bfl · $.02 each',
    'xai · price unknown · gone',
    'alibaba · price unknown · not listed',
  ]);
});
