import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import { accountMachine, connectAccount, startRun } from '@tests/support/account-machine';
import { createFakeClock } from '@tests/support/fake-clock';
import { waitUntil } from '@tests/support/wait-until';
import { describe, expect, it } from 'vitest';

const { token: TOKEN } = DEMO_TOKENS.user;
const { token: OTHER_TOKEN } = DEMO_TOKENS.accountOwned;

describe('a token in the keychain', () => {
  it('is there at the next start, and in no file', async () => {
    await using machine = await accountMachine();
    const { start, keychain, folder, api } = machine;
    {
      await using app = await start();
      const { status } = await connectAccount(app);
      expect(status).toMatchObject({
        mode: 'account',
        tokenStore: 'keychain',
        keychain: { name: 'macOS Keychain', usable: true, problem: null },
      });
    }
    expect([...keychain.entries]).toEqual([[api.address.accountId, TOKEN]]);
    for (const name of readdirSync(folder.path)) {
      expect(readFileSync(folder.file(name), 'latin1')).not.toContain(TOKEN);
    }
    await using app = await start();
    expect(app.backend.isDemo).toBe(false);
    expect(await app.client.account.status()).toMatchObject({
      mode: 'account',
      accountId: api.address.accountId,
      hasToken: true,
      tokenStore: 'keychain',
      missing: null,
      unconfirmedOrigin: null,
    });
    const watch = app.watch();
    expect(await watch.ended((await startRun(app)).runId)).toMatchObject({ state: 'completed' });
  });

  it('is asked for once, when it is needed, and never by a dummy that stays behind', async () => {
    await using machine = await accountMachine();
    const { start, keychain, api } = machine;
    {
      await using app = await start();
      await connectAccount(app);
    }
    keychain.calls.length = 0;
    await using app = await start();
    expect(keychain.calls).toEqual([]);
    const watch = app.watch();
    for (let run = 0; run < 3; run += 1) await watch.ended((await startRun(app)).runId);
    expect(keychain.calls).toEqual([`get ${api.address.accountId}`]);
    await app.client.account.status();
    await app.client.account.status();
    expect(keychain.calls.filter((call) => call === 'set probe')).toHaveLength(1);
    expect([...keychain.entries.keys()]).toEqual([api.address.accountId]);
  });

  it('is forgotten for good', async () => {
    await using machine = await accountMachine();
    const { start, keychain } = machine;
    {
      await using app = await start();
      await connectAccount(app);
      expect(await app.client.account.forget()).toMatchObject({ mode: 'demo', hasToken: false });
    }
    expect(keychain.entries.size).toBe(0);
    await using app = await start();
    expect(await app.client.account.status()).toMatchObject({ mode: 'demo', missing: null });
  });

  it('is left alone by a start that ignores the saved account, and by one with an account of its own', async () => {
    await using machine = await accountMachine();
    const { start, keychain, api } = machine;
    {
      await using app = await start();
      await connectAccount(app);
    }
    {
      await using app = await start({ ignoreSavedAccount: true });
      expect(await app.client.account.status()).toMatchObject({ mode: 'demo' });
    }
    {
      const startAccount = { accountId: api.address.accountId, token: OTHER_TOKEN };
      await using app = await start({ startAccount });
      expect(await app.client.account.status()).toMatchObject({ tokenStore: 'environment' });
      await app.client.account.forget();
    }
    expect(keychain.entries.get(api.address.accountId)).toBe(TOKEN);
    await using app = await start();
    expect(await app.client.account.status()).toMatchObject({ tokenStore: 'keychain' });
  });

  it('is not put there where the user wants it for this session only', async () => {
    await using machine = await accountMachine();
    const { start, keychain } = machine;
    {
      await using app = await start();
      const { status } = await connectAccount(app, { remember: false });
      expect(status).toMatchObject({ mode: 'account', hasToken: true, tokenStore: 'memory' });
    }
    expect(keychain.entries.size).toBe(0);
    await using app = await start();
    expect(app.backend.isDemo).toBe(true);
  });

  it('makes room for the next account, whose entry is another', async () => {
    await using machine = await accountMachine();
    const { start, keychain } = machine;
    const newer = DEMO_TOKENS.newerAccount;
    await using app = await start();
    await connectAccount(app);
    const { status } = await app.client.account.connect({
      accountId: newer.account,
      token: newer.token,
      remember: true,
    });
    expect(status).toMatchObject({ accountId: newer.account, tokenStore: 'keychain' });
    expect([...keychain.entries]).toEqual([[newer.account, newer.token]]);
  });

  it('is deleted, and kept in memory only, where the keychain gives back something else', async () => {
    await using machine = await accountMachine();
    const { start, keychain } = machine;
    await using app = await start();
    await app.client.account.status();
    keychain.keeps = (secret) => (secret === TOKEN ? secret.slice(0, 20) : secret);
    expect((await connectAccount(app)).status).toMatchObject({
      hasToken: true,
      tokenStore: 'memory',
    });
    expect(keychain.entries.size).toBe(0);
  });
});

it('tells an entry that somebody removed from a first start', async () => {
  await using machine = await accountMachine();
  const { start, keychain, api } = machine;
  {
    await using app = await start();
    await connectAccount(app);
  }
  keychain.entries.clear();
  await using app = await start();
  expect(await app.client.account.status()).toMatchObject({
    mode: 'account',
    hasToken: false,
    missing: { accountId: api.address.accountId },
    keychain: { usable: true },
  });
  expect(await app.client.account.forget()).toMatchObject({ mode: 'demo', missing: null });
});

it('puts no token into the keychain where nothing can be noted of it', async () => {
  await using machine = await accountMachine();
  const { start, keychain, folder } = machine;
  writeFileSync(folder.file('no-folder'), 'a file in the place of a folder');
  await using app = await start({ dataFolder: folder.file('no-folder') });
  const { status } = await connectAccount(app);
  expect(status).toMatchObject({
    hasToken: true,
    tokenStore: 'memory',
    keychain: { usable: false, problem: expect.stringMatching(/forgotten when the app quits/) },
  });
  expect(keychain.calls).toEqual([]);
});

it('says that a keychain has not answered, and takes its answer when it comes', async () => {
  await using machine = await accountMachine();
  const { start, keychain } = machine;
  const clock = createFakeClock();
  const { promise, resolve } = Promise.withResolvers<void>();
  keychain.answer = promise;
  await using app = await start({ clock });
  const asked = app.client.account.status();
  await waitUntil(() => keychain.calls.length > 0);
  clock.advance(3_000);
  expect((await asked).keychain).toMatchObject({
    usable: false,
    problem: expect.stringMatching(/has not answered yet/),
  });
  resolve();
  expect((await app.client.account.retry()).keychain).toMatchObject({ usable: true });
  expect(keychain.entries.size).toBe(0);
});

it('asks nothing of the keychain for a token that is refused', async () => {
  await using machine = await accountMachine();
  const { start, keychain } = machine;
  await using app = await start();
  const { check } = await connectAccount(app, { token: DEMO_TOKENS.disabled.token });
  expect(check.valid).toBe(false);
  expect(keychain.calls.filter((call) => !call.endsWith('probe'))).toEqual([]);
});
