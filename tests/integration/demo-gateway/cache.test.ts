import { expect, it } from 'vitest';
import { GATEWAY_BODY, startDemo, type DemoClient } from './demo-client';

const TTL = { 'cf-aig-cache-ttl': '60' };

async function cacheStatus(
  demo: DemoClient,
  headers: Record<string, string>,
  more: { prompt?: string; body?: Record<string, unknown> } = {},
): Promise<string | null> {
  const answer = await demo.chat(more.prompt ?? 'hello', { max_tokens: 20, ...more.body }, headers);
  expect(answer.status).toBe(200);
  return answer.headers.get('cf-aig-cache-status');
}

it('is off by default', async () => {
  const demo = await startDemo();
  expect(await cacheStatus(demo, {})).toBe('MISS');
  expect(await cacheStatus(demo, {})).toBe('MISS');
});

it('answers the same request from the cache until its time is over', async () => {
  let now = 1_700_000_000_000;
  const demo = await startDemo({ now: () => now });
  expect(await cacheStatus(demo, TTL)).toBe('MISS');
  now += 59_000;
  expect(await cacheStatus(demo, TTL)).toBe('HIT');
  now += 1_001;
  expect(await cacheStatus(demo, TTL)).toBe('MISS');
});

it('gives the very bytes of the first answer', async () => {
  const demo = await startDemo();
  const first = await demo.chat('hello', {}, TTL);
  const second = await demo.chat('hello', {}, TTL);
  expect(second.text).toBe(first.text);
  expect(second.headers.get('cf-aig-log-id')).not.toBe(first.headers.get('cf-aig-log-id'));
});

it('takes any change of the body for another request', async () => {
  const demo = await startDemo();
  await cacheStatus(demo, TTL);
  expect(await cacheStatus(demo, TTL, { body: { seed: 2 } })).toBe('MISS');
  expect(await cacheStatus(demo, TTL, { prompt: 'hello!' })).toBe('MISS');
});

it('is switched on by a gateway setting, and off again by the header', async () => {
  const demo = await startDemo();
  const gateway = {
    ...GATEWAY_BODY,
    id: 'cached',
    cache_ttl: 300,
  };
  await demo.call('POST', '/ai-gateway/gateways', { body: gateway });
  const headers = { 'cf-aig-gateway-id': 'cached' };
  await cacheStatus(demo, headers);
  expect(await cacheStatus(demo, headers)).toBe('HIT');
  expect(await cacheStatus(demo, { ...headers, 'cf-aig-cache-ttl': '0' })).toBe('MISS');
});

it('skips on request, under the new and the old header name', async () => {
  const demo = await startDemo();
  await cacheStatus(demo, TTL);
  expect(await cacheStatus(demo, { ...TTL, 'cf-aig-skip-cache': 'true' })).toBe('MISS');
  expect(await cacheStatus(demo, { ...TTL, 'cf-skip-cache': 'true' })).toBe('MISS');
  expect(await cacheStatus(demo, { 'cf-cache-ttl': '60' })).toBe('HIT');
});

it('uses a key of the caller, for five minutes if no time is given', async () => {
  let now = 1_700_000_000_000;
  const demo = await startDemo({ now: () => now });
  const key = { 'cf-aig-cache-key': 'mine' };
  await cacheStatus(demo, key);
  now += 299_000;
  expect(await cacheStatus(demo, key, { prompt: 'another prompt' })).toBe('HIT');
  now += 2_000;
  expect(await cacheStatus(demo, key)).toBe('MISS');
});

it('never caches streams and refusals', async () => {
  const demo = await startDemo();
  await cacheStatus(demo, TTL, { body: { stream: true } });
  expect(await cacheStatus(demo, TTL, { body: { stream: true } })).toBe('MISS');
  const fault = { ...TTL, 'x-demo-fault': 'fail-first;count=1' };
  expect((await demo.chat('flaky', {}, fault)).status).toBe(500);
  const next = await demo.chat('flaky', {}, fault);
  expect(next.headers.get('cf-aig-cache-status')).toBe('MISS');
});

it.each(['59', '2678401', '-1', 'soon'])('refuses a time of %s', async (ttl) => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', {}, { 'cf-aig-cache-ttl': ttl });
  expect([answer.status, answer.json()]).toMatchObject([
    400,
    { errors: [{ code: 7001, path: ['headers', 'cf-aig-cache-ttl'] }] },
  ]);
});

it('logs a hit with no cost and no input tokens', async () => {
  const demo = await startDemo();
  await cacheStatus(demo, TTL);
  await cacheStatus(demo, TTL);
  const logs = await demo.call('GET', '/ai-gateway/gateways/default/logs');
  expect(logs.json()['result']).toMatchObject([
    { cached: true, cost: 0, tokens_in: 0 },
    { cached: false, cost: expect.any(Number), tokens_in: expect.any(Number) },
  ]);
});
