import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { watchRuns } from '@tests/support/run-watch';
import { expect, test, vi } from 'vitest';
import { LINK, openPage, start } from './support/start-app';

// Each test starts the whole app, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const TOKEN = 'canary-91b2c7d4-that-no-proxy-may-see';

/** A proxy that writes down all that it gets, and makes no connection. */
async function recordingProxy() {
  const received: string[] = [];
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      received.push(bytes.toString('latin1'));
      socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The lower case comes first, and needs no scheme.
  const environment = {
    HTTP_PROXY: `http://${address}`,
    HTTPS_PROXY: 'http://127.0.0.1:9',
    https_proxy: address,
  };
  return { received, environment, [Symbol.dispose]: () => void server.close() };
}

/** One run in the started app; resolves with how it ended. */
async function runOnce(app: ReturnType<typeof start>) {
  const [, origin = '', secret = ''] = await app.until(LINK);
  const { client } = await openPage(origin, secret);
  const watch = watchRuns(client);
  const { runId } = await client.runs.start({ request: runRequest() });
  const run = await watch.ended(runId);
  await watch.close();
  return run;
}

const options = (folder: string) => ['--host=loopback', '--no-open', `--data-dir=${folder}`];

test('L14, L21 with an account, a proxy is asked for Cloudflare alone, and sees no header of ours', async () => {
  using proxy = await recordingProxy();
  using folder = temporaryFolder();
  const account = { CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32), CLOUDFLARE_API_TOKEN: TOKEN };
  const app = start(options(folder.path), { ...account, ...proxy.environment });
  const run = await runOnce(app);
  expect(run.error?.code).toBe('proxy-failed');
  expect(proxy.received.length).toBeGreaterThan(0);
  for (const request of proxy.received) {
    expect(request).toMatch(/^CONNECT api\.cloudflare\.com:443 HTTP\/1\.1\r\n/);
    expect(request).not.toContain(TOKEN);
    expect(request.toLowerCase()).not.toContain('\nauthorization:');
  }
  app.child.kill('SIGINT');
  await app.exited;
});

test('L21 with the demo gateway, nobody is asked for anything', async () => {
  using proxy = await recordingProxy();
  using folder = temporaryFolder();
  const unusable = { HTTP_PROXY: 'socks5://127.0.0.1:9' };
  const app = start(['--demo', ...options(folder.path)], { ...proxy.environment, ...unusable });
  expect(await runOnce(app)).toMatchObject({ state: 'completed' });
  app.child.kill('SIGINT');
  expect(await app.exited).toBe(0);
  expect(proxy.received).toEqual([]);
});
