import OpenAI, {
  APIConnectionError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
} from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';

let gateway: RunningDemoGateway;

beforeAll(async () => {
  gateway = await createDemoGateway({ pace: 0 });
});

afterAll(() => gateway.stop());

function client(headers: Record<string, string> = {}, token?: string): OpenAI {
  const { apiBase, accountId } = gateway.address;
  return new OpenAI({
    apiKey: token ?? gateway.address.token,
    baseURL: `${apiBase}/accounts/${accountId}/ai/v1`,
    maxRetries: 0,
    defaultHeaders: headers,
  });
}

const HELLO = {
  model: 'openai/gpt-4.1',
  messages: [{ role: 'user' as const, content: 'What is a mutex?' }],
};

describe('chat completions', () => {
  it('answers, with usage', async () => {
    const answer = await client().chat.completions.create(HELLO);
    expect(answer.choices[0]?.message.content).toContain('mutex');
    expect(answer.usage?.total_tokens).toBeGreaterThan(10);
  });

  it('streams the same text that it gives at once', async () => {
    const whole = await client().chat.completions.create(HELLO);
    const stream = client().chat.completions.stream({
      ...HELLO,
      stream_options: { include_usage: true },
    });
    const streamed = await stream.finalChatCompletion();
    expect(streamed.choices[0]?.message.content).toBe(whole.choices[0]?.message.content);
    expect(streamed.usage).toEqual(whole.usage);
  });

  it('calls a tool, in pieces that the SDK joins', async () => {
    const stream = client().chat.completions.stream({
      ...HELLO,
      tools: [
        {
          type: 'function',
          function: {
            name: 'look_up',
            parameters: { type: 'object', properties: { term: { type: 'string' } } },
          },
        },
      ],
    });
    const { choices } = await stream.finalChatCompletion();
    const call = choices[0]?.message.tool_calls?.[0];
    expect(choices[0]?.finish_reason).toBe('tool_calls');
    expect(call?.type === 'function' && JSON.parse(call.function.arguments)).toHaveProperty('term');
  });

  it('says "length" where the limit cuts it', async () => {
    const answer = await client().chat.completions.create({ ...HELLO, max_tokens: 12 });
    expect(answer.choices[0]?.finish_reason).toBe('length');
    expect(answer.usage?.completion_tokens).toBe(12);
  });

  it('can be aborted', async () => {
    const slow = await createDemoGateway();
    const openai = client().withOptions({
      baseURL: `${slow.address.apiBase}/accounts/${slow.address.accountId}/ai/v1`,
    });
    const stream = await openai.chat.completions.create({ ...HELLO, stream: true });
    for await (const _ of stream) stream.controller.abort();
    await expect.poll(() => slow.requests().at(-1)?.closedByClient).toBe(true);
    await slow.stop();
  });
});

describe('the models that the REST API text names', () => {
  it.each([
    'openai/gpt-4.1',
    'anthropic/claude-sonnet-4',
    'anthropic/claude-sonnet-4-5',
    'google/gemini-3-flash',
    'xai/grok-3',
    '@cf/moonshotai/kimi-k2.6',
  ])('%s', async (model) => {
    const openai = client({ 'cf-aig-gateway-id': 'my-gateway' });
    const { data, response } = await openai.chat.completions
      .create({ ...HELLO, model })
      .withResponse();
    expect(data.choices[0]?.message.content).toContain('mutex');
    expect(response.headers.get('cf-aig-log-id')).toMatch(/^\w{26}$/);
  });
});

describe('responses', () => {
  const request = { model: 'openai/gpt-5.4-mini', input: 'What is a mutex?' };

  it('answers', async () => {
    const response = await client().responses.create(request);
    expect(response.status).toBe('completed');
    expect(response.output_text).toContain('mutex');
  });

  it('streams events that the SDK folds to the same response', async () => {
    const whole = await client().responses.create(request);
    const stream = client().responses.stream(request);
    const deltas: string[] = [];
    stream.on('response.output_text.delta', ({ delta }) => deltas.push(delta));
    const response = await stream.finalResponse();
    expect(response.output_text).toBe(whole.output_text);
    expect(deltas.join('')).toBe(whole.output_text);
    expect(response.usage).toEqual(whole.usage);
  });
});

describe('embeddings', () => {
  it('gives one vector per text', async () => {
    const { data } = await client().embeddings.create({
      model: '@cf/baai/bge-m3',
      input: ['one', 'two'],
    });
    expect(data.map(({ embedding }) => embedding.length)).toEqual([1024, 1024]);
  });
});

describe('error classes', () => {
  const failing = async (fault: string): Promise<unknown> =>
    client({ 'x-demo-fault': fault })
      .chat.completions.create(HELLO)
      .catch((error: unknown) => error);

  it.each([
    ['unauthorized', AuthenticationError, 401],
    ['forbidden', PermissionDeniedError, 403],
    ['model-missing', NotFoundError, 404],
    ['bad-request', BadRequestError, 400],
    ['openai-error', BadRequestError, 400],
    ['rate-limit', RateLimitError, 429],
    ['retry-after', RateLimitError, 429],
    ['server-error', InternalServerError, 500],
    ['cloudflare-html', InternalServerError, 522],
    ['no-credit', APIError, 402],
    ['guardrails-prompt', APIError, 424],
  ])('%s', async (fault, ErrorClass, status) => {
    const error = await failing(fault);
    expect(error).toBeInstanceOf(ErrorClass);
    expect(error).toMatchObject({ status });
  });

  it('a reset connection', async () => {
    expect(await failing('reset-before-headers')).toBeInstanceOf(APIConnectionError);
  });

  it('a wrong token', async () => {
    const wrong = client({}, 'demo_unknown_token_0123456789abcdefghijklmno');
    await expect(wrong.chat.completions.create(HELLO)).rejects.toBeInstanceOf(AuthenticationError);
  });

  it('an error in mid-stream', async () => {
    const openai = client({ 'x-demo-fault': 'error-frame' });
    const stream = await openai.chat.completions.create({ ...HELLO, stream: true });
    const reading = (async () => {
      for await (const _ of stream);
    })();
    await expect(reading).rejects.toThrow(/middle of the answer/);
  });

  it('an abort before the answer', async () => {
    const reading = client({ 'x-demo-fault': 'headers-never' }).chat.completions.create(HELLO, {
      signal: AbortSignal.timeout(50),
    });
    await expect(reading).rejects.toBeInstanceOf(APIUserAbortError);
  });
});

it('retries by itself until a flaky provider answers', async () => {
  const openai = client({ 'x-demo-fault': 'fail-first;count=1;status=503' }).withOptions({
    maxRetries: 1,
  });
  const answer = await openai.chat.completions.create({ ...HELLO, seed: 7 });
  expect(answer.choices[0]?.finish_reason).toBe('stop');
});
