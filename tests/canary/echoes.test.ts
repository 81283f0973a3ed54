import { readdirSync } from 'node:fs';
import { inspect } from 'node:util';
import type { BackendClient } from '@shared/contract/contract';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { expect, test } from 'vitest';
import { randomToken } from './canary-run';
import { findCanary } from './find-canary';
import { searchFolder } from './search-folder';
import { ECHOES } from './support/echoes';
import { speakingServer } from './support/speaking-server';

const token = randomToken();
const accountId = 'a'.repeat(32);

/** Every call that makes the backend ask the API something. */
const CALLS: Record<string, (client: BackendClient) => Promise<unknown>> = {
  'models.refresh': (client) => client.models.refresh(),
  'account.connect': (client) => client.account.connect({ accountId, token, remember: true }),
  'account.visibleAccounts': (client) => client.account.visibleAccounts({ token }),
  'account.status': (client) => client.account.status(),
  'doctor.run': async (client) => Array.fromAsync(await client.doctor.run({ gatewayId: null })),
  'gateways.list': (client) => client.gateways.list({ search: null }),
  'gateways.get': (client) => client.gateways.get({ gatewayId: 'mine' }),
  'gateways.create': (client) => client.gateways.create({ gatewayId: 'mine', settings: SETTINGS }),
  'gateways.update': (client) =>
    client.gateways.update({ gatewayId: 'mine', modifiedAt: null, changes: { zdr: true } }),
  'gateways.remove': (client) =>
    client.gateways.remove({ gatewayId: 'mine', confirmation: 'mine' }),
};

const SETTINGS = {
  authentication: null,
  cacheTtl: null,
  cacheInvalidateOnUpdate: null,
  collectLogs: null,
  logLimit: null,
  logLimitStrategy: null,
  logpush: null,
  rateLimitInterval: null,
  rateLimit: null,
  rateLimitTechnique: null,
  retryMaxAttempts: null,
  retryDelay: null,
  retryBackoff: null,
  workersAiBilling: null,
  zdr: null,
  byokOnly: null,
};

function expectClean(what: unknown): void {
  const text = inspect(what, {
    depth: null,
    showHidden: true,
    maxStringLength: null,
    maxArrayLength: null,
  });
  expect(findCanary(Buffer.from(text), token)).toEqual([]);
  expect(findCanary(Buffer.from(JSON.stringify(what) ?? ''), token)).toEqual([]);
}

test.each(ECHOES)('L4, L6, L15 a server that repeats the token as $name', async ({ answer }) => {
  let asked = 0;
  using server = await speakingServer((request, response) => {
    asked += 1;
    answer(response, request.headers.authorization ?? '');
  });
  using folder = temporaryFolder();
  {
    await using app = await testBackend({
      ports: {
        dataFolder: folder.path,
        apiBase: server.apiBase,
        startAccount: { accountId, token },
      },
    });
    for (const [name, call] of Object.entries(CALLS)) {
      const outcome = await call(app.client).catch((error: unknown) => error);
      expectClean([name, outcome]);
    }
    const watch = app.watch();
    const formats = ['run', 'chat-completions', 'responses', 'messages'] as const;
    for (const format of formats) {
      const { runId } = await app.client.runs.start({ request: runRequest({ format }) });
      const run = await watch.ended(runId);
      const frames = await app.client.runs.frames({ runId, from: 0, limit: 100 });
      const cost = await app.client.spending
        .reportedCost({ runId })
        .catch((error: unknown) => error);
      expectClean([run, frames, cost]);
    }
    expectClean([watch.messages, app.logged, await app.client.runs.get({ runIds: [] })]);
    expectClean(await app.client.log.list({ before: null, limit: 100 }));
    expect(searchFolder(folder.path, token).leaks).toEqual([]);
  }
  expect(asked).toBeGreaterThan(10);
  expect(readdirSync(folder.path)).toContain('playground.db');
  expect(searchFolder(folder.path, token).leaks).toEqual([]);
});
