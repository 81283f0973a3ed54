import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import {
  accountMachine,
  connectAccount,
  startRun,
  type AccountMachine,
} from '@tests/support/account-machine';
import { describe, expect, it } from 'vitest';

const { token: TOKEN } = DEMO_TOKENS.user;
const { token: OTHER_TOKEN } = DEMO_TOKENS.accountOwned;

describe('a keychain that is locked', () => {
  async function lockedMachine(): Promise<AccountMachine> {
    const machine = await accountMachine();
    {
      await using app = await machine.start();
      await connectAccount(app);
    }
    machine.keychain.isLocked = true;
    return machine;
  }

  it('is told from a first start; nothing is sent or written over, and unlocking is enough', async () => {
    await using machine = await lockedMachine();
    const { start, keychain, api } = machine;
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
    await using machine = await lockedMachine();
    const { start, keychain } = machine;
    await using app = await start();
    keychain.calls.length = 0;
    await app.client.account.status();
    await app.client.account.status();
    // Each of these asks the user for a password.
    expect(keychain.calls.filter((call) => !call.startsWith('delete'))).toEqual(['set probe']);
  });

  it('keeps the old token while a new one is used for this session', async () => {
    await using machine = await lockedMachine();
    const { start, keychain, api } = machine;
    {
      await using app = await start();
      const { status } = await connectAccount(app, { token: OTHER_TOKEN });
      expect(status).toMatchObject({ hasToken: true, tokenStore: 'memory', missing: null });
    }
    expect(keychain.entries.get(api.address.accountId)).toBe(TOKEN);
  });

  it('loses what was to be forgotten as soon as it can', async () => {
    await using machine = await lockedMachine();
    const { start, keychain } = machine;
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
    await using machine = await lockedMachine();
    const { start, keychain, api } = machine;
    await using app = await start();
    await app.client.account.status();
    keychain.isLocked = false;
    const { status } = await connectAccount(app, { token: OTHER_TOKEN });
    expect(status).toMatchObject({ tokenStore: 'keychain', keychain: { usable: true } });
    expect(keychain.entries.get(api.address.accountId)).toBe(OTHER_TOKEN);
  });
});
