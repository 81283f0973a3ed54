import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { FAULTS } from '@electron/demo-gateway/faults/fault-table';
import { AppFailure } from '@shared/domain/app-error';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { faultRequest } from '@tests/support/fault';
import { createFakeClock } from '@tests/support/fake-clock';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { describe, expect, it } from 'vitest';

const CANARY = 'cfut_Zx9-canary+Q7/8wKp=3LmT2vR6_sYb1';
const ACCOUNT = { accountId: 'a'.repeat(32), token: CANARY };

/** All ways to write the canary, and every 12-character slice of it. */
function formsOf(secret: string): string[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.from('x'.repeat(shift) + secret).toString('base64');
    return text.slice(4, Math.floor(((shift + secret.length) * 4) / 3));
  });
  const slices = Array.from({ length: secret.length - 11 }, (_, at) => secret.slice(at, at + 12));
  return [encodeURIComponent(secret), ...base64, ...slices];
}

function expectClean(text: string): void {
  for (const form of formsOf(CANARY)) expect(text.includes(form), form).toBe(false);
}

/** A server that repeats what it was asked, as debug servers and bad proxies do. */
async function echoServer(
  answer: (authorization: string) => {
    status: number;
    headers?: Record<string, string>;
    chunks: string[];
  },
): Promise<{ apiBase: string; server: Server }> {
  const server = createServer((request, response) => {
    const { status, headers, chunks } = answer(request.headers.authorization ?? '');
    response.writeHead(status, headers);
    for (const chunk of chunks) response.write(chunk);
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v4`, server };
}

const chunk = (text: string): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: text } }] })}\n\n`;
const SSE = { 'content-type': 'text/event-stream' };

describe('L15 an answer that repeats the token', () => {
  it.each([
    [
      'an error body',
      (auth: string) => ({
        status: 400,
        chunks: [JSON.stringify({ errors: [{ code: 1, message: auth }] })],
      }),
    ],
    ['an error page', (auth: string) => ({ status: 502, chunks: [`<html>${auth}</html>`] })],
    [
      'a header',
      (auth: string) => ({ status: 400, headers: { 'cf-aig-echo': auth }, chunks: ['{}'] }),
    ],
    [
      'a redirect',
      (auth: string) => ({ status: 302, headers: { location: `/x?${auth}` }, chunks: [] }),
    ],
    [
      'streamed text',
      (auth: string) => ({
        status: 200,
        headers: SSE,
        chunks: [chunk('a'), chunk(auth), 'data: [DONE]\n\n'],
      }),
    ],
    [
      'URL encoding',
      (auth: string) => ({
        status: 200,
        headers: SSE,
        chunks: [chunk(encodeURIComponent(auth)), 'data: [DONE]\n\n'],
      }),
    ],
    [
      'base64',
      (auth: string) => ({
        status: 200,
        headers: SSE,
        chunks: [chunk(btoa(auth)), 'data: [DONE]\n\n'],
      }),
    ],
    [
      'two network chunks',
      (auth: string) => {
        const text = chunk(auth);
        return {
          status: 200,
          headers: SSE,
          chunks: [text.slice(0, 90), text.slice(90), 'data: [DONE]\n\n'],
        };
      },
    ],
  ])('in %s is redacted before it is shown or stored', async (_name, answer) => {
    const { apiBase, server } = await echoServer(answer);
    using folder = temporaryFolder();
    {
      const ports = { apiBase, startAccount: ACCOUNT, dataFolder: folder.path };
      await using app = await testBackend({ ports });
      const watch = app.watch();
      const { runId } = await app.client.runs.start({ request: runRequest() });
      const run = await watch.ended(runId);
      const frames = await app.client.runs.frames({ runId, from: 0, limit: 100 });
      const stored = await app.client.runs.get({ runIds: [runId] });
      expectClean(JSON.stringify([watch.messages, run, frames, stored, app.logged]));
      for (const name of readdirSync(folder.path)) {
        expectClean(readFileSync(folder.file(name), 'latin1'));
      }
    }
    for (const name of readdirSync(folder.path)) {
      expectClean(readFileSync(folder.file(name), 'latin1'));
    }
    server.close();
  });
});

it('L4, L6, L7 leaves the token in no event, log line or file, whatever goes wrong', async () => {
  using folder = temporaryFolder();
  const clock = createFakeClock();
  await using app = await testBackend({
    ports: { dataFolder: folder.path, clock },
  });
  const { token } = app.demo.address;
  const watch = app.watch();
  const few = FAULTS.filter((fault) => !/flood|endless|bomb|encoding-steps/.test(fault.name));
  const frames: unknown[] = [];
  for (const fault of few) {
    const { runId } = await app.client.runs.start({ request: faultRequest(fault.name) });
    // Some faults never end by themselves: the limits end them, once all else has been read.
    await waitUntil(() => {
      clock.advance(1_000);
      return watch.events(runId).at(-1)?.type === 'run-end';
    });
    frames.push(await app.client.runs.frames({ runId, from: 0, limit: 1_000 }));
  }
  const files = readdirSync(folder.path).map((name) => readFileSync(folder.file(name), 'latin1'));
  const shown = JSON.stringify([watch.messages, app.logged, frames]);
  for (const text of [shown, ...files]) {
    expect(text.includes(token)).toBe(false);
  }
});

it('hides credentials of further headers in what is shown and stored, and sends them', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const extraHeaders = { 'cf-aig-authorization': `Bearer ${CANARY}`, 'x-plain': 'seen' };
  const { runId } = await app.client.runs.start({
    request: runRequest({ policy: { ...INHERIT_ALL, extraHeaders } }),
  });
  await watch.ended(runId);
  expect(app.demo.requests().at(-1)?.headers['x-plain']).toBe('seen');
  const stored = await app.client.runs.get({ runIds: [runId] });
  expectClean(JSON.stringify([watch.messages, stored]));
  expect(JSON.stringify(stored)).toContain('seen');
});

const ID = 'a'.repeat(32);

describe('L5 what is refused is not repeated', () => {
  it.each(['short', `${CANARY} with spaces`, CANARY.repeat(300), 'ünicode-'.repeat(9)])(
    'for a malformed token: only its length is said (case %#)',
    async (token) => {
      await using app = await testBackend();
      const { account } = app.client;
      const given = { accountId: ID, token, remember: true };
      for (const refused of [account.connect(given), account.visibleAccounts({ token })]) {
        const error: unknown = await refused.catch((reason: unknown) => reason);
        expect(error).toMatchObject({ code: 'APP_ERROR', data: { kind: 'bad-input' } });
        expect(error).toHaveProperty('message', expect.stringContaining(`${token.length} char`));
        expect(JSON.stringify(error)).not.toContain(token.slice(0, 12));
        expectClean(JSON.stringify([error, app.logged]));
      }
      expect(app.demo.requests()).toEqual([]);
    },
  );

  it('for a token in the place of the account ID: nothing is sent, stored or logged', async () => {
    using folder = temporaryFolder();
    {
      await using app = await testBackend({ ports: { dataFolder: folder.path } });
      const given = { accountId: CANARY, token: 'x'.repeat(40), remember: true };
      const error: unknown = await app.client.account
        .connect(given)
        .catch((reason: unknown) => reason);
      expect(error).toHaveProperty('message', expect.stringContaining('32 hexadecimal digits'));
      expectClean(JSON.stringify([error, app.logged, await app.client.account.status()]));
      expect(app.demo.requests()).toEqual([]);
    }
    for (const name of readdirSync(folder.path)) {
      expectClean(readFileSync(folder.file(name), 'latin1'));
    }
  });

  it('for a token as the name of a field', async () => {
    await using app = await testBackend();
    const settings = await app.client.settings.get();
    const unknown = { ...settings, [CANARY]: true };
    const shortcut = { ...settings, shortcuts: { [CANARY.repeat(2)]: 'Mod+K' } };
    for (const given of [unknown, shortcut]) {
      const error: unknown = await app.client.settings
        .save(given)
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ data: { kind: 'bad-input' } });
      expectClean(JSON.stringify([error, app.logged]));
    }
  });
});

it.each([
  { accountId: CANARY, token: CANARY },
  { accountId: `${CANARY}/..`, token: 'x'.repeat(40) },
  { accountId: CANARY.replaceAll(/\W/g, '_'), token: ID },
  { accountId: ID, token: `${CANARY}\n` },
  { accountId: ID, token: `${CANARY} ${CANARY}` },
  { accountId: ID, token: CANARY.repeat(40) },
])(
  'L5 an account of the environment that cannot be one stops the start, unrepeated (case %#)',
  async (startAccount) => {
    const start = testBackend({ ports: { startAccount } });
    const error: unknown = await start.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppFailure);
    expect(error).toHaveProperty('message', expect.stringMatching(/CLOUDFLARE_.*characters/));
    expectClean(inspect(error, { depth: null }));
  },
);
