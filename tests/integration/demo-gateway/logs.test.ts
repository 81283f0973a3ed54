import { expect, it } from 'vitest';
import { startDemo, type DemoClient } from './demo-client';

const LOGS = '/ai-gateway/gateways/default/logs';

type Log = Record<string, unknown>;

async function logs(demo: DemoClient, query = ''): Promise<Log[]> {
  const answer = await demo.call('GET', `${LOGS}${query}`);
  expect(answer.status).toBe(200);
  return answer.json()['result'] as Log[];
}

const filters = (...list: unknown[]) => `?filters=${encodeURIComponent(JSON.stringify(list))}`;

it('writes what the answer named, with its cost', async () => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', { max_tokens: 20 }, { 'cf-aig-event-id': 'mine' });
  const usage = answer.json()['usage'] as Record<string, number>;
  const [log] = await logs(demo);
  expect(log).toMatchObject({
    id: answer.headers.get('cf-aig-log-id'),
    event_id: 'mine',
    provider: 'openai',
    model: 'openai/gpt-4.1',
    path: 'v1/chat/completions',
    success: true,
    status_code: 200,
    tokens_in: usage['prompt_tokens'],
    tokens_out: 20,
  });
  expect(log?.['cost']).toBeCloseTo(((usage['prompt_tokens'] ?? 0) * 2 + 20 * 8) / 1e6, 10);
});

it('cannot be read at once', async () => {
  let now = 1_700_000_000_000;
  const demo = await startDemo({ now: () => now, logDelay: 500 });
  const answer = await demo.chat('hello');
  const path = `${LOGS}/${String(answer.headers.get('cf-aig-log-id'))}`;
  const early = await demo.call('GET', path);
  expect([early.status, early.json()]).toMatchObject([
    404,
    { errors: [{ message: 'Log not found' }] },
  ]);
  now += 500;
  expect((await demo.call('GET', path)).status).toBe(200);
});

it('gives the detail and both bodies', async () => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', { max_tokens: 20 });
  const path = `${LOGS}/${String(answer.headers.get('cf-aig-log-id'))}`;
  const detail = await demo.call('GET', path);
  expect(detail.json()).toMatchObject({ result: { request_head_complete: true } });
  const request = await demo.call('GET', `${path}/request`);
  expect(request.json()).toMatchObject({ model: 'openai/gpt-4.1', max_tokens: 20 });
  const response = await demo.call('GET', `${path}/response`);
  expect(response.text).toBe(answer.text);
});

it('keeps no entry, or no bodies, where the request says so', async () => {
  const demo = await startDemo();
  const silent = await demo.chat('a', {}, { 'cf-aig-collect-log': 'false' });
  expect(silent.headers.has('cf-aig-log-id')).toBe(false);
  expect(await logs(demo)).toEqual([]);
  const slim = await demo.chat('b', {}, { 'cf-aig-collect-log-payload': 'false' });
  const path = `${LOGS}/${String(slim.headers.get('cf-aig-log-id'))}`;
  expect((await demo.call('GET', path)).status).toBe(200);
  expect((await demo.call('GET', `${path}/response`)).status).toBe(404);
});

it('never sees a Workers AI request that names no gateway', async () => {
  const demo = await startDemo();
  const body = { model: '@cf/meta/llama-3.1-8b-instruct-fp8', input: { prompt: 'hello' } };
  const answer = await demo.call('POST', '/ai/run', { body });
  expect(answer.status).toBe(200);
  expect([...answer.headers.keys()].filter((name) => name.startsWith('cf-aig'))).toEqual([]);
  expect(await logs(demo)).toEqual([]);
});

it('filters, orders and pages', async () => {
  const demo = await startDemo();
  for (const [seed, model] of ['openai/gpt-4.1', 'xai/grok-3', 'openai/gpt-4.1'].entries()) {
    const headers = { 'cf-aig-metadata': JSON.stringify({ seed, team: 'a' }) };
    await demo.chat('hello', { model, seed, max_tokens: 10 + seed }, headers);
  }
  const tokens = async (query: string) => (await logs(demo, query)).map((log) => log['tokens_out']);
  expect(await tokens('')).toEqual([12, 11, 10]);
  expect(await tokens('?order_by_direction=asc')).toEqual([10, 11, 12]);
  expect(await tokens('?order_by=provider&order_by_direction=desc')).toEqual([11, 12, 10]);
  const xai = { key: 'provider', operator: 'eq', value: ['xai'] };
  expect(await tokens(filters(xai))).toEqual([11]);
  expect(await tokens(filters({ ...xai, operator: 'neq' }))).toEqual([12, 10]);
  expect(await tokens(filters({ key: 'tokens_out', operator: 'gt', value: [10] }))).toEqual([
    12, 11,
  ]);
  expect(await tokens(filters({ key: 'model', operator: 'contains', value: ['gpt'] }))).toEqual([
    12, 10,
  ]);
  expect(await tokens(filters({ key: 'metadata.value', operator: 'eq', value: [2] }))).toEqual([
    12,
  ]);
  expect(await tokens('?provider=xai')).toEqual([11]);
  expect(await tokens('?min_tokens_out=11&max_tokens_out=11')).toEqual([11]);
  const page = await demo.call('GET', `${LOGS}?page=2&per_page=5`);
  expect(page.json()).toMatchObject({ result: [], result_info: { total_count: 3, page: 2 } });
});

it.each([
  '?filters=nonsense',
  '?per_page=51',
  '?order_by=colour',
  filters({ key: 'colour', operator: 'eq', value: ['red'] }),
  filters({ key: 'model', operator: 'like', value: ['x'] }),
])('refuses %s', async (query) => {
  const demo = await startDemo();
  const answer = await demo.call('GET', `${LOGS}${query}`);
  expect([answer.status, answer.json()]).toMatchObject([400, { errors: [{ code: 7001 }] }]);
});

it('takes feedback, and deletes what a filter picks', async () => {
  const demo = await startDemo();
  const answer = await demo.chat('a', { max_tokens: 5 });
  await demo.chat('b', { model: 'xai/grok-3', max_tokens: 5 });
  const path = `${LOGS}/${String(answer.headers.get('cf-aig-log-id'))}`;
  await demo.call('PATCH', path, { body: { feedback: -1, score: 40, metadata: { seen: true } } });
  expect(await logs(demo, '?provider=openai')).toMatchObject([
    { feedback: -1, score: 40, metadata: { seen: true } },
  ]);
  const wrong = await demo.call('PATCH', path, { body: { feedback: 2 } });
  expect(wrong.status).toBe(400);
  const gone = filters({ key: 'provider', operator: 'eq', value: ['openai'] });
  await demo.call('DELETE', `${LOGS}${gone}`);
  expect(await logs(demo)).toMatchObject([{ provider: 'xai' }]);
});

it('takes a price of the caller', async () => {
  const demo = await startDemo();
  await demo.chat('a', { max_tokens: 5 }, { 'cf-aig-custom-cost': '{"total_cost":1.5}' });
  expect(await logs(demo)).toMatchObject([{ cost: 1.5, custom_cost: true }]);
});

it('logs refusals too; a 402 names no log', async () => {
  const demo = await startDemo();
  const refused = await demo.chat('a', {}, { 'x-demo-fault': 'no-credit' });
  expect(refused.status).toBe(402);
  expect(refused.headers.has('cf-aig-log-id')).toBe(false);
  expect(refused.headers.get('cf-aig-request-id')).toMatch(/^\w{26}$/);
  expect(await logs(demo)).toMatchObject([{ success: false, status_code: 402 }]);
});

it('gives metadata as text where it is told to, and still finds it', async () => {
  const demo = await startDemo({ metadataAsText: true });
  await demo.chat('a', { max_tokens: 5 }, { 'cf-aig-metadata': '{"team":"a"}' });
  const found = await logs(demo, filters({ key: 'metadata.key', operator: 'eq', value: ['team'] }));
  expect(found).toMatchObject([{ metadata: '{"team":"a"}' }]);
});
