import { describe, expect, it } from 'vitest';
import { comparisonFromText } from '@electron/backend/comparisons/comparison-text';

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
  expect(columns[0]?.turns).toEqual([{ prompt: 'Hi', answer: null }]);
});

it('lets a column have prompts of its own beside those on top', () => {
  const text = [...LINES, '  - model: a/b', '    format: run', '    prompts: [Other]'].join('\n');
  const { columns } = comparisonFromText(text);
  expect(columns.map(({ turns }) => turns.map(({ prompt }) => prompt))).toEqual([
    ['What is Cloudflare?'],
    ['Other'],
  ]);
});

function refusalOf(text: string): string {
  try {
    comparisonFromText(text);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It was read');
}
