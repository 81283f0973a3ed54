import type { WireRequest } from '@shared/protocol/dialect';
import type { Snippet } from '@shared/snippets/snippet';
import { snippetFile } from '@shared/snippets/snippet-file';
import { cmdSnippet } from '@shared/snippets/cmd';
import { powershellSnippet } from '@shared/snippets/powershell';
import { runRequest } from '@tests/support/run-request';
import { describe, expect, it } from 'vitest';
import { readByCmd } from './support/read-by-cmd';

const API = 'https://api.cloudflare.com/client/v4';
const WIRE: WireRequest = {
  method: 'POST',
  path: 'ai/v1/chat/completions',
  headers: { 'content-type': 'application/json', 'cf-aig-metadata': '{"team":"x"}' },
  body: { stream: true },
  bodyText: '{"stream":true}',
  notes: [],
};

function textOf(snippet: Snippet): string {
  if (!snippet.available) throw new Error(snippet.reason);
  return snippet.text;
}

describe('a request for PowerShell', () => {
  const write = (change: Partial<WireRequest> = {}) =>
    textOf(
      powershellSnippet({ request: runRequest(), wire: { ...WIRE, ...change }, apiBase: API }),
    );

  it('is curl with the body from a file and the headers, the token among them, from a pipe', () => {
    expect(write()).toBe(
      [
        '& {',
        '  $body = [IO.Path]::GetTempFileName()',
        "  $OutputEncoding = [Text.Encoding]::GetEncoding('iso-8859-1')",
        '  try {',
        `    [IO.File]::WriteAllText($body, '{"stream":true}')`,
        '    @(',
        '      "Authorization: Bearer $env:CLOUDFLARE_API_TOKEN"',
        "      'content-type: application/json'",
        `      'cf-aig-metadata: {"team":"x"}'`,
        '    ) | curl.exe "https://api.cloudflare.com/client/v4/accounts/$env:CLOUDFLARE_ACCOUNT_ID/ai/v1/chat/completions" `',
        '      --no-buffer `',
        "      --header '@-' `",
        '      --data-binary "@$body"',
        '  } finally {',
        '    Remove-Item -LiteralPath $body',
        '  }',
        '}',
      ].join('\n'),
    );
  });

  it('waits for the whole answer where no stream was asked for', () => {
    expect(write({ body: {} })).not.toContain('--no-buffer');
  });

  it('gives curl no argument with a quote, which versions before 7.3 pass on otherwise (about_Parsing)', () => {
    const text = write({ bodyText: '{"a":"b"}', headers: { 'x-note': 'a "b"' } });
    const [, call = ''] = text.split('curl.exe ');
    const expressions = call.slice(0, call.indexOf('\n  }')).match(/"[^"]*"|'[^']*'/g) ?? [];
    expect(expressions).toHaveLength(3);
    expect(expressions.map((one) => one.slice(1, -1)).join('')).not.toMatch(/["\\]/);
  });

  it('marks its file as UTF-8, which Windows PowerShell would not guess', () => {
    expect(snippetFile('powershell', write()).text).toMatch(/^\ufeff& \{\n/);
  });

  it('expands nothing but the two variables', () => {
    expect(write({ path: 'ai/run/$(id)' })).toContain('/ai/run/`$(id)"');
  });
});

describe('a request for cmd', () => {
  const snippet = (change: Partial<WireRequest> = {}) =>
    cmdSnippet({ request: runRequest(), wire: { ...WIRE, ...change }, apiBase: API });
  const given = (text: string) => readByCmd(text.replaceAll(' ^\n  ', ' '), {});

  it('is curl, which reads account and token from the environment itself', () => {
    expect(textOf(snippet())).toBe(
      [
        'curl --variable ^"^%^CLOUDFLARE_ACCOUNT_ID^" --variable ^"^%^CLOUDFLARE_API_TOKEN^" ^',
        '  --expand-url ^"https://api.cloudflare.com/client/v4/accounts/{{CLOUDFLARE_ACCOUNT_ID}}/ai/v1/chat/completions^" ^',
        '  --no-buffer ^',
        '  --expand-header ^"Authorization: Bearer {{CLOUDFLARE_API_TOKEN}}^" ^',
        '  --header ^"content-type: application/json^" ^',
        String.raw`  --header ^"cf-aig-metadata: {\^"team\^":\^"x\^"}^" ^`,
        String.raw`  --data-binary ^"{\^"stream\^":true}^"`,
      ].join('\n'),
    );
  });

  it('gives curl the very body, whatever cmd would obey in it', () => {
    const bodyText = JSON.stringify({ a: '%PATH% "x" & del | <y> ^ ! \\ \n C:\\' });
    expect(given(textOf(snippet({ bodyText }))).at(-1)).toBe(bodyText);
  });

  it.each([
    ['has characters beyond ASCII', JSON.stringify({ a: 'é 🙂\u202e' })],
    ['is too long for a line', JSON.stringify({ a: 'long '.repeat(3_000) })],
  ])('carries a body in base64 that %s', (_name, bodyText) => {
    const lines = textOf(snippet({ bodyText })).split('\n');
    const echoed = lines.filter((line) => line.includes(' echo '));
    const base64 = echoed
      .map((line) => line.replace(/^>>? ai-gateway-request\.b64 echo /, ''))
      .join('');
    expect(Buffer.from(base64, 'base64').toString('utf8')).toBe(bodyText);
    expect(echoed[0]).toMatch(/^> /);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(8_191);
    expect(lines.join('\n')).toContain('--data-binary @ai-gateway-request.json');
    expect(lines.at(-1)).toBe('del ai-gateway-request.b64 ai-gateway-request.json');
  });

  it('says where an exclamation mark is lost', () => {
    const notes = (bodyText: string) => {
      const written = snippet({ bodyText });
      return written.available ? written.notes.join(' ') : '';
    };
    expect(notes('{"a":"Hello!"}')).toContain('delayed expansion');
    expect(notes('{"a":"Hello"}')).not.toContain('delayed expansion');
  });

  it('is refused where the headers alone are too long for a line', () => {
    const headers = { 'x-a': 'a'.repeat(4_000), 'x-b': 'b'.repeat(4_000) };
    expect(snippet({ headers })).toMatchObject({
      available: false,
      reason: expect.stringContaining('too long'),
    });
  });

  it('does not guess at a header that cmd would change', () => {
    expect(snippet({ headers: { 'x-note': 'é' } })).toMatchObject({
      available: false,
      reason: expect.stringContaining('x-note'),
    });
  });

  it('doubles the percent signs in a batch file', () => {
    const { name, text } = snippetFile('cmd', textOf(snippet()));
    expect(name).toBe('request.cmd');
    expect(text).toContain('^"^%%^CLOUDFLARE_API_TOKEN^"');
  });
});
