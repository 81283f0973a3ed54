import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { textMessage } from '@shared/domain/run-request';
import { cacheBackend, cacheRequest } from '@tests/support/cache-backend';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, test } from 'vitest';

const kept = { cacheTtl: 600 };
const NOTHING = { hits: 0, estimated: 0, reported: 0, unpricedHits: 0 };

test('each HIT saves what its origin cost, by list price and by what the gateway reported', async () => {
  await using app = await cacheBackend({ demo: { logDelay: 5_000 } });
  const { client } = app;
  expect(await client.cache.savings()).toEqual({ session: NOTHING, allTime: NOTHING });
  const miss = await app.send(cacheRequest(kept));
  const hits = [await app.send(cacheRequest(kept)), await app.send(cacheRequest(kept))];
  const cost = hits[0]?.origin?.estimatedCost ?? 0;
  expect(cost).toBeGreaterThan(0);
  const before = await client.cache.savings();
  expect(before.session).toMatchObject({ hits: 2, reported: 0, unpricedHits: 0 });
  expect(before.session.estimated).toBeCloseTo(2 * cost, 10);

  app.clock.advance(10_000);
  const { usd } = await client.spending.reportedCost({ runId: miss.runId });
  expect(usd).toBeGreaterThan(0);
  const { session, allTime } = await client.cache.savings();
  expect(session.reported).toBeCloseTo(2 * (usd ?? 0), 10);
  expect(allTime).toEqual(session);
  const [first] = hits;
  const ofOne = await client.cache.savingsOf({ runIds: [miss.runId, first?.runId ?? ''] });
  expect(ofOne).toMatchObject({ hits: 1, reported: usd });
  expect((await app.story(first?.runId ?? '')).origin?.reportedCost).toBe(usd);
});

test('the gateway’s log is asked once about an origin, however many came from it', async () => {
  await using app = await cacheBackend({ demo: { logDelay: 0 } });
  for (let shot = 0; shot < 4; shot += 1) await app.send(cacheRequest(kept));
  const session = async () => (await app.client.cache.savings()).session;
  await expect.poll(async () => (await session()).reported).toBeGreaterThan(0);
  expect((await session()).reported).toBeCloseTo((await session()).estimated, 10);
  expect(app.demo.requests().filter(({ path }) => path.includes('/logs/'))).toHaveLength(1);
});

test('a HIT of an unknown price is in no figure', async () => {
  await using app = await cacheBackend();
  await app.client.settings.save({ ...DEFAULT_SETTINGS, readReportedCost: false });
  const unknown = cacheRequest(kept, { model: 'anthropic/claude-sonnet-4', format: 'messages' });
  await app.send(unknown);
  expect((await app.send(unknown)).status).toBe('HIT');
  expect((await app.client.cache.savings()).session).toEqual({
    ...NOTHING,
    hits: 1,
    unpricedHits: 1,
  });
});

test('what was saved so far outlives the session, the log and its clearing', async () => {
  using folder = temporaryFolder();
  const demo = await createDemoGateway({ pace: 0 });
  const { address } = demo;
  const ports = { dataFolder: folder.path, apiBase: address.apiBase, startAccount: address };
  const saved = await (async () => {
    await using app = await cacheBackend({ ports });
    await app.send(cacheRequest(kept));
    await app.send(cacheRequest(kept));
    return (await app.client.cache.savings()).allTime;
  })();
  expect(saved.hits).toBe(1);
  await using app = await cacheBackend({ ports });
  expect(await app.client.cache.savings()).toEqual({ session: NOTHING, allTime: saved });
  const log = { ...DEFAULT_SETTINGS.log, maxRuns: 1 };
  await app.client.settings.save({ ...DEFAULT_SETTINGS, log });
  await app.send(cacheRequest({}, { messages: [textMessage('user', 'Another')] }));
  await expect.poll(async () => (await app.client.log.size()).runs).toBe(1);
  await app.client.log.clear();
  expect((await app.client.cache.savings()).allTime).toEqual(saved);
  await demo.stop();
});

test('what the simulator saved is apart from what an account saved', async () => {
  using folder = temporaryFolder();
  const demo = await createDemoGateway({ pace: 0 });
  const { apiBase, accountId, token } = demo.address;
  await using app = await cacheBackend({ ports: { dataFolder: folder.path, apiBase } });
  await app.send(cacheRequest(kept));
  await app.send(cacheRequest(kept));
  expect((await app.client.cache.savings()).allTime.hits).toBe(1);
  await app.client.account.connect({ accountId, token, remember: false });
  expect(await app.client.cache.savings()).toEqual({ session: NOTHING, allTime: NOTHING });
  await demo.stop();
});

test('a reported cost is asked for once, also over restarts', async () => {
  using folder = temporaryFolder();
  const demo = await createDemoGateway({ pace: 0, logDelay: 0 });
  const ports = {
    dataFolder: folder.path,
    apiBase: demo.address.apiBase,
    startAccount: demo.address,
  };
  const asked = (): number => demo.requests().filter(({ path }) => path.includes('/logs/')).length;
  const first = await (async () => {
    await using app = await cacheBackend({ ports });
    const { runId } = await app.send(cacheRequest());
    return { runId, cost: await app.client.spending.reportedCost({ runId }) };
  })();
  expect(asked()).toBe(1);
  await using app = await cacheBackend({ ports });
  expect(await app.client.spending.reportedCost({ runId: first.runId })).toEqual(first.cost);
  expect(asked()).toBe(1);
  await demo.stop();
});
