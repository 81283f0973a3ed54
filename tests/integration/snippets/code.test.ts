import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import {
  DEFAULT_PARAMETERS,
  textMessage,
  type RequestFormat,
  type RunRequest,
} from '@shared/domain/run-request';
import type { SnippetLanguage } from '@shared/domain/snippet-languages';
import { runRequest } from '@tests/support/run-request';
import { requireProgram } from '../judges/require-program';
import { HOSTILE_TEXTS } from './hostile-texts';
import { runSnippet, runSource, snippetText } from './run-snippet';

let gateway: RunningDemoGateway;

beforeAll(async () => {
  requireProgram('python3');
  gateway = await createDemoGateway({ pace: 0 });
});

afterAll(() => gateway.stop());

const MODELS: Record<RequestFormat, string> = {
  run: '@cf/moonshotai/kimi-k2.6',
  'chat-completions': 'openai/gpt-4.1',
  responses: 'openai/gpt-4.1',
  messages: 'anthropic/claude-haiku-4.5',
};
const POLICY = {
  ...INHERIT_ALL,
  gatewayId: 'default',
  skipCache: true,
  cacheTtl: 60,
  maxAttempts: 2,
  metadata: { team: 'größe $x', count: 3 },
  extraHeaders: { 'x-empty': '', 'x-note': `it's "quoted" \\ \${x}` },
};
const IMAGE = { type: 'image', mimeType: 'image/png', base64: 'iVBORw0KGgo=' } as const;

/** Everything that a user can set, at once, with every hostile text. */
function fullRequest(format: RequestFormat, stream: boolean): RunRequest {
  const messages = HOSTILE_TEXTS.map(([, hostile], index) =>
    textMessage(index % 2 === 0 ? 'user' : 'assistant', hostile),
  );
  return runRequest({
    model: MODELS[format],
    format,
    system: `Be "brief".\nAnswer in one line.`,
    messages: [
      ...messages,
      { role: 'user', content: [{ type: 'text', text: 'What is a mutex?' }, IMAGE] },
    ],
    parameters: {
      ...DEFAULT_PARAMETERS,
      temperature: 0.25,
      maxTokens: 30_000,
      topP: 0.9,
      seed: 7,
      stop: ['\n\n', '</script>'],
      stream,
      reasoningEffort: 'low',
      extraBody: { 'x-odd key': [0.125, null, true, { $a: 1e21 }], user: 'me' },
    },
    policy: POLICY,
  });
}

describe.each<SnippetLanguage>(['typescript-fetch', 'python'])('%s', (language) => {
  it('prints the stream as it comes', async () => {
    const { printed } = await runSnippet(language, fullRequest('responses', true), gateway);
    expect(printed).toContain('data: ');
  });

  it('prints an answer that is not streamed', async () => {
    const run = await runSnippet(language, fullRequest('chat-completions', false), gateway);
    expect(JSON.parse(run.printed)).toHaveProperty('choices');
  });

  it('says what the gateway answers to a request that it refuses', async () => {
    const request = runRequest({
      policy: { ...INHERIT_ALL, extraHeaders: { 'x-demo-fault': 'rate-limit' } },
    });
    await expect(runSnippet(language, request, gateway)).rejects.toThrow(/429: \{/);
  });
});

it.each<SnippetLanguage>(['typescript-fetch', 'typescript-openai'])(
  '%s says which variables it misses, before it sends anything',
  async (language) => {
    const source = snippetText(language, runRequest(), gateway.address.apiBase);
    await expect(runSource('node', source, { OPENAI_API_KEY: 'provider-key' })).rejects.toThrow(
      'Set CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN.',
    );
  },
);

describe.each<[SnippetLanguage, RequestFormat]>([
  ['typescript-openai', 'chat-completions'],
  ['typescript-openai', 'responses'],
  ['typescript-anthropic', 'messages'],
  ['python-openai', 'chat-completions'],
  ['python-openai', 'responses'],
  ['python-anthropic', 'messages'],
])('%s with the format %s', (language, format) => {
  it.each([
    ['streamed', true],
    ['whole', false],
  ])('prints the text of an answer, %s', async (_name, stream) => {
    const { printed } = await runSnippet(language, fullRequest(format, stream), gateway);
    expect(printed).toMatch(/mutex/i);
    expect(printed).not.toMatch(/\[object|data: /);
  });
});
