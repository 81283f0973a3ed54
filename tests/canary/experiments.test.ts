import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import type { BackendClient } from '@shared/contract/contract';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { expect, test } from 'vitest';
import { randomToken } from './canary-run';
import { searchFolder } from './search-folder';
import { expectClean } from './support/expect-clean';
import { speakingServer } from './support/speaking-server';

const token = randomToken();
const accountId = 'e'.repeat(32);

const definition = (policy: Partial<GatewayPolicy> = {}, system = 'Be brief.'): LabDefinition => ({
  version: 1,
  kind: 'formats',
  name: 'Planted',
  budget: null,
  formats: ['run', 'chat-completions', 'responses', 'messages'],
  request: runRequest({ system, policy: { ...INHERIT_ALL, ...policy } }),
});

/** Starts an experiment and resolves with all that the page is told of it. */
async function told(client: BackendClient, what: LabDefinition): Promise<unknown[]> {
  const { labId } = await client.lab.start({ definition: what });
  const events: unknown[] = [];
  for await (const batch of await client.lab.watch({ labId })) events.push(...batch);
  return [
    events,
    await client.lab.get({ labId }),
    await client.lab.list(),
    await client.lab.exportText({ labId, format: 'csv' }),
    await client.lab.exportText({ labId, format: 'json' }),
  ];
}

test('L7 an experiment, its exports and its place on the disk are without the token', async () => {
  using server = await speakingServer((request, response) => {
    const credential = request.headers.authorization ?? '';
    response.writeHead(400, { 'content-type': 'application/json', 'cf-aig-log-id': credential });
    response.end(JSON.stringify({ success: false, errors: [{ code: 1, message: credential }] }));
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
    const extraHeaders = { 'cf-aig-authorization': `Bearer ${token}` };
    expectClean(await told(app.client, definition({ extraHeaders })), token);
    expectClean(app.logged, token);
  }
  expect(searchFolder(folder.path, token).leaks).toEqual([]);
});

const PLANTS: [string, LabDefinition][] = [
  ['the system prompt', definition({}, `Use ${token}.`)],
  ['metadata', definition({ metadata: { key: token } })],
  ['the cache key', definition({ cacheKey: token })],
  ['a further header', definition({ extraHeaders: { 'x-note': token } })],
  ['the name', { ...definition(), name: token }],
];

test.each(PLANTS)('L7 no file holds a token that was typed into %s', async (_, plant) => {
  using server = await speakingServer((_request, response) => void response.end('{}'));
  await using app = await testBackend({
    ports: { apiBase: server.apiBase, startAccount: { accountId, token } },
  });
  const { lab } = app.client;
  const refusal = await lab.writeDefinition({ definition: plant }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Error);
  const { labId } = await lab.start({ definition: plant });
  for await (const _batch of await lab.watch({ labId }));
  const csv = await lab.exportText({ labId, format: 'csv' });
  const json = await lab.exportText({ labId, format: 'json' });
  expect(JSON.parse(json.text)).toMatchObject({ id: labId });
  expectClean([refusal, csv, json], token);
});
