import { effectivePolicy } from '@shared/domain/effective-policy';
import type { GatewaySettings } from '@shared/domain/gateway';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { gatewayInPlay } from '@shared/domain/policy/gateway-in-play';
import type { Run } from '@shared/domain/run';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { describe, expect, it } from 'vitest';

const MODEL = runRequest().model;

/** What is foretold of a policy at the account's own gateway, by the settings that the API tells. */
async function foretell(app: TestBackend, policy: GatewayPolicy) {
  const { gateways } = await app.client.gateways.list({ search: null });
  const gateway = gatewayInPlay({ model: MODEL, gatewayId: null, gateways });
  return effectivePolicy({ policy, workspaceGateway: null, gateway, model: MODEL });
}

async function change(app: TestBackend, changes: Partial<GatewaySettings>): Promise<void> {
  const gatewayId = 'default';
  const { modifiedAt } = await app.client.gateways.get({ gatewayId });
  await app.client.gateways.update({ gatewayId, modifiedAt, changes });
}

async function send(app: TestBackend, policy: GatewayPolicy): Promise<Run> {
  const parameters = { ...runRequest().parameters, stream: false };
  const { runId } = await app.client.runs.start({ request: runRequest({ policy, parameters }) });
  await app.watch().ended(runId);
  const run = await app.look(runId);
  if (run === undefined) throw new Error('The run is gone.');
  return run;
}

describe('what is foretold is what the demo gateway does', () => {
  it.each<[string, Partial<GatewayPolicy>, number]>([
    ['nothing asked for', {}, 0],
    ['the gateway’s own time', {}, 300],
    ['a time of the request', { cacheTtl: 60 }, 0],
    ['a key alone', { cacheKey: 'k' }, 0],
    ['a skipped cache', { skipCache: true, cacheTtl: 60 }, 300],
    ['a time of nought', { cacheTtl: 0 }, 300],
  ])('cache: %s', async (_what, given, cacheTtl) => {
    await using app = await testBackend();
    await change(app, { cacheTtl });
    const policy = { ...INHERIT_ALL, ...given };
    const { applies } = (await foretell(app, policy)).cacheTtl;
    await send(app, policy);
    const second = await send(app, policy);
    expect(second.responseHeaders['cf-aig-cache-status'] === 'HIT').toBe(applies.type === 'value');
  });

  it.each<[string, Partial<GatewayPolicy>, number | null]>([
    ['one, where nobody asks for more', { retryDelay: 0 }, null],
    ['the gateway’s', { retryDelay: 0 }, 3],
    ['the header’s', { retryDelay: 0, maxAttempts: 2 }, 4],
  ])('attempts: %s', async (_what, given, retryMaxAttempts) => {
    await using app = await testBackend();
    await change(app, { retryMaxAttempts });
    const extraHeaders = { 'x-demo-fault': 'upstream-down' };
    const policy = { ...INHERIT_ALL, ...given, extraHeaders };
    const { applies } = (await foretell(app, policy)).maxAttempts;
    await send(app, policy);
    expect(applies).toEqual({ type: 'value', value: app.demo.requests().at(-1)?.attempts });
  });

  it('metadata: what is kept is what stands in the log', async () => {
    await using app = await testBackend({ demo: { logDelay: 0 } });
    const metadata = { 'cf.x': 1, z: 'größe', 1: 'first', a: 1, b: true, c: 'c', d: 'beyond' };
    const policy = { ...INHERIT_ALL, metadata };
    const { applies } = (await foretell(app, policy)).metadata;
    const run = await send(app, policy);
    const { apiBase, accountId, token } = app.demo.address;
    const address = `${apiBase}/accounts/${accountId}/ai-gateway/gateways/default/logs`;
    const answer = await fetch(`${address}/${run.responseHeaders['cf-aig-log-id']}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { result } = (await answer.json()) as { result: { metadata: unknown } };
    expect(applies).toEqual({ type: 'value', value: result.metadata });
  });
});
