import { describe, expect, it } from 'vitest';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import type { JsonObject } from '@shared/domain/json';
import { DEFAULT_PARAMETERS, textMessage, type RunRequest } from '@shared/domain/run-request';
import { run } from '@shared/protocol/run';
import { workersSnippet } from '@shared/snippets/workers';
import { runRequest } from '@tests/support/run-request';
import { HOSTILE_TEXTS } from './hostile-texts';
import { runSource } from './run-snippet';

function written(request: RunRequest): { text: string; notes: string } {
  const wire = run.encode(request);
  const snippet = workersSnippet({
    request,
    wire,
    apiBase: 'https://api.cloudflare.com/client/v4',
  });
  if (!snippet.available) throw new Error(snippet.reason);
  return { text: snippet.text, notes: snippet.notes.join('\n') };
}

/** The arguments of `env.AI.run` when the Worker is asked. */
async function called(request: RunRequest): Promise<[string, JsonObject, JsonObject]> {
  const source = `${written(request).text.replace('export default', 'const worker =')}
const AI = { run: async (...given: unknown[]) => new Response(JSON.stringify(given)) };
const response = await worker.fetch(undefined, { AI });
console.log(await response.text());`;
  return JSON.parse(await runSource('node', source)) as [string, JsonObject, JsonObject];
}

const POLICY: GatewayPolicy = {
  ...INHERIT_ALL,
  gatewayId: "o'brien",
  skipCache: false,
  cacheTtl: 60,
  cacheKey: 'a "key"',
  collectLog: true,
  requestTimeout: 5000,
  maxAttempts: 3,
  retryDelay: 100,
  backoff: 'linear',
  metadata: { team: 'größe', count: 3, on: true },
  eventId: 'event',
};

describe('the Worker of a snippet', () => {
  it('gives the binding model, input and every setting that it has an option for', async () => {
    const messages = HOSTILE_TEXTS.map(([, hostile]) => textMessage('user', hostile));
    const request = runRequest({ format: 'run', messages, policy: POLICY });
    expect(await called(request)).toEqual([
      'openai/gpt-4.1',
      run.encode(request).body['input'],
      {
        gateway: {
          id: "o'brien",
          skipCache: false,
          cacheTtl: 60,
          cacheKey: 'a "key"',
          collectLog: true,
          requestTimeoutMs: 5000,
          retries: { maxAttempts: 3, retryDelayMs: 100, backoff: 'linear' },
          metadata: { team: 'größe', count: 3, on: true },
          eventId: 'event',
        },
        returnRawResponse: true,
      },
    ]);
  });

  it('gives the input of Run whatever the format, and says so', async () => {
    const request = runRequest({ format: 'messages', model: 'anthropic/claude-haiku-4.5' });
    const [model, input, options] = await called(request);
    expect(model).toBe('anthropic/claude-haiku-4.5');
    expect(input).toEqual(run.encode({ ...request, format: 'run' }).body['input']);
    expect(options).toEqual({ gateway: { id: 'default' }, returnRawResponse: true });
    expect(written(request).notes).toContain('what Run sends for this model, not Messages');
  });

  it('names the headers that the binding has no option for', () => {
    const policy = { ...POLICY, zdr: true, byokAlias: 'mine', extraHeaders: { 'x-note': 'é' } };
    const { text, notes } = written(runRequest({ format: 'run', policy }));
    expect(notes).toContain('stay out: cf-aig-byok-alias, cf-aig-zdr, x-note.');
    expect(text).not.toContain('mine');
  });

  it('goes through no gateway where the app does not, and says what has no place then', () => {
    const model = '@cf/moonshotai/kimi-k2.6';
    const policy = { ...INHERIT_ALL, cacheTtl: 60 };
    const { text, notes } = written(runRequest({ format: 'run', model, policy }));
    expect(text).not.toContain('gateway');
    expect(notes).toContain('No gateway is chosen, so these have no place: cf-aig-cache-ttl.');
  });

  it('names what it leaves out of the envelope', () => {
    const parameters = { ...DEFAULT_PARAMETERS, extraBody: { options: { a: 1 } } };
    const { notes } = written(runRequest({ format: 'run', parameters }));
    expect(notes).toContain('The binding has no place for options, which stays out.');
  });
});
