import fc from 'fast-check';
import type { ComparisonAnswer, ComparisonDocument } from '@shared/domain/comparison-document';
import { arbitraryRequest } from './arbitrary-request';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const prompt = fc.oneof(text, fc.constantFrom('', ' ', 'a\n\n  b\n', '- a', '# a', '\ud800'));
const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const tokens = option(fc.nat());
const time = option(fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0));

const answer: fc.Arbitrary<ComparisonAnswer> = fc.record({
  state: fc.constantFrom('completed' as const, 'stopped' as const, 'failed' as const),
  text: prompt,
  reasoning: text,
  finishReason: option(text),
  usage: option(
    fc.record({
      inputTokens: tokens,
      cachedInputTokens: tokens,
      cacheWriteTokens: tokens,
      outputTokens: tokens,
      reasoningTokens: tokens,
    }),
  ),
  firstTextAfter: time,
  endedAfter: time,
  startedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
});

const turns = fc.array(fc.record({ prompt, answer: option(answer) }), { maxLength: 3 });

const column = fc.record({ request: arbitraryRequest, system: prompt, turns }).map((drawn) => {
  const { model, task, format, modelInPath, parameters, policy } = drawn.request;
  const { system, turns: asked } = drawn;
  return { model, task, format, modelInPath, system, parameters, policy, turns: asked };
});

/** Any comparison that can be on screen; in half of them all columns are asked the same. */
export const arbitraryComparison: fc.Arbitrary<ComparisonDocument> = fc
  .record({
    title: text,
    gatewayId: option(fc.string({ maxLength: 20 })),
    columns: fc.array(column, { minLength: 1, maxLength: 4 }),
    isShared: fc.boolean(),
  })
  .map(({ title, gatewayId, columns, isShared }) => {
    const asked = columns[0]?.turns ?? [];
    const alike = columns.map((one) => ({
      ...one,
      turns: asked.map((turn, index) => ({ ...turn, answer: one.turns[index]?.answer ?? null })),
    }));
    return { version: 1, title, gatewayId, columns: isShared ? alike : columns };
  });
