import { firstProxy } from '@electron/backend/network/proxy-list';
import { expect, it } from 'vitest';

it.each([
  ['DIRECT', null],
  ['', null],
  ['PROXY proxy.example:8080', 'http://proxy.example:8080/'],
  ['HTTPS proxy.example:443; DIRECT', 'https://proxy.example/'],
  ['SOCKS5 127.0.0.1:1080;PROXY other.example:3128', 'http://other.example:3128/'],
])('takes out of %s the address %s', (list, address) => {
  expect(firstProxy(list)).toBe(address);
});

it('refuses a list in which nothing can be used', () => {
  expect(() => firstProxy('SOCKS proxy.example:1080')).toThrow(/kind that cannot be used/);
});
