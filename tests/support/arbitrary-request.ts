import fc from 'fast-check';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { JsonObject } from '@shared/domain/json';
import type { ChatMessage, RunRequest } from '@shared/domain/run-request';
import { anyPolicy } from './any-policy';

/** Text as people write it, and as it should never be: line ends, tabs, quotes, marks of YAML, halves of characters. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\t',
        '\r',
        '#',
        ':',
        '- ',
        '|',
        '"',
        "'",
        '&a',
        '*a',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\ud800',
        '😀',
        '~',
        'null',
        '---',
        '...',
        '%',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const json = fc
  .dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonObject)
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

const part = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text }),
  fc.record({
    type: fc.constant('image' as const),
    mimeType: fc.constantFrom('image/png', 'image/jpeg'),
    base64: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  }),
);
const message: fc.Arbitrary<ChatMessage> = fc.record({
  role: fc.constantFrom('user' as const, 'assistant' as const),
  content: fc.array(part, { maxLength: 3 }),
});

const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

/** Any request that the contract lets pass. */
export const arbitraryRequest: fc.Arbitrary<RunRequest> = fc.record({
  model: fc.string({ minLength: 1, maxLength: 40 }),
  task: fc.constantFrom('text-generation' as const, 'text-to-image' as const),
  format: fc.constantFrom(
    'run' as const,
    'chat-completions' as const,
    'responses' as const,
    'messages' as const,
  ),
  modelInPath: fc.boolean(),
  system: option(text),
  messages: fc.array(message, { minLength: 1, maxLength: 4 }),
  parameters: fc.record({
    temperature: option(number),
    maxTokens: option(fc.integer({ min: 1 })),
    topP: option(number),
    seed: option(fc.maxSafeInteger()),
    stop: fc.array(text, { maxLength: 3 }),
    stream: fc.boolean(),
    reasoningEffort: option(fc.string({ maxLength: 40 })),
    extraBody: option(json),
  }),
  policy: fc.oneof(fc.constant(INHERIT_ALL), anyPolicy),
});
