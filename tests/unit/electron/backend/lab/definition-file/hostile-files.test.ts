import { describe, expect, it } from 'vitest';
import { definitionFromText } from '@electron/backend/lab/definition-file/read-definition';

const LINES = [
  'version: 1',
  'kind: cache',
  'request:',
  '  model: openai/gpt-4.1',
  '  format: chat-completions',
  '  prompt: What is Cloudflare?',
  '  headers:',
  '    cf-aig-cache-ttl: 60',
  'test:',
  '  type: repeat',
  '  shots: 3',
  '  pacing: { type: sequential, gap: 250 }',
  'fresh: true',
];

/** The file with one line replaced; numbers count from 1. */
const withLine = (line: number, text: string) => LINES.with(line - 1, text).join('\n');

describe('a file with something wrong is refused, and the place named', () => {
  it.each([
    ['a word for a number', withLine(11, '  shots: many'), 'Line 11, column 10: “test.shots”'],
    ['a number out of range', withLine(11, '  shots: 50000'), 'Line 11, column 10: “test.shots”'],
    [
      'an unknown key',
      withLine(11, '  shoots: 3'),
      'Line 11, column 3: “test.shoots” is not known here',
    ],
    [
      'an unknown field of the request',
      withLine(6, '  promt: hi'),
      'Line 6, column 3: “request.promt” is not known here',
    ],
    [
      'nothing to ask',
      withLine(6, '  system: Be kind.'),
      '“request” must say “prompt” or “messages”',
    ],
    ['a key given twice', withLine(2, 'version: 1'), 'Line 2, column 1: “version” is there twice'],
    ['a missing model', withLine(4, '  task: other'), '“request.model” is missing'],
    ['another version', withLine(1, 'version: 2'), 'Line 1, column 10: “version”'],
    ['another kind', withLine(2, 'kind: magic'), 'Line 2, column 7: “kind”'],
    [
      'a header that takes a number',
      withLine(8, '    cf-aig-cache-ttl: soon'),
      'Line 8, column 23: “request.headers.cf-aig-cache-ttl” takes a number',
    ],
    [
      'an authorization',
      withLine(8, '    Authorization: whatever'),
      'Line 8, column 20: “request.headers.Authorization”',
    ],
    ['a key of a provider', withLine(8, '    x-api-key: abc'), 'carries a secret'],
    [
      'a newer token',
      withLine(6, '  prompt: cfat_0123456789abcdefghijklmnop'),
      'Line 6, column 11: This looks like an API token',
    ],
    [
      'an older token',
      withLine(6, '  prompt: use AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-Ab please'),
      'This looks like an API token',
    ],
    ['an anchor', withLine(6, '  prompt: &a hi'), 'Anchors (&) and aliases (*) are not read'],
    ['an alias', withLine(6, '  prompt: *a'), 'Line 6, column 11'],
    ['a tag', withLine(6, '  prompt: !!binary aGk='), 'Line 6, column 20: Tags (!) are not read'],
    [
      'a prototype',
      withLine(6, '  __proto__: { prompt: hi }'),
      'Line 6, column 3: “__proto__” cannot be a key',
    ],
    [
      'a merge',
      withLine(6, '  <<: { prompt: hi }'),
      'Line 6, column 3: “request.<<” is not known here',
    ],
    [
      'a number without end',
      withLine(12, '  pacing: { type: sequential, gap: .inf }'),
      'Line 12, column 36',
    ],
    ['two documents', [...LINES, '---', ...LINES].join('\n'), 'multiple documents'],
    ['no YAML', 'kind: [cache', 'This is no YAML'],
    ['a list', '- 1', 'Line 1, column 1: The file: expected object'],
    ['nothing', '', 'The file is empty'],
  ])('%s', (_what, text, expected) => {
    const refusal = refusalOf(text);
    expect(refusal).toContain(expected);
    expect(refusal).toContain('The definition was not opened.');
  });

  it('without repeating a token', () => {
    const token = 'cfat_0123456789abcdefghijklmnop';
    expect(refusalOf(withLine(6, `  ${token}: hi`))).not.toContain(token);
  });
});

it.each([
  ['too large', `version: ${'1'.repeat(5 * 1024 * 1024)}`],
  ['too many keys', Array.from({ length: 300_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ['too deep', '['.repeat(40_000)],
  [
    'deep, one by one',
    Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  ],
  ['growing aliases', ['a: &a [1,1]', 'b: &b [*a,*a]', 'c: &c [*b,*b]', 'd: [*c,*c]'].join('\n')],
])('refuses a file that would only keep the reader busy: %s', (_what, text) => {
  expect(refusalOf(text)).toContain('The definition was not opened.');
});

it('reads JSON too, with tabs and a byte order mark, and headers as they are written', () => {
  const text = JSON.stringify(
    {
      version: 1,
      kind: 'formats',
      request: {
        model: '@cf/meta/llama-3.1-8b-instruct',
        format: 'run',
        prompt: 'Hi',
        headers: { 'cf-aig-gateway-id': '007', 'cf-aig-skip-cache': true },
      },
      formats: ['run'],
    },
    null,
    '\t',
  );
  const { request, name, budget } = definitionFromText(`\ufeff${text}`);
  expect(request.policy).toMatchObject({ gatewayId: '007', skipCache: true });
  expect({ name, budget }).toEqual({ name: '', budget: null });
});

it('keeps what YAML would take for a number in a header as it is written', () => {
  const { request } = definitionFromText(withLine(8, '    cf-aig-cache-key: 0x10'));
  expect(request.policy.cacheKey).toBe('0x10');
});

it('takes a commit for what it is', () => {
  const commit = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b';
  const { request } = definitionFromText(withLine(6, `  prompt: Explain ${commit}`));
  expect(request.messages[0]?.content).toEqual([{ type: 'text', text: `Explain ${commit}` }]);
});

function refusalOf(text: string): string {
  try {
    definitionFromText(text);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It was read');
}
