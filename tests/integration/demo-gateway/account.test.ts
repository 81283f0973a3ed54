import { request } from 'node:http';
import { expect, it } from 'vitest';
import { DEMO_TOKENS, NEWER_ACCOUNT_ID } from '@electron/demo-gateway/account/tokens';
import { startDemo } from './demo-client';

it('verifies a user token at both forms', async () => {
  const demo = await startDemo();
  for (const path of ['!/user/tokens/verify', '/tokens/verify']) {
    const answer = await demo.call('GET', path);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      success: true,
      result: { status: 'active' },
      messages: [{ code: 10000, message: 'This API Token is valid and active' }],
    });
  }
});

it('verifies an account-owned token at the account form only', async () => {
  const demo = await startDemo();
  const { token } = DEMO_TOKENS.accountOwned;
  const user = await demo.call('GET', '!/user/tokens/verify', { token });
  expect(user.status).toBe(401);
  expect(user.json()).toMatchObject({ errors: [{ code: 1000, message: 'Invalid API Token' }] });
  const account = await demo.call('GET', '/tokens/verify', { token });
  expect(account.json()).toMatchObject({ result: { status: 'active' } });
});

it.each([
  ['a missing token', null, 400, 1001],
  ['a Global API Key', 'c2547eb745079dac9320b638f5e225cf483cc', 400, 6003],
  ['an unknown token', 'unknown_token_0123456789abcdefghijklmnopqrst', 401, 1000],
])('refuses %s', async (_, token, status, code) => {
  const demo = await startDemo();
  const answer = await demo.call('GET', '!/user/tokens/verify', { token });
  expect(answer.status).toBe(status);
  expect(answer.json()).toMatchObject({ success: false, errors: [{ code }] });
});

it('lets guests in where it is told to, but for tokens that say they are wrong', async () => {
  const demo = await startDemo({ admitGuests: true });
  const path = `!/accounts/${'a'.repeat(32)}/ai/models/search`;
  for (const token of ['my-own-token', 'cfat_of_somebody'])
    expect((await demo.call('GET', path, { token })).status).toBe(200);
  expect((await demo.call('GET', path, { token: 'invalid-token' })).json()).toMatchObject({
    errors: [{ code: 10000 }],
  });
  expect((await demo.call('GET', '!/accounts/no-account/ai/models/search')).status).toBe(404);
});

it('names the header behind a malformed token', async () => {
  const demo = await startDemo();
  const answer = await demo.call('GET', '!/user/tokens/verify', { token: 'short' });
  expect(answer.json()).toMatchObject({ errors: [{ error_chain: [{ code: 6111 }] }] });
});

it.each(['disabled', 'expired'] as const)('reports a token that is %s', async (name) => {
  const demo = await startDemo();
  const { token } = DEMO_TOKENS[name];
  const verified = await demo.call('GET', '!/user/tokens/verify', { token });
  expect(verified.json()).toMatchObject({ result: { status: name }, messages: [] });
  const used = await demo.call('GET', '/ai/models/search', { token });
  expect(used.status).toBe(401);
});

it('tells a missing permission by 10000 on AI paths and by 9109 on management calls', async () => {
  const demo = await startDemo();
  const ai = await demo.call('GET', '/ai/models/search', { token: DEMO_TOKENS.gatewayOnly.token });
  expect([ai.status, ai.json()]).toMatchObject([401, { errors: [{ code: 10000 }] }]);
  const management = await demo.call('GET', '/ai-gateway/gateways', {
    token: DEMO_TOKENS.inferenceOnly.token,
  });
  expect([management.status, management.json()]).toMatchObject([403, { errors: [{ code: 9109 }] }]);
});

it('answers 7003 for a wrong account id and for an unknown path', async () => {
  const demo = await startDemo();
  for (const path of [`!/accounts/${'0'.repeat(32)}/ai/models/search`, '/no/such/path']) {
    const answer = await demo.call('GET', path);
    expect([answer.status, answer.json()]).toMatchObject([404, { errors: [{ code: 7003 }] }]);
  }
});

it('lists the account, but not to an account-owned token', async () => {
  const demo = await startDemo();
  const list = await demo.call('GET', '!/accounts');
  expect(list.json()).toMatchObject({
    result: [{ id: demo.gateway.address.accountId }],
    result_info: { total_count: 1 },
  });
  const refused = await demo.call('GET', '!/accounts', { token: DEMO_TOKENS.accountOwned.token });
  expect([refused.status, refused.json()]).toMatchObject([400, { errors: [{ code: 1001 }] }]);
});

it('shows the credit balance', async () => {
  const demo = await startDemo();
  const answer = await demo.call('GET', '/ai-gateway/billing/credit-balance');
  expect(answer.json()).toMatchObject({ result: { balance: 2500, payment_method: null } });
});

it.each(['evil.example', 'not a host', '127.0.0.1:1:2'])(
  'answers only to names of this machine, not to "%s"',
  async (host) => {
    const { gateway } = await startDemo();
    const status = await new Promise((resolve) => {
      const sent = request(`${gateway.address.apiBase}/user/tokens/verify`, { headers: { host } });
      sent.once('response', (response) => resolve(response.resume().statusCode));
      sent.end();
    });
    expect(status).toBe(421);
  },
);

it('keeps the credit balance from a token without that permission', async () => {
  const demo = await startDemo();
  const { token } = DEMO_TOKENS.withoutCredits;
  const answer = await demo.call('GET', '/ai-gateway/billing/credit-balance', { token });
  expect([answer.status, answer.json()]).toMatchObject([403, { errors: [{ code: 9109 }] }]);
});

it('says when a token ends', async () => {
  const demo = await startDemo({ now: () => Date.parse('2026-11-20T00:00:00Z') });
  const { token } = DEMO_TOKENS.endsSoon;
  const answer = await demo.call('GET', '/tokens/verify', { token });
  expect(answer.json()).toMatchObject({ result: { expires_on: '2026-11-23T00:00:00.000Z' } });
});

it('has a newer account, for its own tokens only, whose Logs API stays empty', async () => {
  const demo = await startDemo();
  const { token } = DEMO_TOKENS.newerAccount;
  const gateways = `!/accounts/${NEWER_ACCOUNT_ID}/ai-gateway/gateways`;
  expect((await demo.call('GET', '!/accounts', { token })).json()).toMatchObject({
    result: [{ id: NEWER_ACCOUNT_ID, created_on: '2026-10-05T00:00:00.000000Z' }],
  });
  const run = await demo.call('POST', `!/accounts/${NEWER_ACCOUNT_ID}/ai/v1/chat/completions`, {
    token,
    body: { model: 'openai/gpt-4.1', messages: [{ role: 'user', content: 'hello' }] },
  });
  expect(run.status).toBe(200);
  const logs = await demo.call('GET', `${gateways}/default/logs`, { token });
  expect(logs.json()).toMatchObject({ success: true, result: [] });
  expect((await demo.call('GET', gateways)).status).toBe(403);
  expect((await demo.call('GET', '/ai-gateway/gateways', { token })).status).toBe(403);
});
