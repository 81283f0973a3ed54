import type { WireRequest } from '@shared/protocol/dialect';
import { httpFileSnippet } from '@shared/snippets/http-file';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

const WIRE: WireRequest = {
  method: 'POST',
  path: 'ai/run',
  headers: { 'content-type': 'application/json' },
  body: {},
  bodyText: '{"a":1}',
  notes: [],
};

function write(change: Partial<WireRequest> = {}) {
  const apiBase = 'https://api.cloudflare.com/client/v4';
  return httpFileSnippet({ request: runRequest(), wire: { ...WIRE, ...change }, apiBase });
}

it('reads account and token from the environment', () => {
  expect(write()).toMatchObject({
    available: true,
    text: [
      '@account = {{$processEnv CLOUDFLARE_ACCOUNT_ID}}',
      '@token = {{$processEnv CLOUDFLARE_API_TOKEN}}',
      '',
      'POST https://api.cloudflare.com/client/v4/accounts/{{account}}/ai/run HTTP/1.1',
      'Authorization: Bearer {{token}}',
      'content-type: application/json',
      '',
      '{"a":1}',
      '',
    ].join('\n'),
  });
});

it('leaves nothing in the body that is taken for a variable, and says that its bytes differ', () => {
  const body = { a: '{{token}} {{{x}}}', b: '\u202e\\{{' };
  const snippet = write({ bodyText: JSON.stringify(body) });
  if (!snippet.available) throw new Error(snippet.reason);
  const written = snippet.text.trimEnd().split('\n').at(-1) ?? '';
  expect(written).not.toContain('{{');
  expect(written).not.toContain('\u202e');
  expect(JSON.parse(written)).toEqual(body);
  expect(snippet.notes.join(' ')).toContain('in other bytes');
});

it.each(['{{x}}', 'é'])('refuses a header that its readers would change: %s', (value) => {
  expect(write({ headers: { 'x-note': value } })).toMatchObject({
    available: false,
    reason: expect.stringContaining('x-note'),
  });
});
