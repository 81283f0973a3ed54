import {
  conditionWords,
  draftOf,
  NEW_CONDITION,
  readDraft,
  withKey,
} from '@renderer/features/gateway-log/condition-draft';
import { expect, it } from 'vitest';

it('says nothing and complains of nothing while nothing is typed', () => {
  expect(readDraft(NEW_CONDITION)).toEqual({ condition: null, problem: null });
  expect(readDraft({ ...NEW_CONDITION, text: ' \n ' })).toEqual({ condition: null, problem: null });
});

it('takes one value a line, each once, as the kind of its key', () => {
  const models = { ...NEW_CONDITION, text: ' gpt \nclaude, or so\n\ngpt' };
  expect(readDraft(models).condition).toEqual({
    key: 'model',
    operator: 'contains',
    value: ['gpt', 'claude, or so'],
  });
  const tokens = { key: 'tokens', operator: 'eq', text: '1\n20' } as const;
  expect(readDraft(tokens).condition).toEqual({ key: 'tokens', operator: 'eq', value: [1, 20] });
});

it('names the value that is wrong', () => {
  const { text: _text, ...cost } = withKey(NEW_CONDITION, 'cost');
  expect(readDraft({ ...cost, text: 'much' })).toEqual({
    condition: null,
    problem: '“much” is not a number.',
  });
  const since = { ...withKey(NEW_CONDITION, 'created_at'), text: 'yesterday' };
  expect(readDraft(since).problem).toBe(
    '“yesterday” is no time. Write one like 2026-11-22T10:00:00Z.',
  );
  const many = Array.from({ length: 51 }, (_, index) => `m${index}`).join('\n');
  expect(readDraft({ ...NEW_CONDITION, text: many }).problem).toBe('At most 50 values.');
});

it('keeps what was typed where the other key takes the same kind of value', () => {
  const model = { ...NEW_CONDITION, text: 'gpt' };
  expect(withKey(model, 'provider')).toMatchObject({ operator: 'contains', text: 'gpt' });
  expect(withKey(model, 'cost')).toMatchObject({ operator: 'gt', text: '' });
  expect(readDraft(withKey(model, 'cached')).condition).toEqual({
    key: 'cached',
    operator: 'eq',
    value: [true],
  });
});

it('says a condition in words, and lets it be changed', () => {
  const condition = { key: 'model', operator: 'neq', value: ['gpt', 'claude'] } as const;
  const whole = { ...condition, value: [...condition.value] };
  expect(conditionWords(whole)).toBe('model is not gpt nor claude');
  expect(readDraft(draftOf(whole)).condition).toEqual(whole);
});
