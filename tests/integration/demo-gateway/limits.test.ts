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
  expect((await ask('What is S2?')).status).toBe(200);
  const blocked = await ask('What is S1?');
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

it('only flags what data loss prevention is told to flag', async () => {
  const demo = await startDemo();
  const policy = {
    id: 'p',
    action: 'FLAG',
    enabled: true,
    check: ['REQUEST'],
    profiles: ['cards'],
  };
  const ask = await withGateway(demo, { dlp: { enabled: true, policies: [policy] } });
  const answer = await ask('my card is 4111 1111 1111 1111');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cf-aig-dlp')).toMatch(/"action":"FLAG"/);
});

it('holds a stream back while it is scanned, and blocks what must not leave', async () => {
  const demo = await startDemo();
  const policy = { action: 'BLOCK', enabled: true, check: ['RESPONSE'], profiles: ['cards'] };
  await withGateway(demo, { dlp: { enabled: true, policies: [policy] } });
  const headers = { 'cf-aig-gateway-id': 'limited' };
  await demo.chat('hello', { stream: true }, headers);
  expect(demo.gateway.requests().at(-1)?.framesSent).toBe(1);
  const blocked = await demo.chat('4111 1111 1111 1111', { stream: true }, headers);
  expect([blocked.status, blocked.json()]).toMatchObject([424, { error: [{ code: 2030 }] }]);
});

it('blocks unsafe answers, but not as streams', async () => {
  const demo = await startDemo();
  await withGateway(demo, { guardrails: { response: { S1: 'BLOCK' } } });
  const headers = { 'cf-aig-gateway-id': 'limited' };
  const blocked = await demo.chat('What is S1?', {}, headers);
  expect([blocked.status, blocked.json()]).toMatchObject([424, { error: [{ code: 2017 }] }]);
  const stream = await demo.chat('What is S1?', { stream: true }, headers);
  expect(stream.status).toBe(200);
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
