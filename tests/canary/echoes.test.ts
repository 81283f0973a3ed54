import { readdirSync } from 'node:fs';
import { contract, type BackendClient } from '@shared/contract/contract';
import { EXPORT_FORMATS } from '@shared/contract/exports';
import type { DoctorStep } from '@shared/domain/doctor';
import type { LabEvent } from '@shared/domain/lab/lab';
import { exportedFile } from '@tests/support/exported-file';
import { cacheLab } from '@tests/support/lab-request';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { expect, test } from 'vitest';
import { UNSET_GATEWAY } from '@tests/support/unset-gateway';
import { randomToken } from './canary-run';
import { searchFolder } from './search-folder';
import { expectClean } from './support/expect-clean';
import { ECHOES } from './support/echoes';
import { speakingServer } from './support/speaking-server';

const token = randomToken();
const accountId = 'a'.repeat(32);

/** Every call that makes the backend ask the API something. */
const CALLS: Record<string, (client: BackendClient) => Promise<unknown>> = {
  'models.list': (client) => client.models.list(),
  'models.refresh': (client) => client.models.refresh(),
  'account.connect': (client) => client.account.connect({ accountId, token, remember: true }),
  'account.visibleAccounts': (client) => client.account.visibleAccounts({ token }),
  'account.status': (client) => client.account.status(),
  'spending.session': (client) => client.spending.session(),
  'cache.savings': (client) => client.cache.savings(),
  'doctor.run': examine,
  'lab.estimate': (client) => client.lab.estimate({ definition }),
  'lab.start': experiment,
  'gatewayLogs.list': (client) =>
    client.gatewayLogs.list({
      gatewayId: 'mine',
      conditions: [],
      search: '',
      page: 1,
      perPage: 20,
    }),
  'gatewayLogs.get': (client) => client.gatewayLogs.get({ gatewayId: 'mine', logId: 'one' }),
  'gatewayLogs.bodies': (client) => client.gatewayLogs.bodies({ gatewayId: 'mine', logId: 'one' }),
  'gatewayLogs.patch': (client) =>
    client.gatewayLogs.patch({ gatewayId: 'mine', logId: 'one', feedback: 1 }),
  'gateways.list': (client) => client.gateways.list({ search: null }),
  'gateways.get': (client) => client.gateways.get({ gatewayId: 'mine' }),
  'gateways.create': (client) =>
    client.gateways.create({ gatewayId: 'mine', settings: UNSET_GATEWAY }),
  'gateways.update': (client) =>
    client.gateways.update({ gatewayId: 'mine', modifiedAt: null, changes: { zdr: true } }),
  'gateways.remove': (client) =>
    client.gateways.remove({ gatewayId: 'mine', confirmation: 'mine' }),
};

const pacing = { type: 'sequential', gap: 0 } as const;
const definition = cacheLab({ type: 'repeat', shots: 2, pacing });

async function experiment(client: BackendClient): Promise<unknown> {
  const { labId } = await client.lab.start({ definition });
  const events: LabEvent[][] = [];
  for await (const batch of await client.lab.watch({ labId })) events.push(batch);
  return [events, await client.lab.get({ labId }), await client.lab.list()];
}

async function examine(client: BackendClient): Promise<DoctorStep[]> {
  const steps: DoctorStep[] = [];
  for await (const step of await client.doctor.run({ gatewayId: null })) steps.push(step);
  return steps;
}

/** Runs, whose calls are made below, and what asks this machine alone. */
const OTHERS = [
  'account.confirmOrigin account.forget account.retry',
  'cache.savingsOf cache.stories comparisons.keepAnswers comparisons.read comparisons.write exports.matching exports.runs',
  'gatewayLogs.ownRun',
  'lab.delete lab.exportText lab.get lab.list lab.readDefinition lab.rename lab.stop lab.watch lab.writeDefinition',
  'log.choices log.clear log.list log.mark log.remove log.search log.size log.statistics log.sums models.collections models.saveCollections',
  'recipes.exportText recipes.importText recipes.list recipes.restore recipes.save',
  'runs.acknowledge runs.feed runs.frameTimes runs.frames runs.get runs.replay runs.start runs.stop runs.stopAll',
  'settings.exportText settings.get settings.importText settings.reset settings.save',
  'shell.info shell.openExternal spending.allowMore spending.reportedCost',
  'workspace.load workspace.loadImages workspace.save workspace.saveImages',
].flatMap((names) => names.split(' '));

test('no call of the page is forgotten', () => {
  const all = Object.entries(contract).flatMap(([domain, calls]) =>
    Object.keys(calls).map((name) => `${domain}.${name}`),
  );
  expect([...Object.keys(CALLS), ...OTHERS].toSorted()).toEqual(all.toSorted());
});

test.each(ECHOES)(
  'L4, L6, L7, L15 a server that repeats the token as $name',
  async ({ answer }) => {
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
        expectClean([name, outcome], token);
      }
      const watch = app.watch();
      const runIds: string[] = [];
      const formats = ['run', 'chat-completions', 'responses', 'messages'] as const;
      for (const format of formats) {
        const { runId } = await app.client.runs.start({ request: runRequest({ format }) });
        runIds.push(runId);
        const run = await watch.ended(runId);
        const frames = await app.client.runs.frames({ runId, from: 0, limit: 100 });
        const cost = await app.client.spending
          .reportedCost({ runId })
          .catch((error: unknown) => error);
        const stories = await app.client.cache.stories({ runIds: [runId] });
        const replay: unknown[] = [];
        for await (const events of await app.client.runs.replay({ runId, speed: 'once' })) {
          replay.push(events);
        }
        expectClean([run, frames, cost, stories, replay], token);
      }
      for (const format of EXPORT_FORMATS) {
        const order = { runIds, format, title: 'Echoes' };
        expectClean(await exportedFile(app.client.exports.runs(order)), token);
      }
      expectClean([watch.messages, app.logged, await app.client.runs.get({ runIds: [] })], token);
      expectClean(await app.client.log.list({ before: null, limit: 100 }), token);
      expect(searchFolder(folder.path, token).leaks).toEqual([]);
    }
    expect(asked).toBeGreaterThan(10);
    expect(readdirSync(folder.path)).toContain('playground.db');
    expect(searchFolder(folder.path, token).leaks).toEqual([]);
  },
);
