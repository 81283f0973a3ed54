import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { requestJson } from '@electron/backend/gateway/request-json';
import { REGISTRY_LIMITS } from '@electron/backend/runs/run-registry';
import { AppFailure } from '@shared/domain/app-error';
import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import { FAULTS } from '@electron/demo-gateway/faults/fault-table';
import { LINK, openPage, start } from '@tests/integration/loopback/support/start-app';
import { EXPIRED_CERTIFICATE, TEST_KEY } from '@tests/support/certificates';
import { faultRequest } from '@tests/support/fault';
import { watchRuns } from '@tests/support/run-watch';
import { saveSettings } from '@tests/support/save-settings';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { describe, expect, test } from 'vitest';
import { randomToken } from './canary-run';
import { expectClean } from './support/expect-clean';
import { searchFolder } from './search-folder';

const token = randomToken();
const accountId = 'c'.repeat(32);

test('L4, L6, L7, L16 no fault, of any kind, brings the token to the page, the terminal or the disk', async () => {
  const gateway = await createDemoGateway({ admitGuests: true, pace: 0 });
  using folder = temporaryFolder();
  // What never ends by itself shall not take long.
  const limits = { idleTimeout: 1_000, totalTimeout: 3_000 };
  await saveSettings(folder.path, { apiBase: gateway.address.apiBase, ...limits });
  const app = start(['--host=loopback', '--no-open', `--data-dir=${folder.path}`], {
    CLOUDFLARE_ACCOUNT_ID: accountId,
    CLOUDFLARE_API_TOKEN: token,
    NODE_DEBUG: 'http,https,net,tls,stream,undici,fetch',
    DEBUG: '*',
  });
  const [, origin = '', secret = ''] = await app.until(LINK);
  const { client } = await openPage(origin, secret);
  const watch = watchRuns(client);
  const waiting = FAULTS.values();
  // Many wait for a limit: as many at once as the app sends.
  const worker = async (): Promise<void> => {
    for (const fault of waiting) {
      const { runId } = await client.runs.start({ request: faultRequest(fault.name) });
      const run = await watch.ended(runId);
      const { frames } = await client.runs.frames({ runId, from: 0, limit: 1_000 });
      expectClean([fault.name, run, frames], token);
    }
  };
  await Promise.all(Array.from({ length: REGISTRY_LIMITS.atOnce }, worker));
  await watch.close();
  const carried = gateway
    .requests()
    .filter(({ headers }) => headers['authorization']?.includes(token));
  expect(carried.length).toBeGreaterThan(FAULTS.length / 2);
  expect(searchFolder(folder.path, token).leaks).toEqual([]);
  app.child.kill('SIGINT');
  await app.exited;
  expectClean(app.output(), token);
  expect(searchFolder(folder.path, token).leaks).toEqual([]);
  await gateway.stop();
});

describe('L4 no token is in an error of the network, with all that hangs on it,', () => {
  const listen = async (server: Server): Promise<AddressInfo> => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server.address() as AddressInfo;
  };
  const hangUp = () => createServer((socket) => void socket.once('data', () => socket.destroy()));
  const reset = () =>
    createServer((socket) => void socket.once('data', () => socket.resetAndDestroy()));
  const nonsense = () =>
    createServer((socket) => void socket.once('data', (asked) => socket.end(asked)));
  const cut = () =>
    createServer(
      (socket) =>
        void socket.once('data', (asked) => {
          socket.write(`HTTP/1.1 400 Bad\r\ncontent-length: 99999\r\n\r\n${asked.toString()}`, () =>
            socket.resetAndDestroy(),
          );
        }),
    );
  const untrusted = () => createTlsServer({ key: TEST_KEY, cert: EXPIRED_CERTIFICATE });

  /** Null: nobody listens there. */
  const servers: [string, scheme: string, create: (() => Server) | null][] = [
    ['a server that hangs up', 'http', hangUp],
    ['a reset', 'http', reset],
    ['plain text where TLS was meant', 'https', nonsense],
    ['a certificate that has expired', 'https', untrusted],
    ['a port that nobody has', 'http', null],
  ];
  const repeating: typeof servers = [
    ['an answer that repeats the request and is none', 'http', nonsense],
    ['a cut answer that repeats the request', 'http', cut],
  ];

  test.each([...servers, ...repeating])('of %s', async (_name, scheme, create) => {
    const { failure } = await failAt(scheme, create);
    expect(failure).toBeInstanceOf(AppFailure);
    expectClean(failure, token);
  });

  test.each(servers)('of %s, as it was thrown', async (_name, scheme, create) => {
    const { thrown, client } = await failAt(scheme, create);
    expect(thrown).toBeInstanceOf(TypeError);
    expectClean([thrown, client], token);
  });

  /** What `fetch` throws, and what the app makes of it. */
  async function failAt(scheme: string, create: (() => Server) | null) {
    const server = (create ?? createServer)();
    const { port } = await listen(server);
    if (create === null) server.close();
    const apiBase = `${scheme}://127.0.0.1:${port}/client/v4`;
    const client = createGatewayClient(fetch, { apiBase, accountId, token });
    const path = 'tokens/verify';
    const sent = client.send({ method: 'GET', path, signal: AbortSignal.timeout(60_000) });
    const thrown: unknown = await sent.catch((error: unknown) => error);
    const failure: unknown = await requestJson(client, { path }).catch((error: unknown) => error);
    if (create !== null) server.close();
    return { client, thrown, failure };
  }
});
