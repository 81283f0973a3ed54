import {
  conditionsOf,
  newCondition,
  problemOf,
  withKey,
} from '@renderer/features/gateway-log/condition-draft';
import { readMetadata } from '@renderer/features/gateway-log/read-metadata';
import { expect, it } from 'vitest';

it('gives each key values of its own kind, and leaves out what is not said or wrong', () => {
  const draft = newCondition();
  const cached = withKey(draft, 'cached');
  const cost = { ...withKey(draft, 'cost'), text: '0.5' };
  const since = { ...withKey(draft, 'created_at'), text: 'yesterday' };
  expect(conditionsOf([draft, cached, cost, since])).toEqual([
    { key: 'cached', operator: 'eq', value: [true] },
    { key: 'cost', operator: 'gt', value: [0.5] },
  ]);
  expect(problemOf(since)).toBe('Write a time like 2026-11-22T10:00:00Z.');
});

it('keeps what was typed where the other key takes the same kind of value', () => {
  const model = { ...newCondition(), text: 'gpt' };
  expect(withKey(model, 'provider')).toMatchObject({ operator: 'contains', text: 'gpt' });
  expect(withKey(model, 'cost')).toMatchObject({ operator: 'gt', text: '' });
});

it.each([
  ['', null, null],
  ['{"team":"blue","round":2,"live":true}', { team: 'blue', round: 2, live: true }, null],
  ['blue', null, /not JSON/],
  ['[1]', null, /is an object/],
  ['{"team":{"name":"blue"}}', null, /“team” must be/],
])('reads the metadata %s', (text, metadata, problem) => {
  const read = readMetadata(text);
  expect(read.metadata).toEqual(metadata);
  if (problem === null) expect(read.problem).toBeNull();
  else expect(read.problem).toMatch(problem);
});
