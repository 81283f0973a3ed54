import { newColumn } from '@renderer/features/compare/state/default-workspace';
import { changedSettings } from '@renderer/features/compare/state/request-preview';
import type { Model } from '@shared/domain/model';
import type { RequestFormat } from '@shared/domain/run-request';
import { expect, it } from 'vitest';

const FORMATS: Record<string, RequestFormat[]> = {
  'openai/gpt-4.1': ['chat-completions', 'responses', 'run'],
  'anthropic/claude-haiku-4.5': ['messages', 'chat-completions', 'run'],
};
const findModel = (id: string) => {
  const formats = FORMATS[id];
  return formats === undefined ? undefined : ({ id, formats } as Model);
};
const changed = (model: string, format: RequestFormat) =>
  changedSettings(
    newColumn('openai/gpt-4.1', 'chat-completions'),
    newColumn(model, format),
    findModel,
  );

it('counts no format that comes with the model', () => {
  expect(changed('anthropic/claude-haiku-4.5', 'messages')).toEqual([]);
  expect(changed('somebody/unknown', 'run')).toEqual([]);
});

it('counts a format that was chosen', () => {
  expect(changed('anthropic/claude-haiku-4.5', 'run')).toEqual(['Format']);
  expect(changed('openai/gpt-4.1', 'responses')).toEqual(['Format']);
});

it('names headers and parameters', () => {
  const column = newColumn('openai/gpt-4.1', 'chat-completions');
  const own = {
    ...column,
    parameters: { ...column.parameters, temperature: 0.4 },
    policy: { ...column.policy, cacheTtl: 60 },
  };
  expect(changedSettings(column, own, findModel)).toEqual(['Temperature', 'cf-aig-cache-ttl']);
});
