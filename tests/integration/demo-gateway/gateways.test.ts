import { expect, it } from 'vitest';
import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import { GATEWAY_BODY, startDemo } from './demo-client';

const LIST = '/ai-gateway/gateways';

it('starts with the default gateway and the one of the examples', async () => {
  const demo = await startDemo();
  const answer = await demo.call('GET', LIST);
  expect(answer.json()).toMatchObject({
    result: [
      { id: 'default', is_default: true, cache_ttl: 0, collect_logs: true, authentication: true },
      { id: 'my-gateway', is_default: false },
    ],
    result_info: { count: 2, page: 1, per_page: 20, total_count: 2 },
  });
});

it('creates, reads, finds and deletes a gateway', async () => {
  const demo = await startDemo();
  const created = await demo.call('POST', LIST, { body: GATEWAY_BODY });
  expect(created.json()).toMatchObject({ success: true, result: { id: 'mine', zdr: false } });
  const found = await demo.call('GET', `${LIST}?search=min`);
  expect(found.json()).toMatchObject({ result: [{ id: 'mine' }] });
  await demo.call('DELETE', `${LIST}/mine`);
  expect((await demo.call('GET', `${LIST}/mine`)).status).toBe(404);
});

it('replaces everything with PUT: what is left out falls back to its default', async () => {
  const demo = await startDemo();
  await demo.call('POST', LIST, { body: { ...GATEWAY_BODY, retry_max_attempts: 4, zdr: true } });
  const put = await demo.call('PUT', `${LIST}/mine`, { body: { ...GATEWAY_BODY, cache_ttl: 90 } });
  expect(put.json()).toMatchObject({
    result: { id: 'mine', cache_ttl: 90, retry_max_attempts: null, zdr: false },
  });
});

it('makes the default gateway again when it is deleted', async () => {
  const demo = await startDemo();
  await demo.call('PUT', `${LIST}/default`, { body: { ...GATEWAY_BODY, cache_ttl: 90 } });
  await demo.call('DELETE', `${LIST}/default`);
  const read = await demo.call('GET', `${LIST}/default`);
  expect(read.json()).toMatchObject({ result: { cache_ttl: 0, is_default: true } });
});

it.each([
  ['id', { id: 'Not Allowed' }],
  ['id', { id: 'x'.repeat(65) }],
  ['cache_ttl', { cache_ttl: -1 }],
  ['collect_logs', { collect_logs: 'yes' }],
  ['collect_logs', { collect_logs: undefined }],
  ['retry_max_attempts', { retry_max_attempts: 6 }],
  ['retry_backoff', { retry_backoff: 'random' }],
  ['rate_limiting_technique', { rate_limiting_technique: 'leaky' }],
  ['guardrails', { guardrails: [] }],
])('refuses a wrong %s with its path', async (field, change) => {
  const demo = await startDemo();
  const answer = await demo.call('POST', LIST, { body: { ...GATEWAY_BODY, ...change } });
  expect([answer.status, answer.json()]).toMatchObject([
    400,
    { success: false, errors: [{ code: 7001, path: ['body', field] }] },
  ]);
});

it('refuses a taken name, a missing gateway and a page size out of range', async () => {
  const demo = await startDemo();
  await demo.call('POST', LIST, { body: GATEWAY_BODY });
  expect((await demo.call('POST', LIST, { body: GATEWAY_BODY })).status).toBe(409);
  expect((await demo.call('PUT', `${LIST}/nowhere`, { body: GATEWAY_BODY })).status).toBe(404);
  expect((await demo.call('GET', `${LIST}?per_page=4`)).status).toBe(400);
});

it('gives the list page by page', async () => {
  const demo = await startDemo();
  for (const id of ['c', 'd', 'e', 'f', 'g']) {
    await demo.call('POST', LIST, { body: { ...GATEWAY_BODY, id } });
  }
  const page = async (number: number) =>
    (await demo.call('GET', `${LIST}?per_page=5&page=${number}`)).json();
  expect(await page(1)).toMatchObject({ result_info: { count: 5, total_count: 7 } });
  expect(await page(2)).toMatchObject({ result: [{ id: 'f' }, { id: 'g' }] });
  expect(await page(3)).toMatchObject({ result: [] });
});

it('makes no more than ten gateways', async () => {
  const demo = await startDemo();
  const statuses = [];
  for (let count = 3; count <= 11; count += 1) {
    const body = { ...GATEWAY_BODY, id: `gateway-${count}` };
    statuses.push((await demo.call('POST', LIST, { body })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 8 }, () => 200), 400]);
});

it('has a gateway with fields that a client may not know', async () => {
  const demo = await startDemo();
  const answer = await demo.call('GET', `${LIST}/my-gateway`);
  expect(answer.json()).toMatchObject({
    result: { wholesale: true, log_classification: true, store_id: expect.any(String) },
  });
});

it('changes nothing for a token that may only read', async () => {
  const demo = await startDemo();
  const { token } = DEMO_TOKENS.gatewayReader;
  for (const [method, path] of [
    ['POST', LIST],
    ['PUT', `${LIST}/my-gateway`],
    ['DELETE', `${LIST}/my-gateway`],
  ] as const) {
    const answer = await demo.call(method, path, { token, body: GATEWAY_BODY });
    expect([answer.status, answer.json()]).toMatchObject([403, { errors: [{ code: 9109 }] }]);
  }
  expect((await demo.call('GET', LIST, { token })).status).toBe(200);
});

it('can be made to leave a field as it was', async () => {
  const demo = await startDemo({ managementFault: 'field-not-taken;field=zdr' });
  await demo.call('POST', LIST, { body: GATEWAY_BODY });
  const put = await demo.call('PUT', `${LIST}/mine`, {
    body: { ...GATEWAY_BODY, cache_ttl: 90, zdr: true },
  });
  expect([put.status, put.json()]).toMatchObject([200, { result: { cache_ttl: 90, zdr: false } }]);
});
