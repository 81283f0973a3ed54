import { adviceFor, type AdviceSubject } from '@shared/domain/model-advice';
import { exampleModel } from '@tests/support/example-model';
import { expect, it } from 'vitest';

const NOW = Date.parse('2026-11-22');

function adviceOn(given: Partial<AdviceSubject>) {
  return adviceFor({
    model: undefined,
    modelId: given.model?.id ?? 'openai/gpt-4.1',
    format: 'chat-completions',
    modelInPath: false,
    gatewayId: 'default',
    now: NOW,
    ...given,
  });
}

const codes = (given: Partial<AdviceSubject>) => adviceOn(given).map(({ code }) => code);
const fixes = (given: Partial<AdviceSubject>) => adviceOn(given).map(({ fix }) => fix);

it('has nothing to say about what works, nor about no model', () => {
  expect(adviceOn({ model: exampleModel() })).toEqual([]);
  expect(adviceOn({})).toEqual([]);
  expect(adviceOn({ modelId: ' ' })).toEqual([]);
  expect(adviceOn({ modelId: 'anthropic/claude-haiku-4.5', format: 'messages' })).toEqual([]);
  expect(adviceOn({ modelId: '@cf/openai/gpt-oss-120b', format: 'responses' })).toEqual([]);
});

it('keeps Workers AI models from Messages, and all but gpt-oss from Responses', () => {
  const modelId = '@cf/moonshotai/kimi-k2.6';
  const fix = { label: 'Use Chat completions', format: 'chat-completions' };
  expect(adviceOn({ modelId, format: 'messages' })).toMatchObject([
    { code: 'workers-ai-on-messages', severity: 'warning', fix },
  ]);
  expect(adviceOn({ modelId, format: 'responses' })).toMatchObject([
    { code: 'workers-ai-on-responses', severity: 'warning', fix },
  ]);
});

it.each([
  ['anthropic/claude-sonnet-4-5', 'anthropic/claude-sonnet-4.5'],
  ['anthropic/claude-opus-4-5-20251101', 'anthropic/claude-opus-4.5-20251101'],
  ['anthropic/claude-3-5-haiku', 'anthropic/claude-3.5-haiku'],
])('writes %s as %s', (modelId, model) => {
  expect(fixes({ modelId, format: 'messages' })).toEqual([{ label: `Use ${model}`, model }]);
});

it('leaves names alone that are listed as they are, dates, and other authors', () => {
  const modelId = 'anthropic/claude-sonnet-4-5';
  const model = exampleModel({ id: modelId, formats: ['messages', 'run'] });
  expect(codes({ model, format: 'messages' })).toEqual([]);
  expect(codes({ modelId: 'anthropic/claude-sonnet-4-20250514' })).toEqual([]);
  expect(codes({ modelId: 'elevenlabs/eleven-turbo-v2-5' })).toEqual([]);
});

it('names the one format of a model that has one', () => {
  const model = exampleModel({ formats: ['responses', 'run'] });
  expect(adviceOn({ model })).toMatchObject([
    { code: 'responses-only', severity: 'warning', fix: { format: 'responses' } },
  ]);
  expect(codes({ model, format: 'responses' })).toEqual([]);
  expect(codes({ model, format: 'run' })).toEqual([]);
});

it('only remarks on a format that is not listed, and warns where there is but Run', () => {
  expect(adviceOn({ model: exampleModel(), format: 'messages' })).toMatchObject([
    { code: 'format-not-listed', severity: 'note', fix: { format: 'chat-completions' } },
  ]);
  const image = exampleModel({ id: '@cf/leonardo/lucid-origin', formats: ['run'] });
  expect(adviceOn({ model: image })).toMatchObject([
    { code: 'format-not-listed', severity: 'warning', fix: { format: 'run' } },
  ]);
});

it('wants a name in the body where the address cannot carry it', () => {
  expect(adviceOn({ format: 'run', modelInPath: true })).toMatchObject([
    { code: 'third-party-in-path', fix: { modelInPath: false } },
  ]);
  const modelId = '@cf/moonshotai/kimi-k2.6';
  expect(codes({ modelId, format: 'run', modelInPath: true })).toEqual([]);
  expect(codes({ modelInPath: true })).toEqual([]);
});

it('says that a Workers AI model without a gateway passes by all of them', () => {
  const modelId = '@cf/moonshotai/kimi-k2.6';
  const [advice] = adviceOn({ modelId, gatewayId: null });
  expect(advice).toMatchObject({ code: 'no-gateway', severity: 'note' });
  expect(advice?.message).toContain('cf-aig-gateway-id');
  expect(codes({ gatewayId: null })).toEqual([]);
});

it('warns of models that are gone or past their day, and tells of those that will be', () => {
  expect(codes({ model: exampleModel({ gone: true, deprecatedOn: '2026-01-01' }) })).toEqual([
    'gone',
  ]);
  expect(codes({ model: exampleModel({ deprecatedOn: '2026-11-01' }) })).toEqual(['deprecated']);
  expect(adviceOn({ model: exampleModel({ deprecatedOn: '2026-12-24' }) })).toMatchObject([
    { code: 'deprecated-soon', severity: 'note', message: expect.stringContaining('2026-12-24') },
  ]);
  expect(codes({ model: exampleModel({ deprecatedOn: 'some day' }) })).toEqual([]);
});

it('only notes that a model is named by no other list than the bundled one', () => {
  const origins = { formats: { source: 'snapshot', readAt: 0 } } as const;
  expect(adviceOn({ model: exampleModel({ gone: true, origins }) })).toMatchObject([
    { code: 'unlisted', severity: 'note' },
  ]);
});

it('tells that a model needs a paid plan, and that a name has no author', () => {
  expect(codes({ model: exampleModel({ paidOnly: true }) })).toEqual(['paid-only']);
  expect(codes({ modelId: 'gpt-4.1' })).toEqual(['no-author']);
});
