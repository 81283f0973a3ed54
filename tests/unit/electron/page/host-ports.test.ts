import { parseHostOptions } from '@electron/page/host-options';
import { createHostPorts } from '@electron/page/host-ports';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

function portsFor(...args: string[]) {
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'a'.repeat(32));
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'canary');
  const nobody = { openExternal: () => Promise.resolve(false) };
  const host = { ...nobody, host: 'loopback', systemProxy: () => Promise.resolve(null) } as const;
  return createHostPorts(host, parseHostOptions(['--data-dir=/nowhere', ...args]));
}

test('a host keeps tokens in the keychain, and takes the account of its environment away', () => {
  const ports = portsFor();
  expect(ports.secrets.name).not.toBe('memory');
  expect(ports).toMatchObject({ startAccount: { token: 'canary' }, ignoreSavedAccount: false });
  expect(process.env.CLOUDFLARE_API_TOKEN).toBeUndefined();
  expect(process.env.CLOUDFLARE_ACCOUNT_ID).toBeUndefined();
});

test('--demo knows no account and keeps none, and still takes the one of the environment away', () => {
  const ports = portsFor('--demo');
  expect(ports.secrets.name).toBe('memory');
  expect(ports).toMatchObject({ startAccount: null, ignoreSavedAccount: true });
  expect(process.env.CLOUDFLARE_API_TOKEN).toBeUndefined();
});

test('--no-keychain leaves the keychain and the account saved in it alone', () => {
  const ports = portsFor('--no-keychain');
  expect(ports.secrets.name).toBe('memory');
  expect(ports).toMatchObject({ startAccount: { token: 'canary' }, ignoreSavedAccount: true });
});
