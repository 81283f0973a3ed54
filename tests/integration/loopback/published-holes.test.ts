import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestRaw, upgradeRaw } from './support/raw-request';
import { startTestHost } from './support/start-test-host';

/** Holes of other local servers (security.md §4.3), replayed with raw sockets: no browser is in the way. */
let host: Awaited<ReturnType<typeof startTestHost>>;
let port: number;
let startSecret: string;

beforeAll(async () => {
  host = await startTestHost();
  port = host.port;
  startSecret = host.startSecret();
});
afterAll(() => host[Symbol.asyncDispose]());

const own = () => `Host: 127.0.0.1:${port}`;
const rebound = () => [`Host: evil.test:${port}`, `Origin: http://evil.test:${port}`];

const post = (headers: string[]) => {
  const body = JSON.stringify({ startSecret });
  const about = ['Content-Type: application/json', `Content-Length: ${body.length}`];
  return requestRaw(port, 'POST /session HTTP/1.1', [...headers, ...about], body);
};

describe('a socket that any page could open', () => {
  test.each([
    ['CVE-2018-14732', 'webpack-dev-server', () => [own(), 'Origin: http://evil.test']],
    ['CVE-2025-24010', 'Vite', () => [own(), 'Origin: https://evil.test']],
    ['CVE-2025-30360', 'webpack-dev-server', () => [own(), 'Origin: http://192.168.1.7:8080']],
    ['CVE-2026-27148', 'Storybook', () => [own()]],
    ['CVE-2026-44211', 'Cline Kanban', () => [own(), 'Origin: null']],
    ['CVE-2026-112085', 'webpack-dev-server', rebound],
    [
      'CVE-2023-26114',
      'code-server',
      () => [own(), 'Origin: http://evil.test', 'X-Forwarded-Host: evil.test'],
    ],
    [
      'GHSA-frjg-g767-7363',
      'code-server',
      () => ['Host: evil.test', 'Origin: http://evil.test', 'Forwarded: host=evil.test'],
    ],
  ])('%s of %s', async (_id, _product, headers) => {
    expect(await upgradeRaw(port, headers())).toBe(403);
  });
});

describe('a name that was made to mean 127.0.0.1', () => {
  test.each([
    ['CVE-2025-66414', 'MCP SDK for TypeScript'],
    ['GHSA-w48q-cv73-mx4w', 'MCP SDK for TypeScript'],
    ['CVE-2025-66416', 'MCP SDK for Python'],
    ['CVE-2026-42559', 'MCP SDK for Rust'],
    ['CVE-2026-35568', 'MCP SDK for Java'],
    ['CVE-2026-11624', 'Google MCP Toolbox'],
    ['GHSA-5jx5-hqx5-2vrj', 'Ollama'],
  ])('%s of %s: neither read nor told anything, even with a right secret', async () => {
    expect((await requestRaw(port, 'GET / HTTP/1.1', rebound())).status).toBe(403);
    expect((await post(rebound())).status).toBe(403);
    expect((await post([rebound()[0] as string, `Origin: ${host.origin}`])).status).toBe(403);
    expect((await post([own(), rebound()[1] as string])).status).toBe(403);
  });

  test('the secret was not used up by that', async () => {
    expect((await post([own(), `Origin: ${host.origin}`])).status).toBe(200);
  });
});

describe('an answer that another page could read', () => {
  test('CVE-2025-24010 of Vite: no header lets another origin read', async () => {
    const answer = await requestRaw(port, 'GET / HTTP/1.1', [own(), 'Origin: http://evil.test']);
    expect(answer.status).toBe(403);
    expect(answer.head.toLowerCase()).not.toContain('access-control-');
  });
});

describe('a redirect that takes a token along', () => {
  test.each(['//evil.test/', '/\\evil.test', '/?next=//evil.test', '/open/x?url=//evil.test'])(
    'CVE-2024-22421 of JupyterLab: %s leads nowhere',
    async (target) => {
      const answer = await requestRaw(port, `GET ${target} HTTP/1.1`, [own()]);
      expect([200, 400, 403]).toContain(answer.status);
      expect(answer.head.toLowerCase()).not.toContain('location:');
      expect(answer.body).not.toContain('evil.test');
    },
  );
});
