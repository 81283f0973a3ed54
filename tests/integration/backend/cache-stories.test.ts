import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { textMessage } from '@shared/domain/run-request';
import { cacheBackend, cacheRequest, PLAIN } from '@tests/support/cache-backend';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { UNSET_GATEWAY } from '@tests/support/unset-gateway';
import { describe, expect, test } from 'vitest';

const kept = { cacheTtl: 60 };
const prompt = (text: string) => ({ messages: [textMessage('user', text)] });

/** The marks of tokens in the database. */
function storedMarks(folder: string): string[] {
  const database = new DatabaseSync(join(folder, 'playground.db'), { readOnly: true });
  const rows = database.prepare('select token_mark from run_keys').all();
  database.close();
  return rows.map((row) => String(row['token_mark']));
}

describe('a HIT', () => {
  test('names the MISS that filled the cache, its age and its end', async () => {
    await using app = await cacheBackend();
    const miss = await app.send(cacheRequest(kept));
    app.clock.advance(4_000);
    const hit = await app.send(cacheRequest(kept));
    expect(hit).toMatchObject({
      status: 'HIT',
      reason: { type: 'same' },
      origin: { runId: miss.runId },
      age: 5_000,
      lifetime: { seconds: 60, source: 'header' },
      expiresAt: miss.expiresAt,
    });
    expect(hit.origin?.estimatedCost).toBeGreaterThan(0);
  });

  test('comes also with other metadata: they are no part of the key', async () => {
    await using app = await cacheBackend();
    const miss = await app.send(cacheRequest({ ...kept, metadata: { team: 'a' } }));
    const hit = await app.send(cacheRequest({ ...kept, metadata: { team: 'b' }, eventId: 'e' }));
    expect(hit).toMatchObject({ status: 'HIT', origin: { runId: miss.runId } });
  });

  test('comes for a key of the caller’s own, whatever is asked', async () => {
    await using app = await cacheBackend();
    const miss = await app.send(cacheRequest({ cacheKey: 'greeting' }, prompt('Hello')));
    const hit = await app.send(cacheRequest({ cacheKey: 'greeting' }, prompt('Something else')));
    expect(hit).toMatchObject({
      status: 'HIT',
      origin: { runId: miss.runId },
      lifetime: { seconds: 300, source: 'key-default' },
    });
    const other = await app.send(cacheRequest({ cacheKey: 'farewell' }, prompt('Hello')));
    expect(other.reason).toMatchObject({
      type: 'differs',
      difference: { ingredient: 'cache-key', before: 'greeting', now: 'farewell' },
    });
  });

  test('is explained over restarts, and told to be another’s once the log was cleared', async () => {
    using folder = temporaryFolder();
    const demo = await createDemoGateway({ pace: 0 });
    const ports = {
      dataFolder: folder.path,
      apiBase: demo.address.apiBase,
      startAccount: demo.address,
    };
    const first = await (async () => {
      await using app = await cacheBackend({ ports });
      return await app.send(cacheRequest(kept));
    })();
    await using app = await cacheBackend({ ports });
    app.clock.advance(10_000);
    const hit = await app.send(cacheRequest(kept));
    expect(hit).toMatchObject({ status: 'HIT', origin: { runId: first.runId }, age: 10_000 });
    await app.client.log.clear();
    const unknown = await app.send(cacheRequest(kept));
    expect(unknown).toMatchObject({
      status: 'HIT',
      reason: { type: 'unknown-origin' },
      origin: null,
    });
    await demo.stop();
  });

  test('of a stream shows that streams are kept', async () => {
    await using app = await cacheBackend();
    const extraHeaders = { 'x-demo-fault': 'cached-stream' };
    const streamed = cacheRequest(
      { ...kept, extraHeaders },
      { parameters: { ...PLAIN, stream: true } },
    );
    const miss = await app.send(streamed);
    expect(miss).toMatchObject({ status: 'MISS', expiresAt: null });
    const hit = await app.send(streamed);
    expect(hit).toMatchObject({ status: 'HIT', origin: { runId: miss.runId } });
    expect(hit.expiresAt).not.toBeNull();
    app.clock.advance(60_000);
    expect((await app.send(streamed)).reason?.type).toBe('expired');
  });
});

describe('a MISS', () => {
  test('names what is not equal, with its path and both values', async () => {
    await using app = await cacheBackend();
    await app.send(cacheRequest(kept, { parameters: { ...PLAIN, temperature: 0.7 } }));
    const warm = await app.send(cacheRequest(kept, { parameters: { ...PLAIN, temperature: 0.8 } }));
    expect(warm).toMatchObject({
      status: 'MISS',
      reason: {
        type: 'differs',
        difference: { ingredient: 'body', path: 'temperature', before: '0.7', now: '0.8' },
      },
    });
    const elsewhere = await app.send(
      cacheRequest(kept, { format: 'responses', parameters: { ...PLAIN, temperature: 0.8 } }),
    );
    expect(elsewhere.reason).toMatchObject({
      type: 'differs',
      difference: { ingredient: 'endpoint' },
    });
  });

  test('tells by how much the entry had expired', async () => {
    await using app = await cacheBackend();
    await app.send(cacheRequest(kept));
    app.clock.advance(71_000);
    const late = await app.send(cacheRequest(kept));
    expect(late).toMatchObject({
      status: 'MISS',
      reason: { type: 'expired', ago: 12_000, lifetime: { seconds: 60 } },
    });
    expect((await app.send(cacheRequest(kept))).origin?.runId).toBe(late.runId);
  });

  test('tells that an equal request was sent too close', async () => {
    const gate = Promise.withResolvers<void>();
    await using app = await cacheBackend({ demo: { pace: 1, wait: () => gate.promise } });
    const first = await app.start(cacheRequest(kept));
    await expect.poll(() => app.demo.requests().length).toBe(1);
    app.clock.advance(40);
    const second = await app.start(cacheRequest(kept));
    await expect.poll(() => app.demo.requests().length).toBe(2);
    gate.resolve();
    expect((await app.story(first)).reason).toEqual({ type: 'first' });
    expect(await app.story(second)).toMatchObject({
      status: 'MISS',
      reason: { type: 'too-close', apart: 40 },
    });
  });

  test('tells that the request was sent as somebody else, and nothing of either token', async () => {
    const demo = await createDemoGateway({ pace: 0, admitGuests: true });
    const { apiBase, accountId } = demo.address;
    const [one, other] = ['guest-one-1234567890', 'guest-two-1234567890'];
    using folder = temporaryFolder();
    await using app = await cacheBackend({
      ports: { dataFolder: folder.path, apiBase, startAccount: { accountId, token: one } },
    });
    await app.send(cacheRequest(kept));
    await app.client.account.connect({ accountId, token: other, remember: false });
    const story = await app.send(cacheRequest(kept));
    expect(story.reason).toMatchObject({
      type: 'differs',
      difference: { ingredient: 'token', path: null, before: null, now: null },
    });
    await app.client.account.connect({ accountId, token: one, remember: false });
    expect((await app.send(cacheRequest(kept))).status).toBe('HIT');
    const marks = storedMarks(folder.path);
    expect(new Set(marks).size).toBe(2);
    const told = JSON.stringify([
      story,
      await app.client.runs.get({ runIds: [story.runId] }),
      await app.client.log.list({ before: null, limit: 10 }),
      await app.client.settings.exportText(),
    ]);
    for (const mark of marks) expect(told).not.toContain(mark);
    await demo.stop();
  });

  test('tells why the answer of an equal request was not kept', async () => {
    await using app = await cacheBackend();
    const streamed = { parameters: { ...PLAIN, stream: true } };
    await app.send(cacheRequest(kept, streamed));
    expect((await app.send(cacheRequest(kept, streamed))).reason).toMatchObject({
      type: 'not-kept',
      because: 'streamed',
    });
    await app.send(cacheRequest({}, prompt('Unasked')));
    expect((await app.send(cacheRequest(kept, prompt('Unasked')))).reason).toMatchObject({
      type: 'not-kept',
      because: 'not-asked',
    });
    await app.send(cacheRequest({ ...kept, skipCache: true }, prompt('Skipped')));
    expect((await app.send(cacheRequest(kept, prompt('Skipped')))).reason).toMatchObject({
      type: 'not-kept',
      because: 'skipped',
    });
  });

  test('has its own reason where nothing asks for caching, or the cache is skipped', async () => {
    await using app = await cacheBackend();
    expect((await app.send(cacheRequest())).reason).toEqual({ type: 'cache-off' });
    expect((await app.send(cacheRequest({ skipCache: true }))).reason).toEqual({ type: 'skipped' });
    const ofWorkersAi = cacheRequest({}, { model: '@cf/meta/llama-3.1-8b-instruct' });
    expect((await app.send(ofWorkersAi)).reason).toEqual({ type: 'no-gateway' });
  });
});

describe('how long an answer is kept', () => {
  test('is read from the gateway where no header says it', async () => {
    await using app = await cacheBackend();
    const settings = { ...UNSET_GATEWAY, cacheTtl: 120 };
    await app.client.gateways.create({ gatewayId: 'mine', settings });
    app.clock.advance(1_000);
    const story = await app.send(cacheRequest({ gatewayId: 'mine' }));
    expect(story).toMatchObject({ lifetime: { seconds: 120, source: 'gateway' } });
    expect((await app.send(cacheRequest({ gatewayId: 'mine' }))).status).toBe('HIT');
  });

  test('is not known where the gateway cannot be read', async () => {
    await using app = await cacheBackend({ demo: { managementFault: 'forbidden;on=/gateways' } });
    const story = await app.send(cacheRequest({ cacheKey: 'greeting' }));
    expect(story).toMatchObject({ status: 'MISS', lifetime: null, expiresAt: null });
    expect((await app.send(cacheRequest({ cacheKey: 'greeting' }))).reason).toEqual({
      type: 'same',
    });
  });
});

test('where bodies are not stored, equal requests are known in this session, and differences have no place', async () => {
  using folder = temporaryFolder();
  const log = { ...DEFAULT_SETTINGS.log, storeBodies: false };
  await using app = await cacheBackend({ ports: { dataFolder: folder.path } });
  await app.client.settings.save({ ...DEFAULT_SETTINGS, log });
  const miss = await app.send(cacheRequest(kept));
  app.clock.advance(120_000);
  const late = await app.send(cacheRequest(kept));
  expect(late.reason).toMatchObject({ type: 'expired' });
  app.clock.advance(1_000);
  const other = await app.send(cacheRequest(kept, prompt('Another')));
  expect(other.reason).toMatchObject({ type: 'differs', difference: { ingredient: 'body' } });
  expect(miss.status).toBe('MISS');
});

test('runs that are not known have no story', async () => {
  await using app = await cacheBackend();
  expect(await app.client.cache.stories({ runIds: [crypto.randomUUID()] })).toEqual([]);
});
