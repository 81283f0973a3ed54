import Anthropic, {
  APIError,
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  RateLimitError,
} from '@anthropic-ai/sdk';
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

function client(headers: Record<string, string> = {}, base = 'ai'): Anthropic {
  const { apiBase, accountId, token } = gateway.address;
  return new Anthropic({
    authToken: token,
    apiKey: null,
    baseURL: `${apiBase}/accounts/${accountId}/${base}`,
    maxRetries: 0,
    defaultHeaders: headers,
  });
}

const HELLO = {
  model: 'anthropic/claude-haiku-4.5',
  max_tokens: 2048,
  messages: [{ role: 'user' as const, content: 'What is a mutex?' }],
};

describe('messages', () => {
  it.each(['ai', 'ai/v1'])('answers with the base …/%s', async (base) => {
    const message = await client({}, base).messages.create(HELLO);
    expect(message.stop_reason).toBe('end_turn');
    expect(message.content[0]).toMatchObject({ type: 'text' });
    expect(message.usage.output_tokens).toBeGreaterThan(10);
  });

  it('streams events that the SDK folds to the same message', async () => {
    const whole = await client().messages.create(HELLO);
    const stream = client().messages.stream(HELLO);
    const message = await stream.finalMessage();
    expect(message.content).toEqual(whole.content);
    expect(message.usage.output_tokens).toBe(whole.usage.output_tokens);
    expect(message.stop_reason).toBe('end_turn');
  });

  it('streams thinking before text', async () => {
    const stream = client().messages.stream({ ...HELLO, model: 'anthropic/claude-opus-5' });
    const { content } = await stream.finalMessage();
    expect(content.map((block) => block.type)).toEqual(['thinking', 'text']);
  });

  it('calls a tool with input that the SDK joins', async () => {
    const stream = client().messages.stream({
      ...HELLO,
      tools: [
        {
          name: 'look_up',
          input_schema: { type: 'object', properties: { term: { type: 'string' } } },
        },
      ],
    });
    const message = await stream.finalMessage();
    expect(message.stop_reason).toBe('tool_use');
    expect(message.content.at(-1)).toMatchObject({
      type: 'tool_use',
      name: 'look_up',
      input: { term: expect.any(String) },
    });
  });
});

describe('error classes', () => {
  it.each([
    ['unauthorized', AuthenticationError, 401],
    ['bad-request', BadRequestError, 400],
    ['rate-limit', RateLimitError, 429],
    ['anthropic-error', APIError, 529],
  ])('%s', async (fault, ErrorClass, status) => {
    const error = await client({ 'x-demo-fault': fault })
      .messages.create(HELLO)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ErrorClass);
    expect(error).toMatchObject({ status });
  });

  it('an id with hyphens that the catalogue does not have', async () => {
    const model = 'anthropic/claude-haiku-4-5';
    await expect(client().messages.create({ ...HELLO, model })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });

  it('an error event in mid-stream', async () => {
    const stream = client({ 'x-demo-fault': 'error-event' }).messages.stream(HELLO);
    await expect(stream.finalMessage()).rejects.toThrow(/middle of the answer/);
  });
});
