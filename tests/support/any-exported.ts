import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import type { RunRequest } from '@shared/domain/run-request';
import { arbitraryRequest } from './arbitrary-request';
import fc from 'fast-check';

/** HTTP itself cuts blanks off the ends of a value. */
export function trimmed(policy: GatewayPolicy): GatewayPolicy {
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
