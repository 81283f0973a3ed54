import { readdirSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { AppFailure } from '@shared/domain/app-error';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { findCanary } from '@tests/canary/find-canary';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { describe, expect, it } from 'vitest';

const CANARY = 'cfut_Zx9-canary+Q7/8wKp=3LmT2vR6_sYb1';

const expectClean = (text: string): void => {
  expect(findCanary(Buffer.from(text), CANARY)).toEqual([]);
};

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
