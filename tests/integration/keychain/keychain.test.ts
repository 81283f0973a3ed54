import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { constants } from 'node:os';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { describe, expect, it } from 'vitest';
import { runCase, whyNoKeyring, type PrivateSession } from './private-session';

const reason = whyNoKeyring();
const suffix = reason === null ? '' : ` (${reason})`;

/** Of letters that make no word that the simulator takes for a refused token. */
const TOKEN = `cfut_${Array.from({ length: 40 }, () => 'ghjkmnpqrstvwxyz'[randomInt(16)]).join('')}`;

const CLEAN = { leaks: [], files: expect.any(Number), bytes: expect.any(Number) };

async function play(
  name: string,
  session: Pick<PrivateSession, 'bus' | 'environment' | 'services'>,
): Promise<Record<string, unknown>> {
  using home = temporaryFolder();
  return await runCase(name, { home: home.path, token: TOKEN, ...session });
}

const SESSION_ONLY = {
  status: {
    mode: 'account',
    hasToken: true,
    tokenStore: 'memory',
    keychain: { name: 'Secret Service keyring', usable: false, problem: expect.any(String) },
  },
  ending: 'completed',
  next: { mode: 'demo', hasToken: false, missing: null },
  leaks: CLEAN,
};

describe.skipIf(reason !== null)(`the real keychain${suffix}`, () => {
  it('K1 without a bus: for this session only, and nothing is put into the kernel', async () => {
    const found = await play('unusable', { bus: false });
    expect(found).toMatchObject({ ...SESSION_ONLY, leftInKernel: [] });
    expect(found).toHaveProperty('status.keychain.problem', expect.stringMatching(/no D-Bus/));
  });

  it('K1 with a bus that is dead, or silent: the same, and the start is not held up', async () => {
    using folder = temporaryFolder();
    const silent = createServer();
    await once(silent.listen(folder.file('bus')), 'listening');
    for (const path of ['/nowhere/bus', folder.file('bus')]) {
      const environment = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}` };
      const found = await play('unusable', { bus: false, environment });
      expect(found).toMatchObject({ ...SESSION_ONLY, leftInKernel: [] });
    }
    silent.close();
  });

  it('K1 with a keyring that does not start: the kernel was given a dummy, never the token', async () => {
    const services = { 'org.freedesktop.secrets': '/bin/false' };
    const found = await play('unusable', { bus: true, services });
    expect(found).toMatchObject(SESSION_ONLY);
    expect(found).toHaveProperty('status.keychain.problem', expect.stringMatching(/kernel/));
    for (const entry of found['leftInKernel'] as string[]) expect(entry).toMatch(/^keyring:probe-/);
  });

  it('K2 unlocked: saved, read by the command line and by a second app, in no file, and gone once forgotten', async () => {
    expect(await play('unlocked', { bus: true })).toMatchObject({
      status: {
        hasToken: true,
        tokenStore: 'keychain',
        keychain: { name: 'Secret Service keyring', usable: true, problem: null },
      },
      leaks: CLEAN,
      terminal: { code: 0, error: [null] },
      strange: { code: 1, error: ['origin-not-confirmed'] },
      other: {
        status: { mode: 'account', hasToken: true, tokenStore: 'keychain', missing: null },
        ending: 'completed',
        afterForget: { mode: 'demo', hasToken: false, missing: null },
      },
      left: null,
      isTokenSent: true,
    });
  });

  it('K3 a bus, and nothing unlocked: for this session only', async () => {
    expect(await play('unusable', { bus: true })).toMatchObject({
      ...SESSION_ONLY,
      leftInKernel: [],
    });
  });

  it('K4 locked after saving: said so, nothing sent or written over, and unlocking is enough', async () => {
    const locked = {
      mode: 'account',
      hasToken: false,
      missing: { accountId: expect.any(String), savedAt: expect.any(Number) },
      keychain: { usable: false, problem: expect.stringMatching(/locked/) },
    };
    expect(await play('locked', { bus: true })).toMatchObject({
      status: locked,
      refusal: { code: 'keychain-locked' },
      again: locked,
      unlocked: {
        hasToken: true,
        tokenStore: 'keychain',
        missing: null,
        keychain: { usable: true },
      },
      ending: 'completed',
      isTokenSent: true,
    });
  });

  it('K4 while the password is asked for: the page is told, and the program can end', async () => {
    // Starts, and asks nobody anything.
    const services = { 'org.gnome.keyring.SystemPrompter': '/usr/bin/dbus-monitor --session' };
    expect(await play('asking', { bus: true, services })).toMatchObject({
      status: {
        mode: 'account',
        hasToken: false,
        missing: { accountId: expect.any(String) },
        keychain: { usable: false, problem: expect.stringMatching(/has not answered yet/) },
      },
      // Killed by itself: the runtime would wait for the answer.
      exitCode: 128 + constants.signals.SIGKILL,
    });
  });
});
