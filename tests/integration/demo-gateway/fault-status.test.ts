import { expect, it } from 'vitest';
import { startDemo } from './demo-client';

it.each([
  ['bad-request', 400, { errors: [{ code: 7003 }] }],
  ['invalid-field', 400, { errors: [{ code: 7001, path: ['body', 'seed'] }] }],
  ['unauthorized', 401, { errors: [{ code: 10000 }] }],
  ['forbidden', 403, { errors: [{ code: 9109 }] }],
  ['model-missing', 404, { errors: [{ code: 7003 }] }],
  ['gateway-missing', 400, { error: [{ code: 2001 }] }],
  ['request-timeout', 408, { errors: [{ code: 3007 }] }],
  ['too-large', 413, { errors: [{ code: 3006 }] }],
  ['gateway-authentication', 401, { error: [{ code: 2009 }] }],
  ['licence-needed', 403, { errors: [{ code: 5016 }] }],
  ['context-too-long', 400, { errors: [{ code: 5021 }] }],
  ['code-as-text', 400, { errors: [{ code: '5006' }] }],
  ['payment-error', 402, { error: 'Payment error' }],
  ['rate-limit', 429, { error: [{ code: 2003 }] }],
  ['spend-limit', 429, { error: [{ code: 2041 }] }],
  ['no-credit', 402, { error: [{ code: 2021 }] }],
  ['guardrails-prompt', 424, { error: [{ code: 2016 }] }],
  ['guardrails-response', 424, { error: [{ code: 2017 }] }],
  ['dlp-request', 424, { error: [{ code: 2029 }] }],
  ['server-error;status=504', 504, { errors: [{}] }],
  ['openai-error', 400, { error: { type: 'invalid_request_error' } }],
  ['anthropic-error', 529, { type: 'error', error: { type: 'overloaded_error' } }],
  ['ok-with-error', 200, { success: false, errors: [{ code: 5006 }] }],
])('%s', async (fault, status, body) => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', {}, { 'x-demo-fault': fault });
  expect(answer.status).toBe(status);
  expect(answer.json()).toMatchObject(body);
  expect(answer.headers.get('cf-ray')).not.toBeNull();
});

it.each([
  ['html', 200, 'text/html; charset=UTF-8', /^<!doctype html>/i],
  ['cloudflare-html', 522, 'text/html; charset=UTF-8', /Ray ID/],
  ['cloudflare-html;status=524', 524, 'text/html; charset=UTF-8', /524/],
  ['plain-text-error', 503, 'text/plain', /^upstream connect error/],
  ['empty', 200, 'application/json', /^$/],
])('%s answers without JSON', async (fault, status, type, body) => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', {}, { 'x-demo-fault': fault });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.text).toMatch(body);
});

it.each([
  ['retry-after', '5'],
  ['retry-after;value=-1', '-1'],
  ['retry-after;value=NaN', 'NaN'],
  ['retry-after;value=1e12', '1e12'],
])('%s sends the header as it is', async (fault, value) => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', {}, { 'x-demo-fault': fault });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, value]);
});

it('retry-after-date sends a date, ahead or past', async () => {
  const demo = await startDemo();
  const ahead = await demo.chat('a', {}, { 'x-demo-fault': 'retry-after-date;seconds=86400' });
  const past = await demo.chat(
    'a',
    {},
    { 'x-demo-fault': 'retry-after-date;seconds=86400;past=1' },
  );
  const date = (answer: typeof ahead) => Date.parse(answer.headers.get('retry-after') ?? '');
  expect(date(ahead) - date(past)).toBeGreaterThan(1.9 * 86_400_000);
});

it.each([
  ['redirect', 302, '/client/v4/elsewhere'],
  ['redirect;status=308;to=/x', 308, '/x'],
  ['redirect-elsewhere', 307, 'http://127.0.0.1:9/stolen'],
])('%s', async (fault, status, location) => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', {}, { 'x-demo-fault': fault });
  expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
});

it('json-instead-of-stream and stream-instead-of-json', async () => {
  const demo = await startDemo();
  const json = await demo.chat('a', { stream: true }, { 'x-demo-fault': 'json-instead-of-stream' });
  expect(json.json()).toMatchObject({ object: 'chat.completion' });
  const stream = await demo.chat('a', {}, { 'x-demo-fault': 'stream-instead-of-json' });
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
});

it.each([
  ['length', 'length', 'max_tokens', 'incomplete'],
  ['content-filter', 'content_filter', 'refusal', 'incomplete'],
])('%s in every format', async (fault, chat, messages, responses) => {
  const demo = await startDemo();
  const headers = { 'x-demo-fault': fault };
  const answer = await demo.chat('hello', {}, headers);
  expect(answer.json()).toMatchObject({ choices: [{ finish_reason: chat }] });
  const anthropic = await demo.call('POST', '/ai/v1/messages', {
    headers,
    body: {
      model: 'anthropic/claude-haiku-4.5',
      max_tokens: 900,
      messages: [{ role: 'user', content: 'hello' }],
    },
  });
  expect(anthropic.json()).toMatchObject({ stop_reason: messages });
  const response = await demo.call('POST', '/ai/v1/responses', {
    headers,
    body: { model: 'openai/gpt-4.1', input: 'hello' },
  });
  expect(response.json()).toMatchObject({ status: responses });
});
