import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage, type RunRequest } from '@shared/domain/run-request';
import type { JsonObject } from '@shared/domain/json';
import { createFakeClock } from '@tests/support/fake-clock';
import { runRequest } from '@tests/support/run-request';
import { testBackend } from '@tests/support/test-backend';
import { describe, expect, it } from 'vitest';

const withParameter = (given: object): RunRequest =>
  runRequest({ parameters: { ...DEFAULT_PARAMETERS, ...given } });
const withHeader = (name: string, value: string): RunRequest =>
  runRequest({ policy: { ...INHERIT_ALL, extraHeaders: { [name]: value } } });

it.each<[string, unknown]>([
  ['B04 a temperature that is no number', withParameter({ temperature: Number.NaN })],
  ['B04 an infinite temperature', withParameter({ temperature: Infinity })],
  ['B04 a top-p below all numbers', withParameter({ topP: -Infinity })],
  ['B04 an infinite number in a field of the body', withParameter({ extraBody: { a: Infinity } })],
  ['B04 a time that is no number', runRequest({ policy: { ...INHERIT_ALL, cacheTtl: NaN } })],
  ['B04 a temperature in words', withParameter({ temperature: '1' })],
  ['B04 no tokens at all', withParameter({ maxTokens: 0 })],
  ['B05 a header with a line break', withHeader('x-a', 'b\r\nauthorization: c')],
  ['B05 a header name with a colon', withHeader('x-a: b', 'c')],
  ['B05 Authorization', withHeader('authorization', 'Bearer x')],
  ['B05 AUTHORIZATION', withHeader('AUTHORIZATION', 'Bearer x')],
  ['an unknown key', { ...runRequest(), surprise: 1 }],
  ['no messages', runRequest({ messages: [] })],
  ['an unknown format', { ...runRequest(), format: 'yaml' }],
])('refuses %s before any request', async (_name, request) => {
  await using app = await testBackend();
  await expect(app.client.runs.start({ request: request as RunRequest })).rejects.toMatchObject({
    code: 'APP_ERROR',
    data: { kind: 'bad-input', code: 'bad-input' },
  });
  expect(app.demo.requests()).toEqual([]);
});

it('B03 sends a model name with spaces and emoji as it is', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest({ model: 'a b/ 🦊' }) });
  const run = await watch.ended(runId);
  expect(run.state).toBe('failed');
  expect(JSON.parse(app.demo.requests().at(-1)?.body ?? '{}')).toMatchObject({ model: 'a b/ 🦊' });
});

it.each([
  ['10 MB', 'x'.repeat(10 * 1024 * 1024)],
  ['NUL', 'a\0b'],
  ['emoji and bidi', '🦊\u202e abc'],
])('B06 sends a prompt with %s unchanged', async (_name, prompt) => {
  await using app = await testBackend();
  const watch = app.watch();
  const { runId } = await app.client.runs.start({
    request: runRequest({ messages: [textMessage('user', prompt)] }),
  });
  const run = await watch.ended(runId);
  const body = JSON.parse(run.sent?.body ?? '{}');
  expect(body.messages[0].content).toBe(prompt);
});

const nested = (depth: number): JsonObject => {
  let value: JsonObject = {};
  for (let count = 0; count < depth; count += 1) value = { a: value };
  return value;
};

it('refuses an input nested deeper than 50, and takes one that is not', async () => {
  await using app = await testBackend();
  const start = (depth: number) =>
    app.client.runs.start({ request: withParameter({ extraBody: nested(depth) }) });
  await expect(start(60)).rejects.toMatchObject({ data: { code: 'input-too-deep' } });
  await expect(start(1_000)).rejects.toMatchObject({ data: { kind: 'bad-input' } });
  expect(app.demo.requests()).toEqual([]);
  const watch = app.watch();
  await watch.ended((await start(40)).runId);
  expect(app.demo.requests()).toHaveLength(1);
});

it('answers 50 calls of one procedure at once, refuses more, and answers again a second later', async () => {
  const clock = createFakeClock();
  await using app = await testBackend({ ports: { clock } });
  const call = () => app.client.settings.get();
  const flood = await Promise.allSettled(Array.from({ length: 500 }, call));
  const refused = flood.filter((result) => result.status === 'rejected');
  expect(flood.length - refused.length).toBe(50);
  expect(refused[0]?.reason).toMatchObject({ data: { code: 'too-many-calls' } });
  await expect(app.client.shell.info()).resolves.toBeDefined();
  await expect(call()).rejects.toBeDefined();
  clock.advance(1_000);
  const later = await Promise.allSettled(Array.from({ length: 51 }, call));
  expect(later.filter((result) => result.status === 'fulfilled')).toHaveLength(50);
});

describe('opening a link', () => {
  const opened: string[] = [];
  const ports = {
    openExternal: (url: string) => {
      opened.push(url);
      return Promise.resolve(true);
    },
  };

  it.each(['https://example.com/a?b#c', 'mailto:someone@example.com'])('opens %s', async (url) => {
    await using app = await testBackend({ ports });
    expect(await app.client.shell.openExternal({ url })).toEqual({ opened: true });
    expect(opened.at(-1)).toBe(url);
  });

  it.each([
    'http://example.com',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://example.com',
    'HTTPS://user@example.com',
    'https://user:pass@example.com',
    'https:\\\\example.com',
    'https://exa\u202emple.com',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-msdt:/id',
    'vscode://file/x',
    'data:text/html,x',
    'mailto:nobody',
    '//example.com',
    'https://',
    `https://example.com/${'a'.repeat(2_040)}`,
  ])('refuses %j', async (url) => {
    const before = opened.length;
    await using app = await testBackend({ ports });
    await expect(app.client.shell.openExternal({ url })).rejects.toMatchObject({
      data: { kind: 'bad-input' },
    });
    expect(opened).toHaveLength(before);
  });
});
