import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { AUTHORITY_CERTIFICATE, PRIVATE_CERTIFICATE, TEST_KEY } from '@tests/support/certificates';
import { startRecordingProxy } from '@tests/support/recording-proxy';
import { runCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

const TOKEN = 'canary-b8e0f1a2-that-no-proxy-may-see';
const ACCOUNT = { CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32), CLOUDFLARE_API_TOKEN: TOKEN };
const HI = ['run', '--prompt', 'hi', '--model', 'openai/gpt-4.1'];

it('L14 goes by the proxy of the environment, and names it where it makes no connection', async () => {
  const answer = 'HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n';
  await using proxy = await startRecordingProxy({ answer });
  const environment = { ...ACCOUNT, https_proxy: `http://me:s3cret-pass@${proxy.host}` };
  const { code, stdout, stderr } = await runCli([...HI, '--data-dir', ':memory:'], environment);
  expect(code).toBe(1);
  expect(stdout + stderr).toContain(`The proxy ${proxy.host} refused to make the connection.`);
  expect(stdout + stderr).not.toMatch(/s3cret-pass|canary-/);
  expect(proxy.heads.length).toBeGreaterThan(0);
  for (const head of proxy.heads) {
    expect(head).toMatch(/^CONNECT api\.cloudflare\.com:443 /);
    expect(head).not.toContain(TOKEN);
  }
});

it('follows what was set in a window: proxy and certificate file', async () => {
  using folder = temporaryFolder();
  const extraFile = folder.file('authority.pem');
  writeFileSync(extraFile, AUTHORITY_CERTIFICATE);
  const options = { key: TEST_KEY, cert: PRIVATE_CERTIFICATE };
  const server = createServer(options, (_request, response) => {
    const message = { content: 'hello from far away' };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await using proxy = await startRecordingProxy({ tunnelTo: port });
  {
    await using app = await testBackend({ ports: { dataFolder: folder.path } });
    const manual = { mode: 'manual' as const, address: `http://${proxy.host}` };
    const certificates = { useSystemStore: false, extraFile };
    await app.client.settings.save({ ...DEFAULT_SETTINGS, proxy: manual, certificates });
  }
  const address = ['--api-base', 'https://private.test/client/v4'];
  const args = [...HI, ...address, '--no-stream', '--data-dir', folder.path];
  const { code, stdout } = await runCli(args, ACCOUNT);
  expect(stdout).toContain('hello from far away');
  expect(code).toBe(0);
  expect(proxy.heads[0]).toMatch(/^CONNECT private\.test:443 /);
  server.closeAllConnections();
  server.close();
});
