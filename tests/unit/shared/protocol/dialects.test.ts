import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@shared/domain/json';
import type { ModelTask } from '@shared/domain/model-task';
import { REQUEST_FORMATS, type RunRequest } from '@shared/domain/run-request';
import { dialectFor } from '@shared/protocol/dialects';

const TASKS: ModelTask[] = [
  'text-generation',
  'text-to-image',
  'text-to-speech',
  'speech-recognition',
  'text-embeddings',
  'reranking',
  'translation',
  'summarization',
  'text-classification',
  'image-classification',
  'image-to-text',
  'text-to-video',
  'other',
];

const text = fc.string({ unit: 'binary' });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const headerText = fc.string({ unit: 'grapheme-ascii' });
const part = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text }),
  fc.record({ type: fc.constant('image' as const), mimeType: text, base64: text }),
);

const anyRequest: fc.Arbitrary<RunRequest> = fc.record({
  model: fc.oneof(
    text,
    fc.constantFrom(
      '@cf/meta/llama-3.1-8b-instruct',
      '@cf/openai/gpt-oss-120b',
      'openai/gpt-5.6-sol',
      'anthropic/claude-opus-5',
      'google/gemini-3-flash',
    ),
    text.map((name) => `@cf/${name}`),
  ),
  task: fc.constantFrom(...TASKS),
  format: fc.constantFrom(...REQUEST_FORMATS),
  modelInPath: fc.boolean(),
  system: maybe(text),
  messages: fc.array(
    fc.record({
      role: fc.constantFrom('user' as const, 'assistant' as const),
      content: fc.array(part, { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  parameters: fc.record({
    temperature: maybe(fc.double()),
    maxTokens: maybe(fc.integer()),
    topP: maybe(fc.double()),
    seed: maybe(fc.integer()),
    stop: fc.array(text, { maxLength: 3 }),
    stream: fc.boolean(),
    reasoningEffort: maybe(text),
    extraBody: maybe(
      fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'model', 'input')), fc.jsonValue()),
    ) as fc.Arbitrary<Record<string, Json> | null>,
  }),
  policy: fc.record({
    gatewayId: maybe(headerText),
    skipCache: maybe(fc.boolean()),
    cacheTtl: maybe(fc.double()),
    cacheKey: maybe(headerText),
    collectLog: maybe(fc.boolean()),
    collectLogPayload: maybe(fc.boolean()),
    requestTimeout: maybe(fc.integer()),
    maxAttempts: maybe(fc.integer()),
    retryDelay: maybe(fc.integer()),
    backoff: maybe(fc.constantFrom('constant' as const, 'linear' as const)),
    metadata: maybe(fc.dictionary(text, fc.oneof(text, fc.boolean(), fc.integer()))),
    eventId: maybe(headerText),
    byokAlias: maybe(headerText),
    zdr: maybe(fc.boolean()),
    noWholesale: maybe(fc.boolean()),
    customCost: maybe(
      fc.oneof(
        fc.record({ type: fc.constant('total' as const), usd: fc.double() }),
        fc.record({
          type: fc.constant('per-token' as const),
          input: fc.double(),
          output: fc.double(),
          cacheRead: maybe(fc.double()),
          cacheWrite: maybe(fc.double()),
        }),
      ),
    ),
    otelTraceId: maybe(headerText),
    otelParentSpanId: maybe(headerText),
    extraHeaders: fc.dictionary(headerText, headerText),
  }),
});

describe('encode', () => {
  it('never throws, and what it shows is what is sent', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const wire = dialectFor(request.format).encode(request);
        expect(JSON.parse(wire.bodyText)).toEqual(JSON.parse(JSON.stringify(wire.body)));
        expect(wire.path).toMatch(/^ai\/(run|v1\/(chat\/completions|responses|messages))/);
        expect(new URL(`https://api.test/${wire.path}`).href).toBe(`https://api.test/${wire.path}`);
        expect(wire.headers).not.toHaveProperty('authorization');
      }),
      { numRuns: 1000 },
    );
  });

  it('always limits the tokens of a text, whatever the format', () => {
    fc.assert(
      fc.property(anyRequest, (given) => {
        const parameters = { ...given.parameters, extraBody: null };
        const request: RunRequest = { ...given, task: 'text-generation', parameters };
        expect(dialectFor(request.format).encode(request).bodyText).toMatch(
          /"max_(completion_|output_)?tokens":/,
        );
      }),
    );
  });

  it('never changes the request', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const before = structuredClone(request);
        dialectFor(request.format).encode(request);
        expect(request).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
