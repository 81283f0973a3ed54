import {
  environmentProxy,
  onlyEnvironmentProxy,
} from '@electron/backend/network/environment-proxy';
import { expect, it } from 'vitest';

const PROXY = 'http://proxy.example:8080/';

it.each(['http://user:secret@host:port', 'http://', 'secret proxy', 'ftp://secret.example'])(
  'refuses %s by the name of its variable, and does not repeat it',
  (address) => {
    const refusal = () => environmentProxy({ https_proxy: address });
    expect(refusal).toThrow(
      'HTTPS_PROXY is not the address of a proxy: expected http://host:port.',
    );
    expect(refusal).not.toThrow(/secret/);
  },
);

it('lets a host start with an address that is none, and refuses what would go there', async () => {
  const proxy = onlyEnvironmentProxy({ HTTPS_PROXY: 'socks5://proxy.example:1080' });
  await expect(proxy('https://api.cloudflare.com/')).rejects.toMatchObject({
    error: { code: 'bad-input-proxy', hint: expect.stringContaining('Settings') as string },
  });
  expect(await onlyEnvironmentProxy({})('https://api.cloudflare.com/')).toBe(null);
});

it('names no proxy where the environment names none', () => {
  expect(environmentProxy({ HTTPS_PROXY: '', NO_PROXY: '*' })).toBe(null);
});

it.each([
  [{ HTTPS_PROXY: PROXY }],
  [{ https_proxy: 'proxy.example:8080', HTTPS_PROXY: 'http://other.example' }],
  [{ HTTP_PROXY: PROXY }],
  [{ HTTP_PROXY: 'http://other.example', HTTPS_PROXY: PROXY }],
])('finds the proxy in %o', async (environment) => {
  expect(await environmentProxy(environment)?.('https://api.cloudflare.com/')).toBe(PROXY);
});

it.each([
  ['*', true],
  ['cloudflare.com', true],
  ['.cloudflare.com', true],
  ['*.cloudflare.com', true],
  ['other.example, API.cloudflare.com', true],
  ['api.cloudflare.com:443', true],
  ['api.cloudflare.com:8443', false],
  ['flare.com', false],
  ['', false],
])('with NO_PROXY %s goes straight: %s', async (exceptions, isStraight) => {
  const proxy = environmentProxy({ HTTPS_PROXY: PROXY, NO_PROXY: exceptions });
  expect(await proxy?.('https://api.cloudflare.com/')).toBe(isStraight ? null : PROXY);
});
