import fc from 'fast-check';
import type { ComparisonAnswer, ComparisonDocument } from '@shared/domain/comparison-document';
import { arbitraryRequest } from './arbitrary-request';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const prompt = fc.oneof(text, fc.constantFrom('', ' ', 'a\n\n  b\n', '- a', '# a', '\ud800'));
const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const tokens = option(fc.nat());
/** Tenths of a ms: nothing finer is written. */
const time = option(fc.nat().map((value) => value / 10));

const SIGNATURES = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/gif': [...Buffer.from('GIF89a')],
  'image/webp': [...Buffer.from('RIFF....WEBP')],
};
const image = fc
  .record({
    mimeType: fc.constantFrom(...typedKeys(SIGNATURES)),
    bytes: fc.uint8Array({ minLength: 12, maxLength: 30 }),
  })
  .map(({ mimeType, bytes }) => ({
    type: 'image' as const,
    mimeType,
    base64: Buffer.from([...SIGNATURES[mimeType], ...bytes]).toString('base64'),
  }));
const images = fc.oneof(
  { weight: 3, arbitrary: fc.array(image, { maxLength: 0 }) },
  { weight: 1, arbitrary: fc.array(image, { maxLength: 3 }) },
);
const medium = fc
  .record({
    kind: fc.constantFrom('image' as const, 'audio' as const, 'video' as const),
    mimeType: option(fc.oneof(text, fc.constantFrom('image/png', 'audio/mpeg'))),
    base64: option(fc.uint8Array({ maxLength: 9 })),
    url: option(fc.webUrl()),
  })
  .map(({ base64, ...rest }) => ({
    ...rest,
    base64: base64 && Buffer.from(base64).toString('base64'),
  }));

const answer: fc.Arbitrary<ComparisonAnswer> = fc.record({
  state: fc.constantFrom('completed' as const, 'stopped' as const, 'failed' as const),
  text: prompt,
  reasoning: text,
  refusal: text,
  toolCalls: fc.array(fc.record({ name: option(text), arguments: prompt }), { maxLength: 2 }),
  media: fc.array(medium, { maxLength: 2 }),
  failure: option(text),
  finishReason: option(text),
  isCached: fc.boolean(),
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

const turns = fc.array(fc.record({ prompt, images, answer: option(answer) }), { maxLength: 3 });

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

function typedKeys<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[];
}
