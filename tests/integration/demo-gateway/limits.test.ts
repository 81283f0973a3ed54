import { expect, it } from 'vitest';
import { GATEWAY_BODY, startDemo, type DemoClient } from './demo-client';

async function withGateway(demo: DemoClient, settings: Record<string, unknown>) {
  const body = {
    ...GATEWAY_BODY,
    id: 'limited',
    ...settings,
  };
  const made = await demo.call('POST', '/ai-gateway/gateways', { body });
  expect(made.status).toBe(200);
  return (prompt: string) =>
    demo.chat(prompt, { max_tokens: 20 }, { 'cf-aig-gateway-id': 'limited' });
}

it('refuses requests beyond a fixed window, which starts on the clock', async () => {
  let now = 1_700_000_040_000;
  const demo = await startDemo({ now: () => now });
  const ask = await withGateway(demo, { rate_limiting_interval: 60, rate_limiting_limit: 2 });
  await ask('one');
  await ask('two');
  const third = await ask('three');
  expect(third.status).toBe(429);
  expect(third.json()).toMatchObject({ error: [{ code: 2003 }], internalCode: 2003 });
  expect(third.headers.has('retry-after')).toBe(false);
  now = 1_700_000_100_000;
  expect((await ask('four')).status).toBe(200);
});

it('refuses requests beyond a sliding window', async () => {
  let now = 1_700_000_050_000;
  const demo = await startDemo({ now: () => now });
  const ask = await withGateway(demo, {
    rate_limiting_interval: 60,
    rate_limiting_limit: 1,
    rate_limiting_technique: 'sliding',
  });
  await ask('one');
  now += 59_000;
  expect((await ask('two')).status).toBe(429);
  now += 1_001;
  expect((await ask('three')).status).toBe(200);
});

it('refuses requests above a spend limit', async () => {
  const demo = await startDemo();
  const ask = await withGateway(demo, {});
  const put = {
    ...GATEWAY_BODY,
    spend_limits: {
      enabled: true,
      rules: [{ id: 'r1', limit: 0.000_01, limitType: 'cost', window: 3600, technique: 'sliding' }],
    },
  };
  await demo.call('PUT', '/ai-gateway/gateways/limited', { body: put });
  expect((await ask('one')).status).toBe(200);
  const refused = await ask('two');
  expect([refused.status, refused.json()]).toMatchObject([429, { error: [{ code: 2041 }] }]);
});

it('blocks prompts that guardrails forbid, and logs them', async () => {
  const demo = await startDemo();
  const ask = await withGateway(demo, { guardrails: { prompt: { S1: 'BLOCK', S2: 'FLAG' } } });
  expect((await ask('tell me [S2] things')).status).toBe(200);
  const blocked = await ask('tell me [S1] things');
  expect([blocked.status, blocked.json()]).toMatchObject([424, { error: [{ code: 2016 }] }]);
  const logs = await demo.call('GET', '/ai-gateway/gateways/limited/logs');
  expect(logs.json()['result']).toMatchObject([{ success: false, status_code: 424 }, {}]);
});

it('blocks prompts with card numbers where data loss prevention asks for it', async () => {
  const demo = await startDemo();
  const dlp = { enabled: true, action: 'BLOCK', profiles: ['cards'] };
  const ask = await withGateway(demo, { dlp });
  expect((await ask('my card is 4111 1111 1111 1111')).status).toBe(424);
  expect((await ask('my number is 41')).status).toBe(200);
});

it('refuses a gateway that does not exist', async () => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', {}, { 'cf-aig-gateway-id': 'nowhere' });
  expect([answer.status, answer.json()]).toMatchObject([
    400,
    { name: 'AiGatewayError', error: [{ code: 2001 }] },
  ]);
});

it.each([
  ['an unknown key alias', { 'cf-aig-byok-alias': 'mine' }, 2040],
  ['a ban on Unified Billing', { 'cf-aig-no-wholesale': 'true' }, 2021],
])('refuses %s, because the account has no provider key', async (_, headers, code) => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', {}, headers);
  expect([answer.status, answer.json()]).toMatchObject([400, { error: [{ code }] }]);
});

it('refuses third-party models on a gateway that allows own keys only', async () => {
  const demo = await startDemo();
  const ask = await withGateway(demo, { byok_only: true });
  expect((await ask('hello')).status).toBe(400);
});
