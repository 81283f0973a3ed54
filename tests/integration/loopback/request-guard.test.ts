import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestRaw, sendRaw, upgradeRaw } from './support/raw-request';
import { postSession, startTestHost } from './support/start-test-host';

let host: Awaited<ReturnType<typeof startTestHost>>;
let port: number;
let own: string[];

beforeAll(async () => {
  host = await startTestHost();
  port = host.port;
  own = [`Host: 127.0.0.1:${port}`];
});
afterAll(() => host[Symbol.asyncDispose]());

const get = (target: string, headers: string[] = own) =>
  requestRaw(port, `GET ${target} HTTP/1.1`, headers);

describe('item 1: the address', () => {
  test('listens on 127.0.0.1 alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    for (const address of [...others, '::1', '127.0.0.2']) {
      await expect(connects(address, port), address).resolves.toBe(false);
    }
    await expect(connects('127.0.0.1', port)).resolves.toBe(true);
  });
});

describe('item 5: the host and the target', () => {
  const hosts: [name: string, headers: () => string[]][] = [
    ['a foreign name (DNS rebinding)', () => [`Host: evil.test:${port}`]],
    ['localhost', () => [`Host: localhost:${port}`]],
    ['another port', () => ['Host: 127.0.0.1:1']],
    ['no port', () => ['Host: 127.0.0.1']],
    ['the IPv6 loopback', () => [`Host: [::1]:${port}`]],
    ['another spelling of the address', () => [`Host: 127.1:${port}`]],
    ['a trailing dot', () => [`Host: 127.0.0.1.:${port}`]],
    ['user information', () => [`Host: x@127.0.0.1:${port}`]],
    ['no host at all', () => []],
    ['two hosts', () => [...own, `Host: evil.test:${port}`]],
    ['two hosts, ours last', () => [`Host: evil.test:${port}`, ...own]],
    ['the same host twice', () => [...own, ...own]],
  ];
  test.each(hosts)('refuses %s', async (_name, headers) => {
    expect((await get('/', headers())).status).toBe(403);
    expect(await upgradeRaw(port, [...headers(), `Origin: ${host.origin}`])).toBe(403);
  });

  test.each(['Forwarded: for=1.2.3.4', 'X-Forwarded-For: 1.2.3.4', 'X-Forwarded-Host: evil.test'])(
    'refuses what came through a proxy: %s',
    async (header) => {
      expect((await get('/', [...own, header])).status).toBe(403);
      expect(await upgradeRaw(port, [...own, `Origin: ${host.origin}`, header])).toBe(403);
    },
  );

  test.each([
    ['an absolute form that names another host', () => 'http://evil.test/'],
    ['an absolute form that names this host', () => `${host.origin}/`],
    ['a fragment', () => '/main.js#x'],
    ['a backslash', () => '/\\evil.test'],
    ['a target of another host', () => '//evil.test/'],
    ['an asterisk', () => '*'],
  ])('refuses %s', async (_name, target) => {
    expect((await get(target())).status).toBe(400);
  });
});

describe('item 6: the origin', () => {
  const foreign: [name: string, origin: () => string[]][] = [
    ['none', () => []],
    ['null', () => ['Origin: null']],
    ['another port', () => ['Origin: http://127.0.0.1:1']],
    ['another loopback address (CVE-2025-30360)', () => [`Origin: http://127.0.0.2:${port}`]],
    ['localhost', () => [`Origin: http://localhost:${port}`]],
    ['a rebound name', () => [`Origin: http://evil.test:${port}`]],
    ['https', () => [`Origin: https://127.0.0.1:${port}`]],
    ['ours as a prefix', () => [`Origin: http://127.0.0.1:${port}.evil.test`]],
    ['ours and another', () => [`Origin: ${host.origin}`, 'Origin: http://evil.test']],
  ];
  test.each(foreign)('refuses a socket and a POST from: %s', async (_name, origin) => {
    expect(await upgradeRaw(port, [...own, ...origin()])).toBe(403);
    const post = await requestRaw(port, 'POST /session HTTP/1.1', [
      ...own,
      ...origin(),
      'Content-Type: application/json',
      'Content-Length: 2',
    ]);
    expect(post.status).toBe(403);
  });

  test('lets our own origin through', async () => {
    expect(await upgradeRaw(port, [...own, `Origin: ${host.origin}`])).toBe(101);
  });

  test('refuses to be read by another origin', async () => {
    expect((await get('/main.js', [...own, 'Origin: http://evil.test'])).status).toBe(403);
  });

  test.each([
    ['/', 'none', 200],
    ['/', 'same-origin', 200],
    ['/', 'cross-site', 403],
    ['/', 'same-site', 403],
    ['/main.js', 'same-origin', 200],
    ['/main.js', 'none', 403],
    ['/main.js', 'cross-site', 403],
  ])('GET %s from Sec-Fetch-Site %s is %i', async (target, site, status) => {
    expect((await get(target, [...own, `Sec-Fetch-Site: ${site}`])).status).toBe(status);
  });
});

describe('items 7 to 10: answers', () => {
  test('OPTIONS is refused, and no answer allows another origin', async () => {
    const preflight = await requestRaw(port, 'OPTIONS /session HTTP/1.1', [
      ...own,
      `Origin: ${host.origin}`,
      'Access-Control-Request-Method: POST',
    ]);
    expect(preflight.status).toBe(403);
    const answers = [preflight, await get('/'), await get('/nothing')];
    for (const { head } of answers) expect(head.toLowerCase()).not.toContain('access-control-');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a body of type %s is refused',
    async (type) => {
      const answer = await postSession(host.origin, '{}', { 'content-type': type });
      expect(answer.status).toBe(415);
    },
  );

  test('every answer carries the security headers', async () => {
    const answers = [
      await get('/'),
      await get('/main.js'),
      await get('/nothing'),
      await get('/', [`Host: evil.test:${port}`]),
      await requestRaw(port, 'POST /session HTTP/1.1', own),
      await requestRaw(port, 'BROKEN', own),
    ];
    for (const { head } of answers) {
      const headers = head.toLowerCase();
      expect(headers).toContain(
        `content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; ` +
          `img-src 'self' blob:; media-src blob:; font-src 'self'; ` +
          `connect-src 'self' ws://127.0.0.1:${port}; worker-src 'self'; frame-src 'none'; ` +
          `object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ` +
          `require-trusted-types-for 'script'; trusted-types 'none'\r\n`,
      );
      expect(headers).toContain('x-content-type-options: nosniff');
      expect(headers).toContain('referrer-policy: no-referrer');
      expect(headers).toContain('cross-origin-opener-policy: same-origin');
      expect(headers).toContain('cross-origin-resource-policy: same-origin');
      expect(headers).toContain('x-frame-options: deny');
      expect(headers).toContain('cache-control: no-store');
      expect(headers).toMatch(/permissions-policy: .*camera=\(\).*microphone=\(\)/);
      expect(headers).not.toContain('set-cookie');
      expect(headers).not.toContain('location:');
    }
  });

  test.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/assets/../index.html',
    '/index.html/',
    '/INDEX.HTML',
    '/@fs/etc/passwd',
    '/__proto__',
    '/main.js%00.html',
    '/assets.json',
  ])('only listed files exist: %s', async (target) => {
    const answer = await get(target);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('root:');
  });

  test('a query changes nothing and redirects nowhere (CVE-2024-22421)', async () => {
    expect((await get('/?next=http://evil.test/')).status).toBe(200);
  });
});

describe('item 11: limits', () => {
  test('headers beyond 16 KiB are refused', async () => {
    const answer = await get('/', [...own, `X-Long: ${'x'.repeat(17 * 1024)}`]);
    expect([400, 431]).toContain(answer.status);
  });

  test('headers, or a body, that never come to an end are cut off', async () => {
    await using hasty = await startTestHost({ headersTime: 50 });
    const start = `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${hasty.port}\r\n`;
    const withBody =
      `${start}Origin: ${hasty.origin}\r\nContent-Type: application/json\r\n` +
      `Content-Length: 100\r\n\r\n{`;
    // Each resolves only once the server has closed the connection.
    for (const text of [start, withBody]) {
      expect(await sendRaw(hasty.port, text)).toMatch(/^(?:HTTP\/1\.1 4\d\d|$)/);
    }
  });

  test('a connection on which nothing was asked is closed without a word', async () => {
    await using hasty = await startTestHost({ headersTime: 50 });
    expect(await sendRaw(hasty.port, '')).toBe('');
  });

  test('a body beyond 4 MiB is refused, announced or not', async () => {
    const long = `{"startSecret":"${'x'.repeat(4 * 1024 * 1024)}"}`;
    expect((await postSession(host.origin, long)).status).toBe(413);
    const chunk = 'x'.repeat(1024 * 1024);
    const chunks = Array.from({ length: 5 }, () => `100000\r\n${chunk}\r\n`).join('');
    const answer = await sendRaw(
      port,
      `POST /session HTTP/1.1\r\n${own[0]}\r\nOrigin: ${host.origin}\r\n` +
        `Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
  });
});

function connects(address: string, toPort: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: toPort });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
