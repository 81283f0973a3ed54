import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { textMessage, type RunRequest } from '@shared/domain/run-request';
import { arbitraryRequest } from './arbitrary-request';
import fc from 'fast-check';

/** HTTP itself cuts blanks off the ends of a value. */
function trimmed(policy: GatewayPolicy): GatewayPolicy {
  const cut = (value: string | null) => (value === null ? null : value.trim());
  return {
    ...policy,
    gatewayId: cut(policy.gatewayId),
    cacheKey: cut(policy.cacheKey),
    eventId: cut(policy.eventId),
    byokAlias: cut(policy.byokAlias),
    otelTraceId: cut(policy.otelTraceId),
    otelParentSpanId: cut(policy.otelParentSpanId),
    extraHeaders: Object.fromEntries(
      Object.entries(policy.extraHeaders).map(([name, value]) => [name, value.trim()]),
    ),
  };
}

const MODELS = [
  'openai/gpt-4.1',
  'openai/gpt-5.4',
  'openai/gpt-5.6-sol',
  'anthropic/claude-sonnet-4-5',
  'anthropic/claude-haiku-4.5',
  'google/gemini-3-flash',
  '@cf/meta/llama-3.1-8b-instruct',
  '@cf/openai/gpt-oss-120b',
  "@cf/a/it's%20(odd)! é",
];

/** Any request as a command can say it, often of a model whose requests differ. */
export const anyExported = fc
  .tuple(arbitraryRequest, fc.option(fc.constantFrom(...MODELS)))
  .map(([request, model]): RunRequest => ({
    ...request,
    model: model ?? request.model,
    policy: trimmed(request.policy),
  }));

const words = fc.string({ minLength: 1, unit: 'grapheme' });
const turns = fc
  .array(words, { minLength: 1, maxLength: 5 })
  .map((texts) =>
    texts.map((said, at) =>
      textMessage((texts.length - at) % 2 === 1 ? 'user' : 'assistant', said),
    ),
  );

/** A request all of which can be said in its format, so that nothing of it goes to the extra JSON. */
export const anySayable = fc
  .tuple(
    arbitraryRequest,
    turns,
    fc.option(words),
    fc.option(fc.integer({ min: 1, max: 4_000 })),
    fc.option(fc.constantFrom('low', 'high')),
  )
  .map(([request, messages, system, maxTokens, reasoningEffort]): RunRequest => ({
    ...request,
    model: 'acme/writer-1',
    task: 'text-generation',
    modelInPath: false,
    system,
    messages,
    parameters: {
      ...request.parameters,
      maxTokens,
      reasoningEffort,
      seed: ['responses', 'messages'].includes(request.format) ? null : request.parameters.seed,
      stop:
        request.format === 'responses'
          ? []
          : request.parameters.stop.map((text) => text.toWellFormed()),
      extraBody: null,
    },
    policy: trimmed(request.policy),
  }));
