import { describe, expect, it } from 'vitest';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { textMessage, type RequestFormat, type RunRequest } from '@shared/domain/run-request';
import type { SnippetLanguage } from '@shared/domain/snippet-languages';
import { dialectFor } from '@shared/protocol/dialects';
import type { Snippet } from '@shared/snippets/snippet';
import { snippetOf } from '@shared/snippets/snippets';
import { runRequest } from '@tests/support/run-request';

function snippet(language: SnippetLanguage, request: RunRequest): Snippet {
  const wire = dialectFor(request.format).encode(request);
  return snippetOf(language, { request, wire, apiBase: 'https://api.cloudflare.com/client/v4' });
}

describe('a snippet with an SDK', () => {
  it.each<[SnippetLanguage, RequestFormat, string]>([
    [
      'typescript-openai',
      'run',
      'The OpenAI SDK does not speak the Run format. Take TypeScript, fetch.',
    ],
    [
      'typescript-openai',
      'messages',
      'The OpenAI SDK does not speak the Messages format. Take TypeScript, fetch, or the Anthropic SDK.',
    ],
    [
      'typescript-anthropic',
      'responses',
      'The Anthropic SDK does not speak the Responses format. Take TypeScript, fetch, or the OpenAI SDK.',
    ],
    [
      'python-openai',
      'messages',
      'The OpenAI SDK does not speak the Messages format. Take Python, standard library, or the Anthropic SDK.',
    ],
    [
      'python-anthropic',
      'chat-completions',
      'The Anthropic SDK does not speak the Chat completions format. Take Python, standard library, or the OpenAI SDK.',
    ],
  ])('%s says of the format %s what can be taken instead', (language, format, reason) => {
    expect(snippet(language, runRequest({ format }))).toEqual({ available: false, reason });
  });

  it('says which text Python could not send', () => {
    const request = runRequest({ messages: [textMessage('user', 'half \ud83d')] });
    expect(snippet('python-openai', request)).toMatchObject({
      available: false,
      reason: expect.stringContaining('half of a surrogate pair'),
    });
  });

  it('takes an escape that a prompt spells out for text', () => {
    const request = runRequest({ messages: [textMessage('user', String.raw`\ud83d \\ud83d`)] });
    expect(snippet('python-openai', request).available).toBe(true);
  });

  it('says which header Python could not send', () => {
    const policy = { ...INHERIT_ALL, extraHeaders: { 'x-note': 'é' } };
    expect(snippet('python-anthropic', runRequest({ format: 'messages', policy }))).toEqual({
      available: false,
      reason:
        'The header x-note has a character beyond ASCII, which the SDK does not send. Take Python, standard library.',
    });
  });

  it('keeps a key of the provider from being sent beside the token', () => {
    const request = runRequest({ format: 'messages' });
    expect(snippet('typescript-anthropic', request)).toMatchObject({
      text: expect.stringContaining('apiKey: null'),
    });
    expect(snippet('python-anthropic', request)).toMatchObject({
      text: expect.stringContaining('os.environ.pop("ANTHROPIC_API_KEY", None)'),
    });
  });

  it('says which fields the Anthropic SDK moves', () => {
    const request = runRequest({ format: 'messages' });
    const parameters = { ...request.parameters, extraBody: { workspace_id: 'w' } };
    expect(snippet('typescript-anthropic', { ...request, parameters })).toMatchObject({
      notes: expect.arrayContaining([
        'The SDK takes workspace_id out of the body and sends it as a header.',
      ]),
    });
  });

  it('says which version of a Python SDK it was run with', () => {
    expect(snippet('python-openai', runRequest())).toMatchObject({
      notes: expect.arrayContaining([expect.stringMatching(/^Tested with openai \d/)]),
    });
  });
});
