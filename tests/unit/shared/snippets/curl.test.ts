import { describe, expect, it } from 'vitest';
import type { WireRequest } from '@shared/protocol/dialect';
import { curlReadSnippet, curlSnippet } from '@shared/snippets/curl';

const request: WireRequest = {
  method: 'POST',
  path: 'ai/v1/chat/completions',
  headers: { 'content-type': 'application/json' },
  body: { stream: true },
  bodyText: '{"stream":true}',
  notes: [],
};

describe('curl snippet', () => {
  it('is the documented command with the secrets left to the environment', () => {
    expect(curlSnippet(request)).toBe(
      [
        'curl "https://api.cloudflare.com/client/v4/accounts/$CLOUDFLARE_ACCOUNT_ID/ai/v1/chat/completions" \\',
        '  --no-buffer \\',
        `  --header @<(printf 'Authorization: Bearer %s\\n' "$CLOUDFLARE_API_TOKEN") \\`,
        "  --header 'content-type: application/json' \\",
        `  --data-binary '{"stream":true}'`,
      ].join('\n'),
    );
  });

  it('waits for the whole answer when no stream was asked for', () => {
    expect(curlSnippet({ ...request, body: {} })).not.toContain('--no-buffer');
  });

  it('looks for the stream flag inside the envelope as well', () => {
    const body = { model: 'm', input: { stream: true } };
    expect(curlSnippet({ ...request, body })).toContain('--no-buffer');
  });

  it('keeps an address with shell characters from being expanded', () => {
    expect(curlSnippet(request, 'http://127.0.0.1/$(id)')).toContain(
      `curl 'http://127.0.0.1/$(id)'"/accounts/`,
    );
  });

  it.each(['', ' ', ' \t'])(
    'has a blank header sent, which curl would leave out: "%s"',
    (blank) => {
      const snippet = curlSnippet({ ...request, headers: { 'x-note': blank } });
      expect(snippet).toContain("--header 'x-note;'");
    },
  );

  it('ends its quotes nowhere but at their end, also for a bash that reads only those (3.2, macOS)', () => {
    const snippet = curlSnippet({ ...request, bodyText: `"it's \u007f!x 'y' !!"` });
    expect(snippet).toContain(String.raw`$'"it\x27s \x7f!x \x27y\x27 !!"'`);
  });

  it('keeps a text readable beside what it has to escape', () => {
    const snippet = curlSnippet({ ...request, bodyText: '"نمی\u200cدانم 👩\u200d👧"' });
    expect(snippet).toContain(String.raw`$'"نمی\xe2\x80\x8cدانم 👩\xe2\x80\x8d👧"'`);
  });

  it('shows no character that a terminal would obey', () => {
    const snippet = curlSnippet({ ...request, bodyText: '"\u009b31m\u202e\u007f"' });
    expect(snippet).toContain(String.raw`$'"\xc2\x9b31m\xe2\x80\xae\x7f"'`);
  });
});

describe('curl snippet of a call that only reads', () => {
  it('is below the account, with its query', () => {
    expect(curlReadSnippet('ai/models/search', { per_page: '1', search: 'a b' })).toBe(
      'curl "https://api.cloudflare.com/client/v4/accounts/$CLOUDFLARE_ACCOUNT_ID/"' +
        "'ai/models/search?per_page=1&search=a+b' \\\n" +
        `  --header @<(printf 'Authorization: Bearer %s\\n' "$CLOUDFLARE_API_TOKEN")`,
    );
  });

  it('is below the API where the path says so', () => {
    expect(curlReadSnippet('/user/tokens/verify', {})).toContain(
      'curl "https://api.cloudflare.com/client/v4/user/tokens/verify" \\\n',
    );
  });

  it('expands nothing in a path', () => {
    expect(curlReadSnippet('ai-gateway/gateways/$(id)', {})).toContain(
      `/$CLOUDFLARE_ACCOUNT_ID/"'ai-gateway/gateways/$(id)' `,
    );
  });
});
