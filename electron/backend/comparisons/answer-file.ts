import { z } from 'zod';
import type { ComparisonAnswer } from '@shared/domain/comparison-document';
import type { Media } from '@shared/domain/run';
import { RUN_ENDINGS } from '@shared/domain/run-endings';
import { UNKNOWN_USAGE, type Usage } from '@shared/domain/usage';
import { dataOf, isPlainType, mediaNameSchema, type MediaShelf } from './media-file';

const tokens = z.int().min(0);
const usageFileSchema = z
  .strictObject({
    input_tokens: tokens,
    cached_input_tokens: tokens,
    cache_write_tokens: tokens,
    output_tokens: tokens,
    reasoning_tokens: tokens,
  })
  .partial();

/** `data` names bytes that stand at the end of the file, where their type is written too if it is a plain one. */
const mediumFileSchema = z.strictObject({
  kind: z.enum(['image', 'audio', 'video']),
  type: z.string().max(100).optional(),
  url: z.string().max(16_384).optional(),
  data: mediaNameSchema.optional(),
});

/** An answer as it stands in a file: what is known of it, and nothing else. */
export const answerFileSchema = z.strictObject({
  // Nothing arrives in a file any more: an answer in it has ended.
  state: z.enum(RUN_ENDINGS),
  asked_at: z.iso.datetime(),
  first_text_ms: z.number().min(0).optional(),
  total_ms: z.number().min(0).optional(),
  finish_reason: z.string().optional(),
  from_cache: z.literal(true).optional(),
  usage: usageFileSchema.optional(),
  failure: z.string().optional(),
  refusal: z.string().optional(),
  tool_calls: z
    .array(z.strictObject({ name: z.string().optional(), arguments: z.string() }))
    .optional(),
  media: z.array(mediumFileSchema).optional(),
  reasoning: z.string().optional(),
  text: z.string(),
});

type AnswerFile = z.infer<typeof answerFileSchema>;

/** An answer for a file; the long texts stand last. */
export function answerToFile(answer: ComparisonAnswer, shelf: MediaShelf): AnswerFile {
  const { firstTextAfter, endedAfter, finishReason, isCached, usage, failure } = answer;
  const { refusal, reasoning, toolCalls, media } = answer;
  return {
    state: answer.state,
    asked_at: new Date(answer.startedAt).toISOString(),
    ...(firstTextAfter === null ? {} : { first_text_ms: firstTextAfter }),
    ...(endedAfter === null ? {} : { total_ms: endedAfter }),
    ...(finishReason === null ? {} : { finish_reason: finishReason }),
    ...(isCached ? { from_cache: true as const } : {}),
    ...(usage === null ? {} : { usage: usageToFile(usage) }),
    ...(failure === null ? {} : { failure }),
    ...(refusal === '' ? {} : { refusal }),
    ...(toolCalls.length === 0
      ? {}
      : {
          tool_calls: toolCalls.map(({ name, ...rest }) =>
            name === null ? rest : { name, ...rest },
          ),
        }),
    ...(media.length === 0 ? {} : { media: media.map((medium) => mediumToFile(medium, shelf)) }),
    ...(reasoning === '' ? {} : { reasoning }),
    text: answer.text,
  };
}

/** The answer of a file. */
export function answerFromFile(
  file: AnswerFile,
  shelf: Readonly<Record<string, string>>,
): ComparisonAnswer {
  const { tool_calls = [], media = [] } = file;
  return {
    state: file.state,
    text: file.text,
    reasoning: file.reasoning ?? '',
    refusal: file.refusal ?? '',
    toolCalls: tool_calls.map((call) => ({ name: call.name ?? null, arguments: call.arguments })),
    media: media.map((medium) => mediumFromFile(medium, shelf)),
    failure: file.failure ?? null,
    finishReason: file.finish_reason ?? null,
    isCached: file.from_cache ?? false,
    usage: file.usage === undefined ? null : usageFromFile(file.usage),
    firstTextAfter: file.first_text_ms ?? null,
    endedAfter: file.total_ms ?? null,
    startedAt: Date.parse(file.asked_at),
  };
}

type MediumFile = z.infer<typeof mediumFileSchema>;

function mediumToFile({ kind, mimeType, base64, url }: Media, shelf: MediaShelf): MediumFile {
  const isNamed = mimeType === null || base64 === null || !isPlainType(mimeType);
  return {
    kind,
    ...(mimeType !== null && isNamed ? { type: mimeType } : {}),
    ...(url === null ? {} : { url }),
    ...(base64 === null
      ? {}
      : { data: shelf.put({ mimeType: isNamed ? null : mimeType, base64 }) }),
  };
}

function mediumFromFile(
  { kind, type, url, data }: MediumFile,
  shelf: Readonly<Record<string, string>>,
): Media {
  const bytes = data === undefined ? null : dataOf(shelf[data] ?? '');
  return {
    kind,
    mimeType: type ?? bytes?.mimeType ?? null,
    base64: bytes?.base64 ?? null,
    url: url ?? null,
  };
}

function usageToFile(usage: Usage): AnswerFile['usage'] {
  const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens } = usage;
  return {
    ...(inputTokens === null ? {} : { input_tokens: inputTokens }),
    ...(cachedInputTokens === null ? {} : { cached_input_tokens: cachedInputTokens }),
    ...(cacheWriteTokens === null ? {} : { cache_write_tokens: cacheWriteTokens }),
    ...(outputTokens === null ? {} : { output_tokens: outputTokens }),
    ...(reasoningTokens === null ? {} : { reasoning_tokens: reasoningTokens }),
  };
}

function usageFromFile(file: NonNullable<AnswerFile['usage']>): Usage {
  return {
    ...UNKNOWN_USAGE,
    inputTokens: file.input_tokens ?? null,
    cachedInputTokens: file.cached_input_tokens ?? null,
    cacheWriteTokens: file.cache_write_tokens ?? null,
    outputTokens: file.output_tokens ?? null,
    reasoningTokens: file.reasoning_tokens ?? null,
  };
}
