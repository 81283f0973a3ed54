import { systemProxy } from '@electron/desktop/system-proxy';
import { afterEach, expect, it, vi } from 'vitest';

const resolveProxy = vi.hoisted(() => vi.fn((_url: string) => Promise.resolve('')));
vi.mock('electron', () => ({ session: { defaultSession: { resolveProxy } } }));

const API = 'https://api.cloudflare.com/client/v4';
const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

afterEach(() => vi.unstubAllEnvs());

function environment(values: Record<string, string>): void {
  for (const name of VARIABLES.flatMap((each) => [each, each.toLowerCase()])) {
    vi.stubEnv(name, values[name] ?? '');
  }
}

it('asks the system for each address, and takes its first usable proxy', async () => {
  environment({});
  resolveProxy.mockResolvedValueOnce('SOCKS5 other.example:1080; PROXY proxy.example:8080');
  expect(await systemProxy(API)).toBe('http://proxy.example:8080/');
  expect(resolveProxy).toHaveBeenCalledWith(API);
  resolveProxy.mockResolvedValueOnce('DIRECT');
  expect(await systemProxy(API)).toBe(null);
});

it('prefers the proxy of the environment, with its exceptions', async () => {
  resolveProxy.mockClear();
  environment({ HTTPS_PROXY: 'http://me:pass@proxy.example:3128', NO_PROXY: 'gateway.example' });
  expect(await systemProxy(API)).toBe('http://me:pass@proxy.example:3128/');
  expect(await systemProxy('https://gateway.example/')).toBe(null);
  expect(resolveProxy).not.toHaveBeenCalled();
});
