import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Run } from '@shared/domain/run';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import {
  AUTHORITY_CERTIFICATE,
  GOOD_CERTIFICATE,
  PRIVATE_CERTIFICATE,
  TEST_KEY,
} from '@tests/support/certificates';
import { startRecordingProxy } from '@tests/support/recording-proxy';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { describe, expect, it, vi } from 'vitest';

const TOKEN = 'canary-5e1d0c77-that-no-proxy-may-see';
const ACCOUNT = { accountId: 'a'.repeat(32), token: TOKEN };
/** The name in `PRIVATE_CERTIFICATE`; no resolver knows it, so that only a proxy leads there. */
const FAR_AWAY = 'https://private.test/client/v4';

/** A server for requests by TLS, with how many connections it took. */
async function startTlsServer(
  cert: string,
  answer: RequestListener = answerAtOnce,
): Promise<{ port: number; taken(): number } & Disposable> {
  let taken = 0;
  const server: Server = createServer({ key: TEST_KEY, cert }, answer);
  server.on('secureConnection', () => (taken += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    taken: () => taken,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** One greeting for a prompt, and good news for everything else. */
const answerAtOnce: RequestListener = (request, response) => {
  response.setHeader('content-type', 'application/json');
  const chat = { choices: [{ index: 0, message: { content: 'hello' }, finish_reason: 'stop' }] };
  const isChat = request.url?.endsWith('/ai/v1/chat/completions');
  response.end(JSON.stringify(isChat ? chat : { success: true, result: { status: 'active' } }));
};

const appFor = (apiBase: string, ports = {}): Promise<TestBackend> =>
  testBackend({ ports: { apiBase, startAccount: ACCOUNT, ...ports } });

function save(app: TestBackend, given: Partial<Settings>): Promise<Settings> {
  return app.client.settings.save({ ...DEFAULT_SETTINGS, ...given });
}

const trust = (extraFile: string | null) => ({ useSystemStore: false, extraFile });
const byProxy = (host: string) => ({ mode: 'manual' as const, address: `http://${host}` });
const STRAIGHT = { mode: 'none' as const, address: '' };

async function runOnce(app: TestBackend): Promise<Run> {
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  const run = await watch.ended(runId);
  await watch.close();
  return run;
}

function certificateFile(folder: { file(name: string): string }, pem: string): string {
  writeFileSync(folder.file('authority.pem'), pem);
  return folder.file('authority.pem');
}

describe('a proxy', () => {
  it('L14 is asked for a tunnel by every kind of call, and sees no header of ours', async () => {
    using folder = temporaryFolder();
    using server = await startTlsServer(PRIVATE_CERTIFICATE);
    await using proxy = await startRecordingProxy({ tunnelTo: server.port });
    await using app = await appFor(FAR_AWAY);
    const certificates = trust(certificateFile(folder, AUTHORITY_CERTIFICATE));
    await save(app, { proxy: byProxy(proxy.host), certificates });

    expect(await runOnce(app)).toMatchObject({ state: 'completed', text: 'hello' });
    const { check } = await app.client.account.connect({ ...ACCOUNT, remember: false });
    expect(check.valid).toBe(true);
    await app.client.models.refresh();
    await app.client.gateways.list({ search: null }).catch(() => undefined);
    for await (const step of await app.client.doctor.run({ gatewayId: null })) void step;

    expect(proxy.heads.length).toBeGreaterThan(0);
    for (const head of proxy.heads) {
      expect(head).toMatch(/^CONNECT private\.test:443 HTTP\/1\.1\r\n/);
      expect(head).not.toContain(TOKEN);
      expect(head.toLowerCase()).not.toMatch(/authorization:|cf-aig|user-agent:/);
    }
  });

  it('is used and left at once when the settings change, and no connection of the old way is used again', async () => {
    using folder = temporaryFolder();
    using server = await startTlsServer(PRIVATE_CERTIFICATE);
    await using proxy = await startRecordingProxy({ tunnelTo: server.port });
    await using app = await appFor(FAR_AWAY);
    const certificates = trust(certificateFile(folder, AUTHORITY_CERTIFICATE));
    await save(app, { proxy: STRAIGHT, certificates });
    expect((await runOnce(app)).error?.code).toBe('network-dns');

    await save(app, { proxy: byProxy(proxy.host), certificates });
    expect((await runOnce(app)).state).toBe('completed');
    expect((await runOnce(app)).state).toBe('completed');
    expect(proxy.heads).toHaveLength(1);

    await save(app, { proxy: STRAIGHT, certificates });
    await waitUntil(() => proxy.open === 0);
    expect((await runOnce(app)).error?.code).toBe('network-dns');

    await save(app, { proxy: byProxy(proxy.host), certificates });
    expect((await runOnce(app)).state).toBe('completed');
    expect(proxy.heads).toHaveLength(2);
  });

  it('lets a run that is under way end by the way on which it began', async () => {
    using folder = temporaryFolder();
    await using proxy = await startRecordingProxy('silence');
    await using app = await appFor(FAR_AWAY);
    const certificates = trust(certificateFile(folder, AUTHORITY_CERTIFICATE));
    await save(app, { proxy: byProxy(proxy.host), certificates });
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await waitUntil(() => proxy.heads.length === 1);
    await save(app, { proxy: STRAIGHT, certificates });
    expect((await app.look(runId))?.state).toBe('running');
    await app.client.runs.stop({ runId });
    expect((await watch.ended(runId)).state).toBe('stopped');
  });

  it('is that of the system where the settings say so, with its password told to nobody else', async () => {
    using folder = temporaryFolder();
    using server = await startTlsServer(PRIVATE_CERTIFICATE);
    await using proxy = await startRecordingProxy({ tunnelTo: server.port });
    const asked: string[] = [];
    const systemProxy = (url: string): Promise<string> => {
      asked.push(url);
      return Promise.resolve(`http://somebody:s3cret-pass@${proxy.host}`);
    };
    await using app = await appFor(FAR_AWAY, { systemProxy });
    await save(app, { certificates: trust(certificateFile(folder, AUTHORITY_CERTIFICATE)) });
    expect((await runOnce(app)).state).toBe('completed');
    expect(asked[0]).toMatch(/^https:\/\/private\.test\//);
    const basic = Buffer.from('somebody:s3cret-pass').toString('base64');
    expect(proxy.heads[0]).toContain(`proxy-authorization: Basic ${basic}`);
  });

  it('takes a password that holds a percent sign as it is', async () => {
    using folder = temporaryFolder();
    using server = await startTlsServer(PRIVATE_CERTIFICATE);
    await using proxy = await startRecordingProxy({ tunnelTo: server.port });
    const systemProxy = () => Promise.resolve(`http://me:50%off@${proxy.host}`);
    await using app = await appFor(FAR_AWAY, { systemProxy });
    await save(app, { certificates: trust(certificateFile(folder, AUTHORITY_CERTIFICATE)) });
    expect((await runOnce(app)).state).toBe('completed');
    const basic = Buffer.from('me:50%off').toString('base64');
    expect(proxy.heads[0]).toContain(`proxy-authorization: Basic ${basic}`);
  });

  it('may speak TLS itself, and is believed only if its certificate is', async () => {
    using folder = temporaryFolder();
    using server = await startTlsServer(PRIVATE_CERTIFICATE);
    const tls = { key: TEST_KEY, cert: GOOD_CERTIFICATE };
    await using proxy = await startRecordingProxy({ tunnelTo: server.port }, tls);
    await using app = await appFor(FAR_AWAY);
    const manual = { mode: 'manual' as const, address: `https://${proxy.host}` };
    const serverAlone = certificateFile(folder, AUTHORITY_CERTIFICATE);
    await save(app, { proxy: manual, certificates: trust(serverAlone) });
    expect((await runOnce(app)).error?.message).toContain(`The proxy ${proxy.host} cannot be`);
    expect(proxy.heads).toEqual([]);

    const both = folder.file('both.pem');
    writeFileSync(both, `${GOOD_CERTIFICATE}${AUTHORITY_CERTIFICATE}`);
    await save(app, { proxy: manual, certificates: trust(both) });
    expect(await runOnce(app)).toMatchObject({ state: 'completed' });
    expect(proxy.heads[0]).not.toContain(TOKEN);
  });

  it.each(['manual', 'system'] as const)('is never asked for this machine (%s)', async (mode) => {
    await using proxy = await startRecordingProxy('silence');
    const systemProxy = () => Promise.resolve(`http://${proxy.host}`);
    await using app = await testBackend({ ports: { systemProxy } });
    await save(app, { proxy: { mode, address: `http://${proxy.host}` } });
    expect((await runOnce(app)).state).toBe('completed');
    expect(proxy.heads).toEqual([]);
  });
});

describe('N61, N62 a proxy that makes no connection is named, without its password', () => {
  it.each([
    ['asks for a sign-in', '407 Proxy Authentication Required', 'proxy-sign-in', 407],
    ['refuses', '403 Forbidden', 'proxy-failed', 403],
    ['fails', '502 Bad Gateway', 'proxy-failed', 502],
  ])('that %s', async (_name, line, code, status) => {
    const answer = `HTTP/1.1 ${line}\r\ncontent-length: 13\r\n\r\n<html></html>`;
    await using proxy = await startRecordingProxy({ answer });
    const systemProxy = () => Promise.resolve(`http://somebody:s3cret-pass@${proxy.host}`);
    await using app = await appFor(FAR_AWAY, { systemProxy });
    const { error } = await runOnce(app);
    expect(error).toMatchObject({ kind: 'network', code, status });
    expect(error?.message).toContain(`The proxy ${proxy.host} `);
    expect(error?.hint).toMatch(/Settings/);
    expect(JSON.stringify(error)).not.toMatch(/s3cret|somebody/);
  });

  it.each([
    ['no HTTP', '<html>Sign in</html>'],
    ['nothing', ''],
  ])('that answers with %s', async (_name, answer) => {
    await using proxy = await startRecordingProxy({ answer });
    await using app = await appFor(FAR_AWAY);
    await save(app, { proxy: byProxy(proxy.host) });
    const { error } = await runOnce(app);
    expect(error).toMatchObject({ kind: 'network', code: 'proxy-failed', retryable: true });
    expect(error?.message).toContain(proxy.host);
  });

  it('that is not there', async () => {
    const { host, ...gone } = await startRecordingProxy('silence');
    await gone[Symbol.asyncDispose]();
    await using app = await appFor(FAR_AWAY);
    await save(app, { proxy: byProxy(host) });
    expect((await runOnce(app)).error?.message).toBe(`The proxy ${host} refused the connection.`);
    const { check } = await app.client.account
      .connect({ ...ACCOUNT, remember: false })
      .catch((error: unknown) => ({ check: error }));
    expect(check).toMatchObject({ data: { code: 'proxy-failed' } });
  });

  it('whose name nobody knows', async () => {
    await using app = await appFor(FAR_AWAY);
    await save(app, { proxy: byProxy('no-such-proxy.invalid:3128') });
    const { error } = await runOnce(app);
    expect(error?.message).toBe('The name of the proxy no-such-proxy.invalid:3128 was not found.');
  });
});

it('N66 a stop closes the connection to a proxy that does not answer', async () => {
  await using proxy = await startRecordingProxy('silence');
  await using app = await appFor(FAR_AWAY);
  await save(app, { proxy: byProxy(proxy.host) });
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  await waitUntil(() => proxy.heads.length === 1);
  await app.client.runs.stop({ runId });
  expect((await watch.ended(runId)).state).toBe('stopped');
  await waitUntil(() => proxy.open === 0);
});

it('N66, N67 a stop in the middle of an answer closes the tunnel, and keeps what came', async () => {
  using folder = temporaryFolder();
  const delta = JSON.stringify({ choices: [{ index: 0, delta: { content: 'so far' } }] });
  using server = await startTlsServer(PRIVATE_CERTIFICATE, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`data: ${delta}\n\n`);
  });
  await using proxy = await startRecordingProxy({ tunnelTo: server.port });
  await using app = await appFor(FAR_AWAY);
  const certificates = trust(certificateFile(folder, AUTHORITY_CERTIFICATE));
  await save(app, { proxy: byProxy(proxy.host), certificates });
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  await watch.until(() => watch.run(runId).text !== '');
  expect(proxy.open).toBe(1);
  await app.client.runs.stop({ runId });
  expect(await watch.ended(runId)).toMatchObject({ state: 'stopped', text: 'so far' });
  await waitUntil(() => proxy.open === 0);
});

describe('a further certificate file', () => {
  it('N58, N59 has a private server trusted, and refused again as soon as it is taken away', async () => {
    using folder = temporaryFolder();
    using server = await startTlsServer(GOOD_CERTIFICATE);
    await using app = await appFor(`https://127.0.0.1:${server.port}/client/v4`);
    expect((await runOnce(app)).error?.code).toBe('tls-self-signed');

    await save(app, { certificates: trust(certificateFile(folder, GOOD_CERTIFICATE)) });
    expect((await runOnce(app)).state).toBe('completed');
    expect((await runOnce(app)).state).toBe('completed');
    expect(server.taken()).toBe(1);

    await save(app, { certificates: trust(null) });
    expect((await runOnce(app)).error).toMatchObject({ code: 'tls-self-signed', retryable: false });
    await save(app, { certificates: trust(folder.file('authority.pem')) });
    expect((await runOnce(app)).state).toBe('completed');
  });

  it('is the only way: no variable of the environment has certificates believed that are not', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    try {
      using server = await startTlsServer(PRIVATE_CERTIFICATE);
      await using proxy = await startRecordingProxy({ tunnelTo: server.port });
      await using app = await appFor(FAR_AWAY);
      for (const useSystemStore of [true, false]) {
        const certificates = { useSystemStore, extraFile: null };
        await save(app, { proxy: byProxy(proxy.host), certificates });
        expect((await runOnce(app)).error?.code).toBe('tls-unknown-issuer');
      }
      await using near = await appFor(`https://127.0.0.1:${server.port}/client/v4`);
      expect((await runOnce(near)).error?.code).toMatch(/^tls-/);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('adds to those that are trusted anyway', async () => {
    using folder = temporaryFolder();
    using server = await startTlsServer(GOOD_CERTIFICATE);
    await using app = await appFor(`https://127.0.0.1:${server.port}/client/v4`);
    const extraFile = certificateFile(folder, GOOD_CERTIFICATE);
    await save(app, { certificates: { useSystemStore: true, extraFile } });
    expect((await runOnce(app)).state).toBe('completed');
  });

  it('that is gone stops every request to others, and says which file it is', async () => {
    using folder = temporaryFolder();
    using server = await startTlsServer(GOOD_CERTIFICATE);
    const extraFile = certificateFile(folder, GOOD_CERTIFICATE);
    const data = { dataFolder: folder.file('data') };
    {
      await using app = await appFor(`https://127.0.0.1:${server.port}/client/v4`, data);
      await save(app, { certificates: trust(extraFile) });
    }
    writeFileSync(extraFile, 'no certificate any more');
    await using app = await appFor(`https://127.0.0.1:${server.port}/client/v4`, data);
    const { error } = await runOnce(app);
    expect(error?.code).toBe('bad-input-certificate-file');
    expect(error?.message).toContain(extraFile);
    expect(server.taken()).toBe(0);
  });
});
