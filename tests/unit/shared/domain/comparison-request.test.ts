import { expect, it } from 'vitest';
import type { ComparisonAnswer, ComparisonColumn } from '@shared/domain/comparison-document';
import { comparisonRequest } from '@shared/domain/comparison-request';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage } from '@shared/domain/run-request';

const answer = (text: string): ComparisonAnswer => ({
  state: 'completed',
  text,
  reasoning: 'Hm.',
  refusal: '',
  toolCalls: [],
  media: [],
  failure: null,
  finishReason: 'stop',
  isCached: false,
  usage: null,
  firstTextAfter: 1,
  endedAfter: 2,
  startedAt: 0,
});

const column = (change: Partial<ComparisonColumn> = {}): ComparisonColumn => ({
  model: 'openai/gpt-4.1',
  task: 'text-generation',
  format: 'responses',
  modelInPath: false,
  system: '',
  parameters: DEFAULT_PARAMETERS,
  policy: INHERIT_ALL,
  turns: [
    { prompt: 'One', images: [], answer: answer('First') },
    { prompt: 'Two', images: [], answer: null },
    { prompt: 'Three', images: [], answer: answer('Third') },
  ],
  ...change,
});

it('asks the last prompt after the earlier ones that were answered', () => {
  expect(comparisonRequest(column(), null)?.messages).toEqual([
    textMessage('user', 'One'),
    textMessage('assistant', 'First'),
    textMessage('user', 'Three'),
  ]);
});

it('sends the gateway of the comparison where the column names none, and no empty system prompt', () => {
  const own = { ...INHERIT_ALL, gatewayId: 'own' };
  expect(comparisonRequest(column(), 'all')).toMatchObject({
    system: null,
    policy: { gatewayId: 'all' },
  });
  expect(comparisonRequest(column({ policy: own }), 'all')?.policy.gatewayId).toBe('own');
  expect(comparisonRequest(column({ system: 'Be kind.' }), null)?.system).toBe('Be kind.');
});

it.each([[[]], [[{ prompt: ' \n', images: [], answer: null }]]])(
  'asks nothing where nothing stands: %j',
  (turns) => {
    expect(comparisonRequest(column({ turns }), null)).toBeNull();
  },
);
