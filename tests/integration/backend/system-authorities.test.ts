import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { GOOD_CERTIFICATE, TEST_KEY } from '@tests/support/certificates';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

// Where Linux keeps its authorities is told by a variable; Node reads them once per process, so this file has one test.
it.skipIf(process.platform !== 'linux')(
  'trusts whom the system trusts, and stops when that is switched off',
  async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.file('system.pem'), GOOD_CERTIFICATE);
    process.env['SSL_CERT_FILE'] = folder.file('system.pem');
    const options = { key: TEST_KEY, cert: GOOD_CERTIFICATE };
    const server = createServer(options, (_request, response) => response.writeHead(418).end('{}'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const apiBase = `https://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`;
    const startAccount = { accountId: 'a'.repeat(32), token: 'canary-token-0123456789' };
    await using app = await testBackend({ ports: { apiBase, startAccount } });
    const watch = app.watch();
    const runOnce = async () => {
      const { runId } = await app.client.runs.start({ request: runRequest() });
      return await watch.ended(runId);
    };

    expect((await runOnce()).status).toBe(418);
    const certificates = { useSystemStore: false, extraFile: null };
    await app.client.settings.save({ ...DEFAULT_SETTINGS, certificates });
    expect((await runOnce()).error?.code).toBe('tls-self-signed');
    await app.client.settings.reset();
    expect((await runOnce()).status).toBe(418);
    server.closeAllConnections();
    server.close();
  },
);
