import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import { accountMachine, connectAccount, startRun } from '@tests/support/account-machine';
import { createFakeKeychain } from '@tests/support/fake-keychain';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const { token: TOKEN } = DEMO_TOKENS.user;

let api: RunningDemoGateway;
let other: { apiBase: string; origin: string; received: string[]; close(): void };
beforeAll(async () => {
  api = await createDemoGateway({ pace: 0 });
  other = await otherServer();
});
afterAll(async () => {
  other.close();
  await api.stop();
});

/** A server that nobody gave a token to; notes what it is told. */
async function otherServer(): Promise<typeof other> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(JSON.stringify(request.headers));
    response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { apiBase: `${origin}/client/v4`, origin, received, close: () => server.close() };
}

async function setApiBase(app: TestBackend, apiBase: string | null): Promise<void> {
  await app.client.settings.save({ ...(await app.client.settings.get()), apiBase });
}

/** Ways to be connected to `api`. */
const WAYS = {
  async environment() {
    const startAccount = { accountId: api.address.accountId, token: TOKEN };
    return testBackend({ ports: { apiBase: api.address.apiBase, startAccount } });
  },
  async memory() {
    const app = await testBackend({ ports: { apiBase: api.address.apiBase } });
    await app.client.account.connect({
      accountId: api.address.accountId,
      token: TOKEN,
      remember: false,
    });
    return app;
  },
  async keychain() {
    const keychain = createFakeKeychain();
    const folder = temporaryFolder();
    onTestFinished(() => folder[Symbol.dispose]());
    const start = () =>
      testBackend({
        ports: {
          apiBase: api.address.apiBase,
          secrets: keychain.store(),
          dataFolder: folder.path,
        },
      });
    {
      await using app = await start();
      const { accountId } = api.address;
      await app.client.account.connect({ accountId, token: TOKEN, remember: true });
    }
    return start();
  },
};

describe.each(Object.entries(WAYS))('L13 a token of the %s', (_name, connected) => {
  it('goes to no other origin until the user agrees', async () => {
    await using app = await connected();
    await setApiBase(app, other.apiBase);
    other.received.length = 0;
    expect(await app.client.account.status()).toMatchObject({
      mode: 'account',
      apiBase: other.apiBase,
      unconfirmedOrigin: other.origin,
    });
    await expect(startRun(app)).rejects.toMatchObject({
      data: { code: 'origin-not-confirmed', message: expect.stringContaining(other.origin) },
    });
    await app.client.models.list().catch(() => null);
    await expect(
      app.client.account.confirmOrigin({ origin: 'https://api.cloudflare.com' }),
    ).rejects.toMatchObject({ data: { code: 'other-origin' } });
    expect(other.received).toEqual([]);

    const agreed = await app.client.account.confirmOrigin({ origin: other.origin });
    expect(agreed).toMatchObject({ unconfirmedOrigin: null });
    await app.watch().ended((await startRun(app)).runId);
    expect(other.received.join()).toContain(TOKEN);
  });

  it('goes to its own origin, also by another path', async () => {
    await using app = await connected();
    await setApiBase(app, `${api.address.apiBase}/`);
    expect(await app.client.account.status()).toMatchObject({ unconfirmedOrigin: null });
    await setApiBase(app, other.apiBase);
    await setApiBase(app, null);
    expect(await app.client.account.status()).toMatchObject({ unconfirmedOrigin: null });
    const watch = app.watch();
    expect(await watch.ended((await startRun(app)).runId)).toMatchObject({ state: 'completed' });
  });
});

it('an address that changes while the keychain is asked gets no token', async () => {
  await using machine = await accountMachine();
  const { start, keychain } = machine;
  {
    await using app = await start();
    await connectAccount(app);
  }
  await using app = await start();
  other.received.length = 0;
  keychain.calls.length = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  keychain.answer = promise;
  const started = startRun(app);
  await waitUntil(() => keychain.calls.length > 0);
  await setApiBase(app, other.apiBase);
  resolve();
  const run = await app.watch().ended((await started).runId);
  expect(run.sent?.url).toContain(machine.api.address.apiBase);
  expect(other.received).toEqual([]);
});

it('what the user agreed to holds at the next start', async () => {
  await using machine = await accountMachine();
  const { start } = machine;
  {
    await using app = await start();
    await connectAccount(app);
    await setApiBase(app, other.apiBase);
  }
  {
    await using app = await start();
    expect(await app.client.account.status()).toMatchObject({ unconfirmedOrigin: other.origin });
    await app.client.account.confirmOrigin({ origin: other.origin });
  }
  await using app = await start();
  expect(await app.client.account.status()).toMatchObject({ unconfirmedOrigin: null });
});

it('an address that was named for this start holds whatever the settings say', async () => {
  await using app = await testBackend({
    ports: { apiBase: api.address.apiBase, apiBaseIsFixed: true },
  });
  await setApiBase(app, other.apiBase);
  const { accountId } = api.address;
  const given = { accountId, token: TOKEN, remember: false };
  const { status } = await app.client.account.connect(given);
  expect(status).toMatchObject({ apiBase: api.address.apiBase, unconfirmedOrigin: null });
});
