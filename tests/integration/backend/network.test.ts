import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:https';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Run } from '@shared/domain/run';
import { runRequest } from '@tests/support/run-request';
import { testBackend } from '@tests/support/test-backend';
import {
  EXPIRED_CERTIFICATE,
  FUTURE_CERTIFICATE,
  GOOD_CERTIFICATE,
  OTHER_CERTIFICATE,
  TEST_KEY,
} from '@tests/support/certificates';
import { describe, expect, it } from 'vitest';

const ACCOUNT = { accountId: 'a'.repeat(32), token: 'canary-token-0123456789' };

/** One run against an address. */
async function runAgainst(apiBase: string, fetch = globalThis.fetch): Promise<Run> {
  await using app = await testBackend({ ports: { apiBase, startAccount: ACCOUNT, fetch } });
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  return await watch.ended(runId);
}

async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A fetch that fails as Node's does for an error with this code. */
const failingFetch =
  (code: string, message = code): typeof fetch =>
  () =>
    Promise.reject(
      new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }),
    );

describe('N55, N56 no way to the server', () => {
  it('says that the name was not found', async () => {
    const { error } = await runAgainst('https://no-such-host.invalid/client/v4');
    expect(error).toMatchObject({ kind: 'network', code: 'network-dns', retryable: true });
    expect(error?.message).toContain('no-such-host.invalid');
    expect(error?.hint).toMatch(/online/);
  });

  it('says that the connection was refused', async () => {
    const server = createTcpServer();
    const port = await listen(server);
    server.close();
    await once(server, 'close');
    const { error } = await runAgainst(`http://127.0.0.1:${port}/client/v4`);
    expect(error?.code).toBe('network-refused');
  });

  it.each([
    ['EHOSTUNREACH', 'network-unreachable'],
    ['ENETUNREACH', 'network-unreachable'],
    ['ETIMEDOUT', 'network-connect-timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'network-connect-timeout'],
    ['CERT_NOT_YET_VALID', 'tls-not-yet-valid'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-unknown-issuer'],
  ])('%s becomes %s', async (code, expected) => {
    const { error } = await runAgainst('https://api.cloudflare.com/client/v4', failingFetch(code));
    expect(error?.code).toBe(expected);
    expect(error?.hint).not.toBe(null);
  });

  it('N57 reaches a server whose IPv6 address is dead', async () => {
    const server = createServer((_request, response) => response.writeHead(401).end('{}'));
    const port = await listen(server);
    const { status } = await runAgainst(`http://localhost:${port}/client/v4`);
    expect(status).toBe(401);
    server.close();
  });
});

describe('N58, N60 TLS', () => {
  it.each([
    ['expired', EXPIRED_CERTIFICATE, 'tls-expired'],
    ['not valid yet', FUTURE_CERTIFICATE, 'tls-not-yet-valid'],
    ['for another host', OTHER_CERTIFICATE, 'tls-wrong-host'],
  ])(
    'refuses a certificate that is %s, though its issuer is trusted',
    async (_name, cert, code) => {
      const trusted = getCACertificates();
      setDefaultCACertificates([...trusted, cert]);
      const server = createTlsServer({ key: TEST_KEY, cert }, (_request, response) =>
        response.end(),
      );
      const port = await listen(server);
      const { error, state } = await runAgainst(`https://127.0.0.1:${port}/client/v4`);
      setDefaultCACertificates(trusted);
      expect(state).toBe('failed');
      expect(error).toMatchObject({ code, retryable: false });
      expect(error?.hint).not.toBe(null);
      server.close();
    },
  );

  it('N59 refuses a certificate of an unknown issuer, and names the way to trust a company proxy', async () => {
    const options = { key: TEST_KEY, cert: GOOD_CERTIFICATE };
    const server = createTlsServer(options, (_request, response) => response.end());
    const port = await listen(server);
    const { error } = await runAgainst(`https://127.0.0.1:${port}/client/v4`);
    expect(error).toMatchObject({ code: 'tls-self-signed', retryable: false });
    expect(error?.hint).toMatch(/certificate in Settings/);
    server.close();
  });

  it('names a server that speaks no TLS', async () => {
    const server = createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const port = await listen(server);
    const { error } = await runAgainst(`https://127.0.0.1:${port}/client/v4`);
    expect(error?.code).toBe('tls-failed');
    server.close();
  });
});

describe('N64, N65 a connection that drops in the middle, after sleep or another network', () => {
  it.each(['resetAndDestroy', 'destroy'] as const)(
    'says so, keeps the text and asks nobody again (%s)',
    async (drop) => {
      let requests = 0;
      const server = createServer((_request, response) => {
        requests += 1;
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        const delta = { choices: [{ index: 0, delta: { content: 'so far' } }] };
        response.write(`data: ${JSON.stringify(delta)}\n\n`, () => response.socket?.[drop]());
      });
      const port = await listen(server);
      const run = await runAgainst(`http://127.0.0.1:${port}/client/v4`);
      expect(run).toMatchObject({ state: 'cut-off', text: 'so far' });
      expect(run.error).toMatchObject({
        code: 'network-connection-lost',
        message: 'The connection was lost after 6 characters.',
        retryable: true,
      });
      expect(requests).toBe(1);
      server.close();
    },
  );
});

describe('N37 a date to retry after, where a clock is wrong by a day', () => {
  const DAY = 86_400_000;
  it.each([
    ['the server is a day ahead', DAY, true, 30_000],
    ['the server is a day behind', -DAY, true, 30_000],
    ['a day ahead, and its own time is unknown', DAY, false, 300_000],
    ['a day behind, and its own time is unknown', -DAY, false, 0],
  ])('%s', async (_name, skew, isDated, expected) => {
    const server = createServer((_request, response) => {
      const there = Math.floor((Date.now() + skew) / 1_000) * 1_000;
      response.sendDate = false;
      if (isDated) response.setHeader('date', new Date(there).toUTCString());
      const retryAfter = new Date(there + 30_000).toUTCString();
      response.writeHead(429, { 'retry-after': retryAfter }).end('{}');
    });
    const port = await listen(server);
    const { error } = await runAgainst(`http://127.0.0.1:${port}/client/v4`);
    expect(error?.retryAfterMs).toBe(expected);
    server.close();
  });
});

describe('L12, L13 the token', () => {
  it('never follows a redirect to another server', async () => {
    const stolen: unknown[] = [];
    const thief = createServer((request, response) => {
      stolen.push(request.headers);
      response.end();
    });
    const thiefPort = await listen(thief);
    for (const status of [301, 302, 303, 307, 308]) {
      const server = createServer((_request, response) => {
        response.writeHead(status, { location: `http://127.0.0.1:${thiefPort}/stolen` }).end();
      });
      const port = await listen(server);
      const { error } = await runAgainst(`http://127.0.0.1:${port}/client/v4`);
      expect(error?.message).toBe(`Unexpected redirect to 127.0.0.1:${thiefPort}.`);
      server.close();
    }
    expect(stolen).toEqual([]);
    thief.close();
  });

  it.each([
    'http://api.cloudflare.com/client/v4',
    'http://127.0.0.1.evil.test/client/v4',
    'https://user:secret@api.cloudflare.com/client/v4',
    'ftp://api.cloudflare.com/',
    'nonsense',
  ])('is not sent to %s', async (apiBase) => {
    const sent: unknown[] = [];
    const fetch: typeof globalThis.fetch = (input) => {
      sent.push(input);
      return Promise.reject(new Error('Not to be called'));
    };
    await using app = await testBackend({ ports: { apiBase, startAccount: ACCOUNT, fetch } });
    await expect(app.client.runs.start({ request: runRequest() })).rejects.toMatchObject({
      data: { kind: 'bad-input', code: 'bad-input-api-base' },
    });
    expect(sent).toEqual([]);
  });

  it.each([
    '@cf/../../../evil',
    '@cf/a/b?x=1',
    '@cf/a/%2e%2e/b',
    '@cf/a/b#c',
    '@cf/a\\b',
    '@cf//b',
  ])('B02 stays in its account for the model %s', async (model) => {
    await using app = await testBackend();
    const watch = app.watch();
    const request = runRequest({ model, format: 'run', modelInPath: true });
    const started = await app.client.runs.start({ request }).catch(() => null);
    if (started) await watch.ended(started.runId);
    for (const { path } of app.demo.requests()) {
      expect(path).toMatch(/^\/client\/v4\/accounts\/[0-9a-f]{32}\/ai\/run(\/[^?#]*)?$/);
    }
  });
});
