import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparisonFromText } from '@electron/backend/comparisons/comparison-text';
import { AppFailure } from '@shared/domain/app-error';

const LINES = [
  'version: 1',
  'kind: comparison',
  'title: Mine',
  'prompts:',
  '  - What is Cloudflare?',
  'columns:',
  '  - model: openai/gpt-4.1',
  '    format: chat-completions',
  '    headers:',
  '      cf-aig-cache-ttl: 60',
  '    answers:',
  '      - state: completed',
  '        asked_at: 2026-11-22T12:00:00Z',
  '        text: A network.',
];

/** The file with one line replaced; numbers count from 1. */
const withLine = (line: number, text: string) => LINES.with(line - 1, text).join('\n');

/** The file with a prompt that is more than a text; what else is given stands below it. */
const withPrompt = ([images = '', ...others]: string[]) =>
  [...LINES.slice(0, 4), '  - text: Hi', `    ${images}`, ...others, ...LINES.slice(5)].join('\n');

describe('a file with something wrong is refused, and the place named', () => {
  it.each([
    ['another version', withLine(1, 'version: 2'), 'Line 1, column 10: “version”'],
    ['an experiment', withLine(2, 'kind: cache'), 'Line 2, column 7: “kind”'],
    ['an unknown key', withLine(3, 'titel: Mine'), 'Line 3, column 1: “titel” is not known here'],
    ['a title that is none', withLine(3, 'title: [1]'), 'Line 3, column 8: “title”'],
    ['a prompt that is none', withLine(5, '  - 5'), 'Line 5, column 5: “prompts.0”'],
    ['no columns', LINES.slice(0, 5).join('\n'), '“columns” is missing'],
    ['an empty row', [...LINES.slice(0, 5), 'columns: []'].join('\n'), 'Line 6, column 10'],
    [
      'nine columns',
      [
        ...LINES.slice(0, 6),
        ...Array.from({ length: 9 }, () => '  - { model: a, format: run }'),
      ].join('\n'),
      '“columns”',
    ],
    ['an unknown format', withLine(8, '    format: chat'), 'Line 8, column 13: “columns.0.format”'],
    [
      'an unknown setting',
      withLine(8, '    fromat: run'),
      'Line 8, column 5: “columns.0.fromat” is not known here',
    ],
    [
      'a header that takes a number',
      withLine(10, '      cf-aig-cache-ttl: soon'),
      'Line 10, column 25: “columns.0.headers.cf-aig-cache-ttl” takes a number',
    ],
    [
      'an authorization',
      withLine(10, '      Authorization: whatever'),
      'Line 10, column 22: “columns.0.headers.Authorization”',
    ],
    ['a key of a provider', withLine(10, '      x-api-key: abc'), 'carries a secret'],
    [
      'a header with a line end in it',
      withLine(10, String.raw`      cf-aig-cache-key: "a\r\nb: c"`),
      'Line 10',
    ],
    [
      'an answer in an unknown state',
      withLine(12, '      - state: splendid'),
      'Line 12, column 16: “columns.0.answers.0.state”',
    ],
    ['an answer that is still arriving', withLine(12, '      - state: running'), 'Line 12'],
    [
      'a time that is none',
      withLine(13, '        asked_at: yesterday'),
      'Line 13, column 19: “columns.0.answers.0.asked_at”',
    ],
    [
      'more answers than prompts',
      withLine(4, 'prompts: []').replace('  - What is Cloudflare?\n', ''),
      '“columns.0.answers” has more answers than there are prompts',
    ],
    [
      'a token in an answer',
      withLine(14, '        text: cfat_0123456789abcdefghijklmnop'),
      'Line 14, column 15: This looks like an API token, and a comparison is meant to be shared',
    ],
    [
      'a key given twice',
      withLine(3, 'kind: comparison'),
      'Line 3, column 1: “kind” is there twice',
    ],
    ['an anchor', withLine(5, '  - &a hi'), 'Line 5, column 8: Anchors (&) and aliases (*)'],
    ['an alias', withLine(5, '  - *a'), 'Line 5'],
    ...[
      [
        'an image that is nowhere',
        ['images: [a]'],
        'Line 6, column 14: “prompts.0.images.0” is a name',
      ],
      [
        'an address on the disk instead of an image',
        ['images: [a]', 'media: { a: /etc/passwd }'],
        'Line 7, column 13: “media.a” must be a data: address',
      ],
      [
        'an address on the network instead of an image',
        ['images: [a]', 'media: { a: "https://evil.example/a.png" }'],
        'Line 7, column 13: “media.a” must be a data: address',
      ],
      [
        'bytes that are no image',
        ['images: [a]', `media: { a: "data:image/png;base64,${btoa('<svg onload=alert(1)>')}" }`],
        '“media.a” must be a PNG, JPEG, WebP or GIF image',
      ],
      [
        'an image that says to be another',
        [
          'images: [a]',
          `media: { a: "data:image/gif;base64,${btoa('\u0089PNG\r\n\u001a\n....')}" }`,
        ],
        '“media.a” must be',
      ],
      [
        'half a character of base64',
        ['images: [a]', 'media: { a: "data:image/png;base64,iVBOR" }'],
        '“media.a” must be a data: address',
      ],
      [
        'an image that nothing uses',
        ['images: [a]', `media: { b: "data:image/png;base64,AAAA" }`],
        '“prompts.0.images.0” is a name',
      ],
      ['no image at all', ['images: []'], 'Line 6, column 13: “prompts.0.images”'],
      ['too many images', [`images: [${'a, '.repeat(9)}]`], '“prompts.0.images”'],
    ].map(([what, lines, words]): [string, string, string] => [
      String(what),
      withPrompt(lines as string[]),
      String(words),
    ]),
    ['a tag', withLine(5, '  - !!binary aGk='), 'Tags (!) are not read'],
    ['a prototype', withLine(3, '__proto__: { a: 1 }'), '“__proto__” cannot be a key'],
    ['a merge', withLine(3, '<<: { title: a }'), '“<<” is not known here'],
    ['two documents', [...LINES, '---', ...LINES].join('\n'), 'multiple documents'],
    ['no YAML', 'kind: [comparison', 'This is no YAML'],
    ['a list', '- 1', 'Line 1, column 1: The file: expected object'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'The comparison was not opened.'],
    ['nothing', '', 'The file is empty'],
  ])('%s', (_what, text, expected) => {
    const refusal = refusalOf(text);
    expect(refusal).toContain(expected);
    expect(refusal).toContain('The comparison was not opened.');
  });

  it('without repeating a token', () => {
    const token = 'cfat_0123456789abcdefghijklmnop';
    expect(refusalOf(withLine(5, `  - ${token}`))).not.toContain(token);
  });
});

it.each([
  ['too large', `version: ${'1'.repeat(20 * 1024 * 1024)}`],
  ['too many keys', Array.from({ length: 300_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ['too deep', '['.repeat(40_000)],
  ['growing aliases', ['a: &a [1,1]', 'b: &b [*a,*a]', 'c: [*b,*b]'].join('\n')],
])('refuses a file that would only keep the reader busy: %s', (_what, text) => {
  expect(refusalOf(text)).toContain('The comparison was not opened.');
});

it('refuses a picture that is named so often that its copies would fill the memory', () => {
  const picture = `iVBORw0KGgo${'A'.repeat(1024 * 1024 + 1)}`;
  const file = {
    version: 1,
    kind: 'comparison',
    prompts: Array.from({ length: 26 }, () => ({ text: 'Hi', images: ['a'] })),
    columns: Array.from({ length: 8 }, () => ({ model: 'a/b', format: 'run' })),
    media: { a: `data:image/png;base64,${picture}` },
  };
  expect(refusalOf(JSON.stringify(file))).toMatch(
    /Line 1, column \d+: “media” is named too often: all columns would carry over 200 MiB/,
  );
  const fewer = { ...file, prompts: file.prompts.slice(0, 24) };
  expect(failureOf(JSON.stringify(fewer))).toBeNull();
});

it('reads JSON too, with a byte order mark, and headers as they are written', () => {
  const text = JSON.stringify({
    version: 1,
    kind: 'comparison',
    columns: [
      {
        model: '@cf/meta/llama-3.1-8b-instruct',
        format: 'run',
        headers: { 'cf-aig-gateway-id': '007' },
        prompts: ['Hi'],
      },
    ],
  });
  const { title, gatewayId, columns } = comparisonFromText(`\ufeff${text}`);
  expect({ title, gatewayId }).toEqual({ title: '', gatewayId: null });
  expect(columns[0]?.policy.gatewayId).toBe('007');
  expect(columns[0]?.turns).toEqual([{ prompt: 'Hi', images: [], answer: null }]);
});

it('lets a column have prompts of its own beside those on top', () => {
  const text = [...LINES, '  - model: a/b', '    format: run', '    prompts: [Other]'].join('\n');
  const { columns } = comparisonFromText(text);
  expect(columns.map(({ turns }) => turns.map(({ prompt }) => prompt))).toEqual([
    ['What is Cloudflare?'],
    ['Other'],
  ]);
});

test('whatever is done to a file, it is either read or refused in words', () => {
  const whole = withPrompt([
    'images: [a]',
    'media: { a: "data:image/png;base64,iVBORw0KGgoAAAAA" }',
  ]);
  const places = fc.nat({ max: whole.length });
  const pieces = fc.constantFrom(
    ...[
      '',
      ':',
      '- ',
      '\n',
      '  ',
      '"',
      '|',
      '>',
      '&a ',
      '*a',
      '!!x ',
      '{',
      ']',
      '#',
      '\t',
      '\u0000',
      '\ud800',
    ],
    ...['null', '1e999', '.inf', '0x1', '~', '? ', '<<: ', '---\n', '%YAML 3\n', '__proto__: 1'],
  );
  const edit = fc.record({ at: places, without: fc.nat({ max: 12 }), piece: pieces });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const text = edits.reduce(
        (now, { at, without, piece }) => now.slice(0, at) + piece + now.slice(at + without),
        whole,
      );
      const failure = failureOf(text);
      if (failure === null) return;
      expect(failure).toBeInstanceOf(AppFailure);
      expect(failure).toMatchObject({
        error: {
          code: 'bad-input-comparison-file',
          message: expect.stringMatching(
            /^The comparison was not opened\. (Line \d+, column \d+: )?\S/,
          ),
        },
      });
    }),
    { numRuns: 500 },
  );
});

function failureOf(text: string): unknown {
  try {
    comparisonFromText(text);
    return null;
  } catch (error) {
    return error;
  }
}

function refusalOf(text: string): string {
  const failure = failureOf(text);
  if (failure instanceof Error) return failure.message;
  throw new Error('It was read');
}
