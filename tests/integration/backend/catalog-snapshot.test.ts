import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import {
  catalogItem,
  startModelLists,
  workersItem,
  type ModelLists,
} from '@tests/support/model-lists';
import { expect, it } from 'vitest';
import { snapshotOfTables, snapshotText } from '../../../scripts/catalog/build-snapshot';
import { readLiveSnapshot } from '../../../scripts/catalog/read-live-snapshot';

function readLive(lists: ModelLists) {
  const account = { accountId: 'a'.repeat(32), token: 'x'.repeat(40), apiBase: lists.apiBase };
  return readLiveSnapshot(createGatewayClient(globalThis.fetch, account), {
    before: snapshotOfTables(),
    today: new Date('2026-12-24T10:00:00Z'),
  });
}

it('is made of both live lists where there is a token, with the formats that only it knows', async () => {
  await using lists = await startModelLists();
  lists.workers = [workersItem('@cf/openai/gpt-oss-20b'), workersItem('@cf/new/one')];
  lists.others = [catalogItem('somebody/talks'), catalogItem('@cf/new/one')];
  const snapshot = await readLive(lists);
  expect(snapshot).toMatchObject({ date: '2026-12-24', source: 'the lists of the API' });
  expect(snapshot.models.map(({ id, formats }) => [id, formats])).toEqual([
    ['@cf/new/one', null],
    ['@cf/openai/gpt-oss-20b', ['chat-completions', 'responses', 'run']],
    ['somebody/talks', null],
  ]);
  expect(JSON.parse(snapshotText(snapshot))).toEqual(snapshot);
});

it('keeps the models of other providers where their list is missing, and fails for any other reason', async () => {
  await using lists = await startModelLists();
  lists.workers = [workersItem('@cf/new/one')];
  lists.others = 404;
  const { models, source } = await readLive(lists);
  expect(source).toMatch(/other providers as of 2026-09-17/);
  expect(models.map(({ id }) => id)).toContain('openai/gpt-4.1');
  expect(models.filter(({ id }) => id.startsWith('@'))).toHaveLength(1);
  lists.others = 500;
  await expect(readLive(lists)).rejects.toThrow();
});
