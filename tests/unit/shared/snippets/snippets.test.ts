import { dialectFor } from '@shared/protocol/dialects';
import { SNIPPET_LANGUAGES, type SnippetLanguage } from '@shared/domain/snippet-languages';
import type { SnippetInput } from '@shared/snippets/snippet';
import { snippetFile } from '@shared/snippets/snippet-file';
import { snippetOf } from '@shared/snippets/snippets';
import { runRequest } from '@tests/support/run-request';
import { describe, expect, expectTypeOf, it } from 'vitest';

const API = 'https://api.cloudflare.com/client/v4';

function textOf(language: SnippetLanguage, format: 'chat-completions' | 'messages'): string {
  const request = runRequest({ format });
  const wire = dialectFor(format).encode(request);
  const snippet = snippetOf(language, { request, wire, apiBase: API });
  if (!snippet.available) throw new Error(snippet.reason);
  return snippet.text;
}

it('L9 gives no generator the token', () => {
  expectTypeOf<keyof SnippetInput>().toEqualTypeOf<'request' | 'wire' | 'apiBase' | 'tokenPlace'>();
});

describe.each(SNIPPET_LANGUAGES)('$label', ({ id }) => {
  const format = id.endsWith('anthropic') ? 'messages' : 'chat-completions';

  it('says the prompt and the model', () => {
    expect(textOf(id, format)).toContain('What is Cloudflare?');
    expect(textOf(id, format)).toContain('openai/gpt-4.1');
  });

  it('names the token in the environment, unless it needs none', () => {
    expect(textOf(id, format).includes('CLOUDFLARE_API_TOKEN')).toBe(id !== 'workers');
  });

  it('is a file that ends with a line end', () => {
    const { name, text } = snippetFile(id, textOf(id, format));
    expect(name).toMatch(/^request\.\w+$/);
    expect(text).toMatch(/[^\n]\n$/);
  });
});
