import { readOrder, sortModels, writeOrder } from '@renderer/features/models/sort-models';
import { expect, it } from 'vitest';
import { someModel } from './some-model';

const MODELS = [
  someModel('openai/gpt-4.1', { contextWindow: 1_000_000 }),
  someModel('bfl/flux'),
  someModel('anthropic/claude-haiku-4.5', { contextWindow: 200_000 }),
];
const sorted = (order: string) => sortModels(MODELS, readOrder(order)).map(({ name }) => name);

it('sorts by figures and by words, in both directions', () => {
  expect(sorted('-context')).toEqual(['gpt-4.1', 'claude-haiku-4.5', 'flux']);
  expect(sorted('name')).toEqual(['claude-haiku-4.5', 'flux', 'gpt-4.1']);
  expect(sorted('-author')).toEqual(['gpt-4.1', 'flux', 'claude-haiku-4.5']);
});

it('keeps unknown figures last in either direction', () => {
  for (const order of ['context', '-context']) expect(sorted(order).at(-1)).toBe('flux');
});

it('stands in the address, but for the usual order', () => {
  expect(writeOrder(readOrder('-output'))).toBe('-output');
  expect(writeOrder(readOrder(null))).toBeNull();
  expect(readOrder('nonsense')).toEqual(readOrder(null));
});

it('keeps models that the lists of now do not name after all others', () => {
  const missing = someModel('alibaba/aaa', { gone: true, contextWindow: 500_000 });
  for (const order of ['name', '-name', 'context', '-context'])
    expect(sortModels([missing, ...MODELS], readOrder(order)).at(-1)).toBe(missing);
});
