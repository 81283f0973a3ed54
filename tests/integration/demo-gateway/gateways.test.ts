import { expect, it } from 'vitest';
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
