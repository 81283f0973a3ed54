import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import type { JsonObject } from '@shared/domain/json';
import {
  DEFAULT_PARAMETERS,
  REQUEST_FORMATS,
  textMessage,
  type RequestFormat,
  type RunRequest,
} from '@shared/domain/run-request';
import { anyExported } from '@tests/support/any-exported';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { HOSTILE_TEXTS, LONE_SURROGATE } from './hostile-texts';

const MODELS: Record<RequestFormat, readonly string[]> = {
  run: ['@cf/moonshotai/kimi-k2.6', 'openai/gpt-4.1', 'anthropic/claude-haiku-4.5'],
  'chat-completions': ['openai/gpt-5.4', '@cf/moonshotai/kimi-k2.6'],
  responses: ['openai/gpt-4.1', '@cf/openai/gpt-oss-120b'],
  messages: ['anthropic/claude-haiku-4.5'],
};
const IMAGE = { type: 'image', mimeType: 'image/png', base64: 'iVBORw0KGgo=' } as const;
/** Header values are single bytes, without blanks at their ends. */
const IN_HEADER = /[^\x21-\x7e\xa1-\xff]+/g;

/** One text in every place where a request may have it: prompt, system, stop, tool, name, metadata, header. */
function everywhere(format: RequestFormat, text: string): Partial<RunRequest> {
  const plain = text.replaceAll(IN_HEADER, '.');
  const policy: GatewayPolicy = {
    ...INHERIT_ALL,
    gatewayId: 'default',
    cacheKey: plain,
    cacheTtl: 60,
    maxAttempts: 2,
    metadata: { [text.toWellFormed()]: text.toWellFormed(), count: 3, on: true },
    extraHeaders: { 'x-note': plain, 'x-empty': '' },
  };
  return {
    system: `Be brief. ${text}`,
    messages: [
      textMessage('user', text),
      textMessage('assistant', 'Yes.'),
      { role: 'user', content: [{ type: 'text', text }, IMAGE] },
    ],
    parameters: {
      ...DEFAULT_PARAMETERS,
      temperature: 0.25,
      maxTokens: 30_000,
      topP: 0.9,
      seed: 7,
      stop: [text],
      reasoningEffort: 'low',
      extraBody: { ...toolsFor(format, text), [`x ${text}`]: [0.125, null, true, { $a: 1e21 }] },
    },
    policy,
  };
}

function toolsFor(format: RequestFormat, description: string): JsonObject {
  const schema: JsonObject = { type: 'object', properties: { city: { type: 'string' } } };
  if (format === 'messages') {
    return { tools: [{ name: 'weather', description, input_schema: schema }] };
  }
  const tool: JsonObject = { name: 'weather', description, parameters: schema };
  return {
    tools: [
      format === 'responses' ? { type: 'function', ...tool } : { type: 'function', function: tool },
    ],
  };
}

function withStream(request: RunRequest, stream: boolean): RunRequest {
  return { ...request, parameters: { ...request.parameters, stream } };
}

const TEXTS = [...HOSTILE_TEXTS.map(([, text]) => text), LONE_SURROGATE];

/** Each format × each model × streamed or not × each hostile text, in every place at once. */
const PRODUCT = REQUEST_FORMATS.flatMap((format) =>
  MODELS[format].flatMap((model, at) =>
    TEXTS.map((text, turn) =>
      withStream(
        runRequest({
          format,
          model,
          modelInPath: model.startsWith('@cf/') && turn % 2 === 0,
          ...everywhere(format, text),
        }),
        (turn + at) % 2 === 0,
      ),
    ),
  ),
);

/** What is sent to models that do not chat, and values that languages write in ways of their own. */
const OTHERS: RunRequest[] = [
  ...REQUEST_FORMATS.flatMap((format) =>
    [true, false].map((stream) => withStream(runRequest({ format }), stream)),
  ),
  runRequest({
    format: 'run',
    model: '@cf/black-forest-labs/flux-1-schnell',
    task: 'text-to-image',
  }),
  runRequest({
    format: 'run',
    model: '@cf/openai/whisper',
    modelInPath: true,
    parameters: {
      ...DEFAULT_PARAMETERS,
      extraBody: { audio: Array.from({ length: 2_000 }, (_, at) => at % 256) },
    },
  }),
  runRequest({
    parameters: {
      ...DEFAULT_PARAMETERS,
      extraBody: JSON.parse(
        `{"__proto__":{"a":1},"small":[1e-7,0.00005],"large":[1e16,${2 ** 53},1e300],"deep":${'['.repeat(150)}${']'.repeat(150)}}`,
      ) as JsonObject,
    },
  }),
];

/** The requests that snippets are held against, 30 of them anything that the contract lets pass. */
export const MATRIX: readonly RunRequest[] = [
  ...PRODUCT,
  ...OTHERS,
  ...fc.sample(anyExported, { numRuns: 30, seed: 5 }),
];
