import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { describe, expect, it } from 'vitest';

/** A backend whose real API is a second simulator. */
async function withApi(): Promise<{ app: TestBackend; accountId: string } & AsyncDisposable> {
  const api = await createDemoGateway({ pace: 0 });
  const app = await testBackend({ ports: { apiBase: api.address.apiBase } });
  const { accountId } = api.address;
  return {
    app,
    accountId,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await api.stop();
    },
  };
}

const SOME_ACCOUNT = { accountId: 'a'.repeat(32), token: 'x'.repeat(40), remember: true };

it('starts on the demo gateway, and names it', async () => {
  await using app = await testBackend();
  expect(await app.client.account.status()).toEqual({
    mode: 'demo',
    accountId: app.demo.address.accountId,
    hasToken: false,
    tokenStore: null,
    apiBase: app.demo.address.apiBase,
    keychain: { name: 'memory', usable: false, problem: expect.stringContaining('forgotten') },
    missing: null,
    unconfirmedOrigin: null,
  });
});

describe('connecting', () => {
  it.each(['user', 'accountOwned'] as const)('takes a valid token of kind %s', async (kind) => {
    await using api = await withApi();
    const { app, accountId } = api;
    const { token } = DEMO_TOKENS[kind];
    const { check, status } = await app.client.account.connect({
      accountId,
      token,
      remember: true,
    });
    expect(check.valid).toBe(true);
    expect(status).toMatchObject({
      mode: 'account',
      accountId,
      hasToken: true,
      tokenStore: 'memory',
      missing: null,
      unconfirmedOrigin: null,
    });
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: runRequest() });
    expect((await watch.ended(runId)).sent?.url).toContain(status.apiBase);
    expect(app.demo.requests()).toEqual([]);
    expect(await app.client.account.forget()).toMatchObject({ mode: 'demo', hasToken: false });
  });

  it.each(['disabled', 'expired'] as const)(
    'changes nothing for a token that is %s',
    async (kind) => {
      await using api = await withApi();
      const { check, status } = await api.app.client.account.connect({
        accountId: api.accountId,
        token: DEMO_TOKENS[kind].token,
        remember: true,
      });
      expect(check.valid).toBe(false);
      expect(check.message).toMatch(/token/);
      expect(status.mode).toBe('demo');
    },
  );

  it('changes nothing for a token that nobody knows', async () => {
    await using api = await withApi();
    const given = { ...SOME_ACCOUNT, accountId: api.accountId };
    const { check } = await api.app.client.account.connect(given);
    expect(check).toMatchObject({ valid: false });
    expect((await api.app.client.account.status()).mode).toBe('demo');
  });

  it('says that nobody could be asked, which tells nothing of the token', async () => {
    await using app = await testBackend({ ports: { apiBase: 'https://no-such-host.invalid/v4' } });
    await expect(app.client.account.connect(SOME_ACCOUNT)).rejects.toMatchObject({
      data: { code: 'network-dns' },
    });
  });

  it.each(['', 'short', '../..', 'g'.repeat(32), 'a'.repeat(33)])(
    'B02 refuses the account id %j',
    async (accountId) => {
      await using app = await testBackend();
      await expect(
        app.client.account.connect({ ...SOME_ACCOUNT, accountId }),
      ).rejects.toMatchObject({ data: { kind: 'bad-input' } });
      expect(app.demo.requests()).toEqual([]);
    },
  );
});

describe('the accounts that a token may see', () => {
  it('are listed, without using the token for anything else', async () => {
    await using api = await withApi();
    const { token } = DEMO_TOKENS.user;
    expect(await api.app.client.account.visibleAccounts({ token })).toEqual({
      accounts: [{ id: api.accountId, name: 'Demo account' }],
      message: null,
    });
    expect(await api.app.client.account.status()).toMatchObject({ mode: 'demo' });
  });

  it.each([
    ['accountOwned', /belongs to an account cannot list accounts/],
    ['inferenceOnly', /Account Settings – Read/],
    ['disabled', /not valid, or may not list accounts/],
  ] as const)('are none for the token %s, and a sentence says why', async (kind, words) => {
    await using api = await withApi();
    const { token } = DEMO_TOKENS[kind];
    const { accounts, message } = await api.app.client.account.visibleAccounts({ token });
    expect(accounts).toEqual([]);
    expect(message).toMatch(words);
  });

  it('are none for the Global API Key, which is recognised', async () => {
    await using api = await withApi();
    const { message } = await api.app.client.account.visibleAccounts({ token: '0'.repeat(37) });
    expect(message).toMatch(/Global API Key/);
  });

  it('cannot be told where nobody answers', async () => {
    await using app = await testBackend({ ports: { apiBase: 'https://no-such-host.invalid/v4' } });
    await expect(
      app.client.account.visibleAccounts({ token: SOME_ACCOUNT.token }),
    ).rejects.toMatchObject({ data: { code: 'network-dns' } });
  });
});

it('uses an account from the environment until it is forgotten', async () => {
  const { accountId, token } = SOME_ACCOUNT;
  await using app = await testBackend({ ports: { startAccount: { accountId, token } } });
  const status = await app.client.account.status();
  expect(status).toMatchObject({ mode: 'account', hasToken: true, tokenStore: 'environment' });
  expect(await app.client.account.forget()).toMatchObject({ mode: 'demo', hasToken: false });
});
