import { showGatewayLog } from '@electron/cli/gateway-log';
import type { GatewayLogOptions } from '@electron/cli/gateway-log-options';
import { runCli } from '@tests/support/run-cli';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

const ALL: GatewayLogOptions = {
  gatewayId: 'default',
  logId: null,
  conditions: [],
  search: '',
  limit: 500,
};

async function shown(app: TestBackend, options: GatewayLogOptions, json = false): Promise<string> {
  let text = '';
  await showGatewayLog(app.backend, options, { json, write: (piece) => (text += piece) });
  return text;
}

/** Sends requests one after the other. */
async function send(app: TestBackend, requests: number): Promise<void> {
  const watch = app.watch();
  for (let sent = 0; sent < requests; sent += 1) {
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await watch.ended(runId);
  }
  await watch.close();
}

it('lists the entries that pass, as many as are wanted, page by page', async () => {
  await using app = await testBackend({ demo: { logDelay: 0 } });
  await send(app, 53);
  const table = await shown(app, ALL);
  expect(table).toMatch(/^TIME \(UTC\) +MODEL +PROVIDER/);
  expect(table).toMatch(/53 of 53 entries\n$/);
  expect(new Set(table.match(/\S+$/gm))).toHaveProperty('size', 55);
  expect(await shown(app, { ...ALL, limit: 2 })).toMatch(/2 of 53 entries\n$/);
  const condition = { key: 'cached', operator: 'eq' as const, value: [true] };
  const none = await shown(app, { ...ALL, conditions: [condition] }, true);
  expect(JSON.parse(none)).toEqual({ records: [], total: 0 });
});

it('holds an entry against the run of the app', async () => {
  await using app = await testBackend({ demo: { logDelay: 0 } });
  await send(app, 1);
  const { records } = JSON.parse(await shown(app, ALL, true)) as { records: { id: string }[] };
  const one = { gatewayId: 'default', logId: records[0]?.id ?? '' };
  const entry = await shown(app, one);
  expect(entry).toMatch(/^FIGURE +GATEWAY +THIS APP +DIFFERENCE\nStatus +200 +200\n/);
  expect(entry).toMatch(/\nMetadata +none\nRun of this app: [\w-]{36}\n$/);
  expect(JSON.parse(await shown(app, one, true))).toMatchObject({
    record: { id: one.logId },
    request: { value: { messages: [{ role: 'user' }] }, problem: null },
    runId: expect.any(String),
    figures: expect.arrayContaining([expect.objectContaining({ field: 'tokens_out' })]),
  });
  await app.client.log.clear();
  expect(await shown(app, one)).toContain('No run in this app’s log has this id.\n');
});

it('is a command', async () => {
  const args = ['log', '--gateway', 'default', '--demo', '--data-dir', ':memory:'];
  const { code, stdout, stderr } = await runCli(args);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/0 of 0 entries\n$/);
});
