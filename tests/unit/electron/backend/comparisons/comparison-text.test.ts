import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  comparisonFromText,
  comparisonToText,
} from '@electron/backend/comparisons/comparison-text';
import { holdsToken } from '@electron/backend/files/secrets';
import { parametersSchema, policySchema } from '@shared/contract/run-request-schema';
import type { ComparisonColumn, ComparisonDocument } from '@shared/domain/comparison-document';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS } from '@shared/domain/run-request';
import { UNKNOWN_USAGE } from '@shared/domain/usage';
import { arbitraryComparison } from '@tests/support/arbitrary-comparison';

const column: ComparisonColumn = {
  model: 'openai/gpt-4.1',
  task: 'text-generation',
  format: 'chat-completions',
  modelInPath: false,
  system: 'You are brief.\nYou are kind.\n',
  parameters: { ...DEFAULT_PARAMETERS, temperature: 0.2 },
  policy: { ...INHERIT_ALL, cacheTtl: 60, gatewayId: '007' },
  turns: [
    {
      prompt: 'What is Cloudflare?',
      images: [],
      answer: {
        state: 'completed',
        text: 'A network.\n\nAnd more.',
        reasoning: '',
        refusal: '',
        toolCalls: [],
        media: [],
        failure: null,
        finishReason: 'stop',
        isCached: false,
        usage: { ...UNKNOWN_USAGE, inputTokens: 12, outputTokens: 4 },
        firstTextAfter: 412.5,
        endedAfter: 1200,
        startedAt: Date.UTC(2026, 10, 22, 12),
      },
    },
    { prompt: 'And Workers?\nIn two lines.', images: [], answer: null },
  ],
};
const other: ComparisonColumn = {
  ...column,
  model: 'anthropic/claude-haiku-4.5',
  format: 'messages',
  system: '',
  policy: INHERIT_ALL,
  turns: column.turns.map(({ prompt }) => ({ prompt, images: [], answer: null })),
};
const comparison: ComparisonDocument = {
  version: 1,
  title: 'Two on one question',
  gatewayId: 'my-gateway',
  columns: [column, other],
};

/** As it comes through the contract; keys like `__proto__` do not. */
const document = arbitraryComparison
  .filter(({ columns }) =>
    columns.every(
      ({ parameters, policy }) =>
        parametersSchema.safeParse(parameters).success && policySchema.safeParse(policy).success,
    ),
  )
  .map((value) => ({
    ...value,
    columns: value.columns.map((one) => ({
      ...one,
      parameters: parametersSchema.parse(one.parameters),
      policy: policySchema.parse(one.policy),
    })),
  }))
  .filter((value) => !holdsToken(JSON.stringify(value)));

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(document, (value) => {
      expect(comparisonFromText(comparisonToText(value))).toEqual(value);
    }),
    { numRuns: 200 },
  );
});

it('is a file that people read: shared prompts once on top, what is set in a fixed order, texts in blocks', () => {
  expect(comparisonToText(comparison)).toMatchInlineSnapshot(`
    "# A comparison of AI Gateway Playground: open it in Compare, or run it with
    # npm run cli -- run FILE

    version: 1
    kind: comparison
    title: Two on one question
    gateway: my-gateway
    prompts:
      - What is Cloudflare?
      - |-
        And Workers?
        In two lines.
    columns:
      - model: openai/gpt-4.1
        format: chat-completions
        system: |
          You are brief.
          You are kind.
        parameters:
          stream: true
          temperature: 0.2
        headers:
          cf-aig-gateway-id: "007"
          cf-aig-cache-ttl: 60
        answers:
          - state: completed
            asked_at: 2026-11-22T12:00:00.000Z
            first_text_ms: 412.5
            total_ms: 1200
            finish_reason: stop
            usage:
              input_tokens: 12
              output_tokens: 4
            text: |-
              A network.

              And more.
      - model: anthropic/claude-haiku-4.5
        format: messages
        parameters:
          stream: true
          temperature: 0.2
    "
  `);
});

it('differs only where the comparison does', () => {
  const lines = comparisonToText(comparison).split('\n');
  const hotter = { ...other, parameters: { ...other.parameters, temperature: 1 } };
  const changed = comparisonToText({ ...comparison, columns: [column, hotter] }).split('\n');
  expect(changed.filter((line, index) => line !== lines[index])).toEqual(['      temperature: 1']);
});

it('grows by the lines of what is added, also where all is short', () => {
  const ask = (...prompts: string[]) => {
    const turns = prompts.map((prompt) => ({ prompt, images: [], answer: null }));
    return comparisonToText({ ...comparison, columns: [{ ...column, turns }] }).split('\n');
  };
  const before = new Set(ask('Hi'));
  expect(ask('Hi', 'Bye').filter((line) => !before.has(line))).toEqual(['  - Bye']);
});

const PNG = {
  type: 'image',
  mimeType: 'image/png',
  base64: Buffer.from('\u0089PNG\r\n\u001a\n....', 'latin1').toString('base64'),
} as const;

it('keeps an image once, at the end and in one line, under a name that follows from its bytes', () => {
  const asked = { prompt: 'What is this?', images: [PNG], answer: null };
  const text = comparisonToText({
    ...comparison,
    columns: [
      { ...column, turns: [asked, { prompt: 'And now?', images: [PNG], answer: null }] },
      { ...other, turns: [asked] },
    ],
  });
  expect(text.match(/base64,/g)).toHaveLength(1);
  expect(text.split('\n').slice(-3)).toEqual([
    'media:',
    expect.stringMatching(/^ {2}media-[0-9a-f]{12}: data:image\/png;base64,[A-Za-z0-9+/=]+$/),
    '',
  ]);
  expect(text).toMatch(/- text: What is this\?\n {8}images:\n {10}- media-[0-9a-f]{12}\n/);
});

it('keeps what an answer called, made and refused', () => {
  const answer = {
    ...column.turns[0]!.answer!,
    refusal: 'No.',
    failure: 'Too long.',
    toolCalls: [{ name: 'weather', arguments: '{"city":"Lisbon"}' }],
    media: [{ kind: 'image' as const, mimeType: 'image/png', base64: PNG.base64, url: null }],
  };
  const text = comparisonToText({
    ...comparison,
    columns: [{ ...column, turns: [{ prompt: 'Hi', images: [], answer }] }],
  });
  expect(text).toContain('        failure: Too long.\n        refusal: No.\n        tool_calls:');
  expect(text).toContain('arguments: \'{"city":"Lisbon"}\'');
  expect(text).toMatch(/media:\n {10}- kind: image\n {12}data: media-/);
});

it('gives each column its own prompts where they differ', () => {
  const turns = [{ prompt: 'Hi', images: [], answer: null }];
  const text = comparisonToText({ ...comparison, columns: [column, { ...other, turns }] });
  expect(text).not.toMatch(/^prompts:/m);
  expect(text.match(/^ {4}prompts:/gm)).toHaveLength(2);
});

describe('refuses to write', () => {
  const write = (change: Partial<ComparisonColumn>) => () =>
    comparisonToText({ ...comparison, columns: [{ ...column, ...change }] });

  it('a token in a prompt', () => {
    expect(write({ system: 'Use cfut_0123456789abcdefghijklmnop' })).toThrow(
      'The comparison was not saved. “columns.0.system” holds what looks like an API token.',
    );
  });

  it.each(['x-api-key', 'x-my-token'])('the header %s, that carries a secret', (header) => {
    const policy = { ...INHERIT_ALL, extraHeaders: { [header]: 'abc' } };
    expect(write({ policy })).toThrow(`The header “${header}” carries a secret.`);
  });

  it('an image that is none', () => {
    const images = [{ ...PNG, mimeType: 'image/gif' }];
    expect(write({ turns: [{ prompt: 'Hi', images, answer: null }] })).toThrow(
      /“media.media-[0-9a-f]{12}” must be a PNG, JPEG, WebP or GIF image/,
    );
  });

  it('what could not be read again', () => {
    const prompt = 'long '.repeat(5 * 1024 * 1024);
    expect(write({ turns: [{ prompt, images: [], answer: null }] })).toThrow('larger than 20 MiB');
    const many = Array.from({ length: 70_000 }, () => ({ prompt: 'a', images: [], answer: null }));
    expect(write({ turns: many })).toThrow('There is too much in it for a comparison.');
  });
});
