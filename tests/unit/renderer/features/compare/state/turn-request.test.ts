import { turnRequest } from '@renderer/features/compare/state/turn-request';
import { newColumn } from '@renderer/features/compare/state/default-workspace';
import { previewRequest } from '@renderer/features/compare/state/request-preview';
import { newRun } from '@shared/domain/apply-run-event';
import { expect, it } from 'vitest';
import { someRequest } from './some-request';

const IMAGE = { type: 'image', mimeType: 'image/png', base64: 'AAAA' } as const;

it.each([
  [true, [['image', 'text'], ['text'], ['image', 'text']]],
  [false, [['text'], ['text'], ['text']]],
])('sends images, earlier ones too, where the model reads them: %s', (takesImages, expected) => {
  const seen = someRequest({
    messages: [{ role: 'user', content: [IMAGE, { type: 'text', text: 'What is it?' }] }],
  });
  const request = turnRequest({
    column: newColumn('openai/gpt-4.1', 'chat-completions'),
    gatewayId: null,
    earlier: [{ id: 't1', prompt: 'What is it?', runId: 'r1' }],
    prompt: 'And this?',
    images: [IMAGE],
    takesImages,
    findRun: () => ({ ...newRun('r1', seen, 0), text: 'A cat.' }),
  });
  expect(request.messages.map(({ content }) => content.map(({ type }) => type))).toEqual(expected);
});

it('leaves out turns without an answer, prompt and all', () => {
  const answered = { ...newRun('r1', someRequest(), 0), text: 'Yes.' };
  const request = turnRequest({
    column: newColumn('openai/gpt-4.1', 'chat-completions'),
    gatewayId: null,
    earlier: [
      { id: 't1', prompt: 'Is it?', runId: 'r1' },
      { id: 't2', prompt: 'This failed', runId: 'r2' },
      { id: 't3', prompt: 'Never sent', runId: null },
    ],
    prompt: 'And now?',
    images: [],
    takesImages: true,
    findRun: (id) => (id === 'r1' ? answered : undefined),
  });
  expect(request.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(request.system).toBeNull();
});

it.each([
  [null, null, null],
  [null, 'team', 'team'],
  ['own', 'team', 'own'],
])('sends the gateway of the column (%s), else that of the workspace (%s)', (own, all, sent) => {
  const column = newColumn('@cf/meta/llama-3.3-70b-instruct-fp8-fast', 'run');
  const request = turnRequest({
    column: { ...column, policy: { ...column.policy, gatewayId: own } },
    gatewayId: all,
    earlier: [],
    prompt: 'Hello',
    images: [],
    takesImages: true,
    findRun: () => undefined,
  });
  expect(request.policy.gatewayId).toBe(sent);
  expect(previewRequest(request, { apiBase: '', accountId: null }).headers).toEqual(
    sent === null
      ? expect.not.objectContaining({ 'cf-aig-gateway-id': expect.anything() })
      : expect.objectContaining({ 'cf-aig-gateway-id': sent }),
  );
});
