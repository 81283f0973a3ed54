import { z } from 'zod';
import type { CustomCost, GatewayPolicy } from '../domain/gateway-policy';
import type { JsonObject } from '../domain/json';
import type { RunParameters, RunRequest } from '../domain/run-request';

const MAX_PROMPT_CHARACTERS = 16 * 1024 * 1024;
const MAX_ID_CHARACTERS = 300;

/** A header value: visible latin-1 and tab; CR, LF and NUL would let a value become a header of its own. */
// eslint-disable-next-line no-control-regex -- naming the forbidden characters is the point
const headerValue = z
  .string()
  .max(8_192)
  .regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'has a character that no header may carry');
const headerName = z
  .string()
  .max(200)
  .regex(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/, 'is not a header name')
  .refine(
    (name) => name.toLowerCase() !== 'authorization',
    'Authorization is set by the app alone',
  );

const jsonObject = z.record(z.string(), z.json()) as unknown as z.ZodType<JsonObject>;

const customCost = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('per-token'),
    input: z.number(),
    output: z.number(),
    cacheRead: z.number().nullable(),
    cacheWrite: z.number().nullable(),
  }),
  z.strictObject({ type: z.literal('total'), usd: z.number() }),
]) satisfies z.ZodType<CustomCost>;

/** Ranges are checked by the screen, which warns; here only what cannot be sent at all is refused. */
export const policySchema = z.strictObject({
  gatewayId: headerValue.nullable(),
  skipCache: z.boolean().nullable(),
  cacheTtl: z.number().nullable(),
  cacheKey: headerValue.nullable(),
  collectLog: z.boolean().nullable(),
  collectLogPayload: z.boolean().nullable(),
  requestTimeout: z.number().nullable(),
  maxAttempts: z.number().nullable(),
  retryDelay: z.number().nullable(),
  backoff: z.enum(['constant', 'linear', 'exponential']).nullable(),
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
  eventId: headerValue.nullable(),
  byokAlias: headerValue.nullable(),
  zdr: z.boolean().nullable(),
  noWholesale: z.boolean().nullable(),
  // Workspaces and presets stored by the first versions have none of the next three.
  customCost: customCost.nullable().default(null),
  otelTraceId: headerValue.nullable().default(null),
  otelParentSpanId: headerValue.nullable().default(null),
  extraHeaders: z.record(headerName, headerValue),
}) satisfies z.ZodType<GatewayPolicy>;

/** Numbers are finite (`NaN` and `1e309` are refused before any request); their ranges are per model and only warned about. */
export const parametersSchema = z.strictObject({
  temperature: z.number().nullable(),
  maxTokens: z.int().min(1).nullable(),
  topP: z.number().nullable(),
  seed: z.int().nullable(),
  stop: z.array(z.string().max(1_000)).max(16),
  stream: z.boolean(),
  reasoningEffort: z.string().max(40).nullable(),
  extraBody: jsonObject.nullable(),
}) satisfies z.ZodType<RunParameters>;

/** An image that goes with a prompt. */
export const imagePartSchema = z.strictObject({
  type: z.literal('image'),
  mimeType: z.string().max(100),
  base64: z.base64().max(MAX_PROMPT_CHARACTERS),
});

const contentPart = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().max(MAX_PROMPT_CHARACTERS) }),
  imagePartSchema,
]);

export const modelTaskSchema = z.enum([
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
]);

export const requestFormatSchema = z.enum(['run', 'chat-completions', 'responses', 'messages']);

/** A request as the page may send it: no key unknown, nothing that could leave the request line or a header. */
export const runRequestSchema = z.strictObject({
  model: z.string().min(1).max(MAX_ID_CHARACTERS),
  task: modelTaskSchema,
  format: requestFormatSchema,
  modelInPath: z.boolean(),
  system: z.string().max(MAX_PROMPT_CHARACTERS).nullable(),
  messages: z
    .array(
      z.strictObject({
        role: z.enum(['user', 'assistant']),
        content: z.array(contentPart).max(100),
      }),
    )
    .min(1)
    .max(2_000),
  parameters: parametersSchema,
  policy: policySchema,
}) satisfies z.ZodType<RunRequest>;
