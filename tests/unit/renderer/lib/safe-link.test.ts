import { describe, expect, it } from 'vitest';
import { safeLink } from '@renderer/lib/safe-link';

describe('safeLink', () => {
  it.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z', 'a.example'],
    ['HTTPS://A.Example', 'https://a.example/', 'a.example'],
    ['https://a.example:8443/', 'https://a.example:8443/', 'a.example:8443'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['https://аpple.com/', 'https://xn--pple-43d.com/', 'xn--pple-43d.com'],
    ['mailto:a@b.example?body=secret&cc=x', 'mailto:a@b.example', 'a@b.example'],
  ])('opens %s as what it really is', (address, url, target) => {
    expect(safeLink(address)).toEqual({ url, target });
  });

  it.each([
    'http://a.example/',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'smb://evil.test/x',
    'ms-msdt:/id',
    'vscode://file/x',
    'blob:https://a.example/1',
    'https://user@evil.test/',
    'https://cloudflare.com:pass@evil.test/',
    'https:\\\\evil.test\\x',
    '\\\\evil.test\\share',
    '//evil.test/x',
    '/settings',
    '#/settings',
    'settings',
    '',
    'https://',
    'https://evil.test/\u202Etxt.exe',
    'https://a.\u200Bexample/',
    `https://a.example/${'x'.repeat(10_240)}`,
    'mailto:',
    'mailto:a@b.example,c@d.example',
    'mailto:not an address',
  ])('refuses %j', (address) => {
    expect(safeLink(address)).toBeNull();
  });
});
