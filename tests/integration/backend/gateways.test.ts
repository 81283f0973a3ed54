import type { Gateway } from '@shared/domain/gateway';
import type { BackendClient } from '@shared/contract/contract';
import { describe, expect, it } from 'vitest';
import { UNSET_GATEWAY } from '@tests/support/unset-gateway';
import { asToken } from './as-token';

const create = (client: BackendClient, gatewayId: string): Promise<Gateway> =>
  client.gateways.create({ gatewayId, settings: UNSET_GATEWAY });
const read = (client: BackendClient, gatewayId: string): Promise<Gateway> =>
  client.gateways.get({ gatewayId });
const refusal = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no refusal',
    (error: { data: unknown }) => error.data,
  );

describe('the list', () => {
  it('has every gateway with its settings, and finds some by name', async () => {
    await using app = await asToken('user');
    const { gateways, fetchedAt } = await app.client.gateways.list({ search: null });
    expect(gateways).toMatchObject([
      { id: 'default', isDefault: true, settings: { authentication: true, cacheTtl: 0 } },
      { id: 'my-gateway', isDefault: false, settings: { collectLogs: true, zdr: false } },
    ]);
    expect(Date.now() - fetchedAt).toBeLessThan(60_000);
    const found = await app.client.gateways.list({ search: 'my-' });
    expect(found.gateways.map((gateway) => gateway.id)).toEqual(['my-gateway']);
    expect((await app.client.gateways.list({ search: 'nowhere' })).gateways).toEqual([]);
  });

  it('works where the demo gateway itself is what is connected', async () => {
    await using app = await asToken('accountOwned');
    expect((await app.client.gateways.list({ search: null })).gateways).toHaveLength(2);
  });
});

describe('making one', () => {
  it('lets the API choose what is not said', async () => {
    await using app = await asToken('user');
    const made = await app.client.gateways.create({
      gatewayId: 'mine',
      settings: { ...UNSET_GATEWAY, cacheTtl: 300, retryMaxAttempts: 3, authentication: false },
    });
    expect(made).toMatchObject({
      id: 'mine',
      settings: {
        cacheTtl: 300,
        retryMaxAttempts: 3,
        authentication: false,
        collectLogs: true,
        workersAiBilling: 'postpaid',
        logLimitStrategy: 'DELETE_OLDEST',
      },
    });
    expect(await read(app.client, 'mine')).toEqual(made);
  });

  it.each([
    [
      'a taken name',
      'my-gateway',
      {},
      'gateway-exists',
      'There is already a gateway “my-gateway”.',
    ],
    [
      'a setting out of range',
      'mine',
      { retryMaxAttempts: 6 },
      'invalid-field',
      'The API refused the number of tries (retry_max_attempts). Nothing was changed.',
    ],
  ])('explains %s', async (_, gatewayId, settings, code, message) => {
    await using app = await asToken('user');
    const call = app.client.gateways.create({
      gatewayId,
      settings: { ...UNSET_GATEWAY, ...settings },
    });
    expect(await refusal(call)).toMatchObject({ code, message, hint: expect.any(String) });
  });

  it('explains that the account has as many as its plan allows', async () => {
    await using app = await asToken('user');
    for (let count = 3; count <= 10; count += 1) await create(app.client, `gateway-${count}`);
    expect(await refusal(create(app.client, 'one-more'))).toMatchObject({
      code: 'gateway-limit',
      hint: expect.stringContaining('10 gateways'),
    });
  });
});

describe('changing one', () => {
  it('keeps every field that it was not asked to change, known to the app or not', async () => {
    await using app = await asToken('user');
    const seen = await read(app.client, 'my-gateway');
    const { before, after, notTaken } = await app.client.gateways.update({
      gatewayId: 'my-gateway',
      modifiedAt: seen.modifiedAt,
      changes: { cacheTtl: 600, rateLimit: 50, rateLimitInterval: 60 },
    });
    expect(notTaken).toEqual([]);
    expect(before).toEqual(seen);
    expect(after.settings).toEqual({
      ...before.settings,
      cacheTtl: 600,
      rateLimit: 50,
      rateLimitInterval: 60,
    });
    expect(after.raw).toEqual({
      ...before.raw,
      cache_ttl: 600,
      rate_limiting_limit: 50,
      rate_limiting_interval: 60,
      modified_at: after.modifiedAt,
    });
    expect(after.raw).toMatchObject({ wholesale: true, log_classification: true });
    const put = app.api.requests().find((request) => request.method === 'PUT');
    const sent = Object.keys(JSON.parse(put?.body ?? '{}') as object);
    expect(sent).not.toEqual(expect.arrayContaining(['created_at']));
    expect(sent).not.toEqual(expect.arrayContaining(['modified_at']));
    expect(sent).not.toEqual(expect.arrayContaining(['is_default']));
  });

  it('switches a setting off', async () => {
    await using app = await asToken('user');
    await app.client.gateways.create({
      gatewayId: 'mine',
      settings: { ...UNSET_GATEWAY, cacheTtl: 300, retryMaxAttempts: 3, retryBackoff: 'linear' },
    });
    const { modifiedAt } = await read(app.client, 'mine');
    const changes = { cacheTtl: null, retryMaxAttempts: null, retryBackoff: null };
    const { after } = await app.client.gateways.update({ gatewayId: 'mine', modifiedAt, changes });
    expect(after.settings).toMatchObject({ ...changes, collectLogs: true });
  });

  it('names a field that the API did not take', async () => {
    const managementFault = 'field-not-taken;field=zdr';
    await using app = await asToken('user', { demo: { managementFault } });
    const { modifiedAt } = await read(app.client, 'my-gateway');
    const { after, notTaken } = await app.client.gateways.update({
      gatewayId: 'my-gateway',
      modifiedAt,
      changes: { zdr: true, cacheTtl: 60 },
    });
    expect(notTaken).toEqual(['zdr']);
    expect(after.settings).toMatchObject({ zdr: false, cacheTtl: 60 });
  });

  it('writes nothing over a change that was made elsewhere', async () => {
    let time = Date.parse('2026-11-01T00:00:00Z');
    await using app = await asToken('user', { demo: { now: () => (time += 1_000) } });
    const { modifiedAt } = await read(app.client, 'my-gateway');
    const change = (cacheTtl: number) =>
      app.client.gateways.update({ gatewayId: 'my-gateway', modifiedAt, changes: { cacheTtl } });
    await change(60);
    expect(await refusal(change(90))).toMatchObject({
      code: 'gateway-changed',
      hint: expect.stringContaining('Read it again'),
    });
    expect((await read(app.client, 'my-gateway')).settings.cacheTtl).toBe(60);
  });

  it.each([
    [{ retryDelay: 90_000 }, 'the delay of a retry (retry_delay)'],
    [{ retryMaxAttempts: 9 }, 'the number of tries (retry_max_attempts)'],
  ])('names the setting of %o in words', async (changes, words) => {
    await using app = await asToken('user');
    const { modifiedAt } = await read(app.client, 'my-gateway');
    const call = app.client.gateways.update({ gatewayId: 'my-gateway', modifiedAt, changes });
    expect(await refusal(call)).toMatchObject({
      kind: 'bad-input',
      message: `The API refused ${words}. Nothing was changed.`,
      status: 400,
      gatewayCode: 7001,
    });
  });
});

describe('deleting one', () => {
  it('wants its name typed', async () => {
    await using app = await asToken('user');
    const remove = (confirmation: string) =>
      app.client.gateways.remove({ gatewayId: 'my-gateway', confirmation });
    expect(await refusal(remove('my-gatewy'))).toMatchObject({ code: 'not-confirmed' });
    expect(app.api.requests()).toEqual([]);
    await remove('my-gateway');
    expect(await refusal(read(app.client, 'my-gateway'))).toMatchObject({
      kind: 'not-found',
      message: 'There is no gateway “my-gateway”.',
    });
    expect(await refusal(remove('my-gateway'))).toMatchObject({ code: 'gateway-not-found' });
  });

  it('finds the default gateway made again, with nothing set', async () => {
    await using app = await asToken('user');
    const { modifiedAt } = await read(app.client, 'default');
    const gatewayId = 'default';
    await app.client.gateways.update({ gatewayId, modifiedAt, changes: { cacheTtl: 60 } });
    await app.client.gateways.remove({ gatewayId, confirmation: gatewayId });
    expect((await read(app.client, gatewayId)).settings.cacheTtl).toBe(0);
  });
});

describe('refusals', () => {
  it('names the permission that is missing', async () => {
    await using blind = await asToken('inferenceOnly');
    expect(await refusal(blind.client.gateways.list({ search: null }))).toMatchObject({
      kind: 'permission',
      code: 'token-lacks-permission',
      message: 'This token may not see gateways.',
      hint: expect.stringContaining('“AI Gateway – Read”'),
    });
    await using reader = await asToken('gatewayReader');
    const { modifiedAt } = await read(reader.client, 'my-gateway');
    for (const call of [
      () => create(reader.client, 'mine'),
      () =>
        reader.client.gateways.update({
          gatewayId: 'my-gateway',
          modifiedAt,
          changes: { zdr: true },
        }),
      () => reader.client.gateways.remove({ gatewayId: 'my-gateway', confirmation: 'my-gateway' }),
    ]) {
      expect(await refusal(call())).toMatchObject({
        kind: 'permission',
        message: 'This token may not change gateways.',
        hint: expect.stringContaining('“AI Gateway – Edit”'),
      });
    }
  });

  it.each([
    ['unauthorized', 'auth', 'This token may not see gateways.'],
    ['unknown-access-token', 'permission', 'This token may not see gateways.'],
    ['account-blocked', 'permission', 'The account is blocked'],
    ['unknown-account', 'not-found', 'Account or address not found'],
    ['api-throttled', 'rate-limit', 'Too many requests'],
    ['server-error', 'provider', 'The provider or gateway failed'],
    ['cloudflare-html', 'timeout', 'Cloudflare error 522'],
    ['html', 'protocol', 'What came back is not an answer of the API.'],
    ['empty', 'protocol', 'What came back is not an answer of the API.'],
    ['redirect-elsewhere', 'protocol', 'Unexpected redirect to 127.0.0.1:9.'],
  ])('has a sentence for %s', async (managementFault, kind, message) => {
    await using app = await asToken('user', { demo: { managementFault } });
    expect(await refusal(app.client.gateways.list({ search: null }))).toMatchObject({
      kind,
      message,
    });
  });

  it.each(['server-error', 'html'])('says that a write may be done after %s', async (fault) => {
    const managementFault = `${fault};method=DELETE`;
    await using app = await asToken('user', { demo: { managementFault } });
    const remove = app.client.gateways.remove({ gatewayId: 'default', confirmation: 'default' });
    expect(await refusal(remove)).toMatchObject({
      hint: expect.stringContaining('It may have been done'),
    });
  });

  it('gives the page no credentials that a gateway holds, and keeps them in a change', async () => {
    await using app = await asToken('user');
    const { token } = app.api.address;
    const path = `${app.api.address.apiBase}/accounts/${app.api.address.accountId}`;
    const otel = [
      { url: `https://example.com/${token}`, headers: { 'x-key': 'abc' }, authorization: 'def' },
    ];
    const put = await fetch(`${path}/ai-gateway/gateways/my-gateway`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({
        cache_invalidate_on_update: false,
        cache_ttl: 0,
        collect_logs: true,
        rate_limiting_interval: 0,
        rate_limiting_limit: 0,
        otel,
      }),
    });
    expect(put.status).toBe(200);
    const gateway = await read(app.client, 'my-gateway');
    expect(gateway.raw['otel']).toEqual([
      {
        url: 'https://example.com/[redacted]',
        headers: { 'x-key': '[hidden]' },
        authorization: '[hidden]',
      },
    ]);
    const { modifiedAt } = gateway;
    const changes = { zdr: true };
    await app.client.gateways.update({ gatewayId: 'my-gateway', modifiedAt, changes });
    const written = app.api.requests().findLast((request) => request.method === 'PUT');
    expect(JSON.parse(written?.body ?? '{}')).toMatchObject({ otel });
  });
});
