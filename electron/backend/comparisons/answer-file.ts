import { z } from 'zod';
import type { ComparisonAnswer } from '@shared/domain/comparison-document';
import { UNKNOWN_USAGE, type Usage } from '@shared/domain/usage';

const STATES = [
  'running',
  'completed',
  'length',
  'filtered',
  'stopped',
  'failed',
  'cut-off',
] as const satisfies readonly ComparisonAnswer['state'][];

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

/** An answer as it stands in a file: what is known of it, and nothing else. */
export const answerFileSchema = z.strictObject({
  state: z.enum(STATES),
  asked_at: z.iso.datetime(),
  first_text_ms: z.number().min(0).optional(),
  total_ms: z.number().min(0).optional(),
  finish_reason: z.string().optional(),
  usage: usageFileSchema.optional(),
  reasoning: z.string().optional(),
  text: z.string(),
});

type AnswerFile = z.infer<typeof answerFileSchema>;

/** An answer for a file; the long texts stand last. */
export function answerToFile(answer: ComparisonAnswer): AnswerFile {
  const { firstTextAfter, endedAfter, finishReason, usage, reasoning } = answer;
  return {
    state: answer.state,
    asked_at: new Date(answer.startedAt).toISOString(),
    ...(firstTextAfter === null ? {} : { first_text_ms: firstTextAfter }),
    ...(endedAfter === null ? {} : { total_ms: endedAfter }),
    ...(finishReason === null ? {} : { finish_reason: finishReason }),
    ...(usage === null ? {} : { usage: usageToFile(usage) }),
    ...(reasoning === '' ? {} : { reasoning }),
    text: answer.text,
  };
}

/** The answer of a file. */
export function answerFromFile(file: AnswerFile): ComparisonAnswer {
  return {
    state: file.state,
    text: file.text,
    reasoning: file.reasoning ?? '',
    finishReason: file.finish_reason ?? null,
    usage: file.usage === undefined ? null : usageFromFile(file.usage),
    firstTextAfter: file.first_text_ms ?? null,
    endedAfter: file.total_ms ?? null,
    startedAt: Date.parse(file.asked_at),
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
