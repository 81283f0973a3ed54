import { parseCliOptions } from '@electron/cli/cli-options';
import { expect, it } from 'vitest';

const parse = (...args: string[]) => parseCliOptions(['log', '--gateway', 'lab', ...args]);
const filters = (...given: string[]): string[] => given.flatMap((text) => ['--filter', text]);

it('log --gateway: the newest 50 entries of its own log, or those that pass every filter', () => {
  const nothing = { gatewayId: 'lab', logId: null, conditions: [], search: '', limit: 50 };
  expect(parse()).toMatchObject(nothing);
  const given = [
    ...['model=gpt-4.1', 'model=claude', 'model~o', 'cached=true', 'duration>100', 'duration>200'],
    ...['cost<0.5', 'metadata.value!=a=b', 'metadata.value!=c', 'created_at>2026-11-22'],
  ];
  expect(parse('--text', 'two words', '--limit', '3', ...filters(...given))).toMatchObject({
    search: 'two words',
    limit: 3,
    conditions: [
      { key: 'model', operator: 'eq', value: ['gpt-4.1', 'claude'] },
      { key: 'model', operator: 'contains', value: ['o'] },
      { key: 'cached', operator: 'eq', value: [true] },
      { key: 'duration', operator: 'gt', value: [100] },
      { key: 'duration', operator: 'gt', value: [200] },
      { key: 'cost', operator: 'lt', value: [0.5] },
      { key: 'metadata.value', operator: 'neq', value: ['a=b', 'c'] },
      { key: 'created_at', operator: 'gt', value: ['2026-11-22'] },
    ],
  });
});

it('log --gateway --id: one entry', () => {
  expect(parse('--id', '01KADEMO')).toMatchObject({ gatewayId: 'lab', logId: '01KADEMO' });
});

it.each([
  [filters('colour=red'), 'does not know colour: it knows model, provider'],
  [filters('model'), 'takes name=value'],
  [filters('duration=soon'), '--filter duration takes a number'],
  [filters('cached=maybe'), '--filter cached takes true or false'],
  [filters('cached~t'), '--filter cached is compared by = or !=, not by ~'],
  [filters('created_at>yesterday'), '--filter created_at takes a time'],
  [filters('model='), '--filter model takes a text of 1 to 1000 characters'],
  [filters(...Array.from({ length: 51 }, (_, at) => `id=${at}`)), 'takes at most 50 values'],
  [filters(...Array.from({ length: 21 }, (_, at) => `cost>${at}`)), 'At most 20 --filter'],
  [['--text', 'x'.repeat(301)], '--text has at most 300 characters'],
  [['--id', 'one', '--limit', '3'], '--limit cannot be used with --id'],
  [['--id', ''], '--id has 1 to 64 characters'],
  [['--limit', '0'], '--limit is a whole number'],
])('log --gateway %j is refused, and what is wrong is named', (args, words) => {
  expect(() => parse(...args)).toThrow(words);
});

it('names an entry of a gateway only', () => {
  expect(() => parseCliOptions(['log', '--id', 'one'])).toThrow('--id needs --gateway');
});
