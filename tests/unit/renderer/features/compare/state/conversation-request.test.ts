import { conversationRequest } from '@renderer/features/compare/state/conversation-request';
import { newColumn } from '@renderer/features/compare/state/default-workspace';
import { newRun } from '@shared/domain/apply-run-event';
import { expect, it } from 'vitest';
import { someRequest } from './some-request';

it('leaves out turns without an answer, prompt and all', () => {
  const answered = { ...newRun('r1', someRequest(), 0), text: 'Yes.' };
  const request = conversationRequest({
    column: newColumn('openai/gpt-4.1', 'chat-completions'),
    earlier: [
      { id: 't1', prompt: 'Is it?', runId: 'r1' },
      { id: 't2', prompt: 'This failed', runId: 'r2' },
      { id: 't3', prompt: 'Never sent', runId: null },
    ],
    prompt: 'And now?',
    findRun: (id) => (id === 'r1' ? answered : undefined),
  });
  expect(request.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(request.system).toBeNull();
});
