import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import type { Ports } from '@electron/backend/ports';
import { createFakeClock } from '@tests/support/fake-clock';
import { createFakeKeychain } from '@tests/support/fake-keychain';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const { token: TOKEN } = DEMO_TOKENS.user;
const { token: OTHER_TOKEN } = DEMO_TOKENS.accountOwned;

let api: RunningDemoGateway;
beforeAll(async () => {
  api = await createDemoGateway({ pace: 0 });
});
afterAll(() => api.stop());

/** A machine: a keychain and a data folder, on which the program is started again and again. */
function machine() {
  const folder = temporaryFolder();
  onTestFinished(() => folder[Symbol.dispose]());
  const keychain = createFakeKeychain();
  return {
    folder,
    keychain,
    start: (ports: Partial<Ports> = {}): Promise<TestBackend> =>
      testBackend({
        ports: {
          secrets: keychain.store(),
          dataFolder: folder.path,
          apiBase: api.address.apiBase,
          ...ports,
        },
      }),
  };
}

const connect = (app: TestBackend, given: { token?: string; remember?: boolean } = {}) =>
  app.client.account.connect({
    accountId: api.address.accountId,
    token: TOKEN,
    remember: true,
    ...given,
  });

const startRun = (app: TestBackend) => app.client.runs.start({ request: runRequest() });

describe('a token in the keychain', () => {
  it('is there at the next start, and in no file', async () => {
    const { start, keychain, folder } = machine();
    {
      await using app = await start();
      const { status } = await connect(app);
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
    const { start, keychain } = machine();
    {
      await using app = await start();
      await connect(app);
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
    const { start, keychain } = machine();
    {
      await using app = await start();
      await connect(app);
      expect(await app.client.account.forget()).toMatchObject({ mode: 'demo', hasToken: false });
    }
    expect(keychain.entries.size).toBe(0);
    await using app = await start();
    expect(await app.client.account.status()).toMatchObject({ mode: 'demo', missing: null });
  });

  it('is left alone by a start that ignores the saved account, and by one with an account of its own', async () => {
    const { start, keychain } = machine();
    {
      await using app = await start();
      await connect(app);
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
    const { start, keychain } = machine();
    {
      await using app = await start();
      const { status } = await connect(app, { remember: false });
      expect(status).toMatchObject({ mode: 'account', hasToken: true, tokenStore: 'memory' });
    }
    expect(keychain.entries.size).toBe(0);
    await using app = await start();
    expect(app.backend.isDemo).toBe(true);
  });

  it('makes room for the next account, whose entry is another', async () => {
    const { start, keychain } = machine();
    const newer = DEMO_TOKENS.newerAccount;
    await using app = await start();
    await connect(app);
    const { status } = await app.client.account.connect({
      accountId: newer.account,
      token: newer.token,
      remember: true,
    });
    expect(status).toMatchObject({ accountId: newer.account, tokenStore: 'keychain' });
    expect([...keychain.entries]).toEqual([[newer.account, newer.token]]);
  });

  it('is deleted, and kept in memory only, where the keychain gives back something else', async () => {
    const { start, keychain } = machine();
    await using app = await start();
    await app.client.account.status();
    keychain.keeps = (secret) => (secret === TOKEN ? secret.slice(0, 20) : secret);
    expect((await connect(app)).status).toMatchObject({ hasToken: true, tokenStore: 'memory' });
    expect(keychain.entries.size).toBe(0);
  });
});

describe('a keychain that is locked', () => {
  async function lockedMachine() {
    const there = machine();
    {
      await using app = await there.start();
      await connect(app);
    }
    there.keychain.isLocked = true;
    return there;
  }

  it('is told from a first start; nothing is sent or written over, and unlocking is enough', async () => {
    const { start, keychain } = await lockedMachine();
    await using app = await start();
    const status = await app.client.account.status();
    expect(status).toMatchObject({
      mode: 'account',
      hasToken: false,
      missing: { accountId: api.address.accountId, savedAt: expect.any(Number) },
      keychain: { usable: false, problem: expect.stringMatching(/locked/) },
    });
    await expect(startRun(app)).rejects.toMatchObject({
      data: { code: 'keychain-locked', hint: expect.stringMatching(/Unlock/) },
    });
    expect(await app.client.account.retry()).toMatchObject({ hasToken: false });
    expect(keychain.entries.get(api.address.accountId)).toBe(TOKEN);

    keychain.isLocked = false;
    expect(await app.client.account.retry()).toMatchObject({
      hasToken: true,
      tokenStore: 'keychain',
      missing: null,
      keychain: { usable: true, problem: null },
    });
    await app.watch().ended((await startRun(app)).runId);
  });

  it('is asked once for one look', async () => {
    const { start, keychain } = await lockedMachine();
    await using app = await start();
    keychain.calls.length = 0;
    await app.client.account.status();
    await app.client.account.status();
    // Each of these asks the user for a password.
    expect(keychain.calls.filter((call) => !call.startsWith('delete'))).toEqual(['set probe']);
  });

  it('keeps the old token while a new one is used for this session', async () => {
    const { start, keychain } = await lockedMachine();
    {
      await using app = await start();
      const { status } = await connect(app, { token: OTHER_TOKEN });
      expect(status).toMatchObject({ hasToken: true, tokenStore: 'memory', missing: null });
    }
    expect(keychain.entries.get(api.address.accountId)).toBe(TOKEN);
  });

  it('loses what was to be forgotten as soon as it can', async () => {
    const { start, keychain } = await lockedMachine();
    {
      await using app = await start();
      const status = await app.client.account.forget();
      expect(status).toMatchObject({ mode: 'demo', missing: null });
      expect(status.keychain.problem).toMatch(/still hold a token/);
    }
    keychain.isLocked = false;
    await using app = await start();
    expect((await app.client.account.status()).keychain).toMatchObject({ problem: null });
    expect(keychain.entries.size).toBe(0);
  });

  it('takes a new token in its place once it is unlocked', async () => {
    const { start, keychain } = await lockedMachine();
    await using app = await start();
    await app.client.account.status();
    keychain.isLocked = false;
    const { status } = await connect(app, { token: OTHER_TOKEN });
    expect(status).toMatchObject({ tokenStore: 'keychain', keychain: { usable: true } });
    expect(keychain.entries.get(api.address.accountId)).toBe(OTHER_TOKEN);
  });
});

it('tells an entry that somebody removed from a first start', async () => {
  const { start, keychain } = machine();
  {
    await using app = await start();
    await connect(app);
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
  const { start, keychain, folder } = machine();
  writeFileSync(folder.file('no-folder'), 'a file in the place of a folder');
  await using app = await start({ dataFolder: folder.file('no-folder') });
  const { status } = await connect(app);
  expect(status).toMatchObject({
    hasToken: true,
    tokenStore: 'memory',
    keychain: { usable: false, problem: expect.stringMatching(/forgotten when the app quits/) },
  });
  expect(keychain.calls).toEqual([]);
});

it('says that a keychain has not answered, and takes its answer when it comes', async () => {
  const { start, keychain } = machine();
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
  const { start, keychain } = machine();
  await using app = await start();
  const { check } = await connect(app, { token: DEMO_TOKENS.disabled.token });
  expect(check.valid).toBe(false);
  expect(keychain.calls.filter((call) => !call.endsWith('probe'))).toEqual([]);
});
