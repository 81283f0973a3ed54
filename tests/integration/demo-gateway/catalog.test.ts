import { expect, it } from 'vitest';
import { startDemo, type DemoClient } from './demo-client';

type Item = Record<string, unknown>;

async function list(demo: DemoClient, path: string): Promise<Item[]> {
  return (await demo.call('GET', path)).json()['result'] as Item[];
}

it('searches Workers AI models by text, author and task', async () => {
  const demo = await startDemo();
  const all = await list(demo, '/ai/models/search');
  expect(all.every((item) => String(item['name']).startsWith('@cf/'))).toBe(true);
  const kimi = await list(demo, '/ai/models/search?search=kimi-k2.6');
  expect(kimi).toMatchObject([
    {
      name: '@cf/moonshotai/kimi-k2.6',
      task: { name: 'Text Generation' },
      properties: expect.arrayContaining([
        { property_id: 'context_window', value: '262144' },
        { property_id: 'reasoning', value: 'true' },
      ]),
    },
  ]);
  const images = await list(demo, '/ai/models/search?task=Text-to-Image');
  expect(images.map((item) => item['name'])).toContain('@cf/black-forest-labs/flux-1-schnell');
  const meta = await list(demo, '/ai/models/search?author=meta&per_page=1');
  expect(meta).toHaveLength(1);
});

it('lists in the form of OpenRouter on request', async () => {
  const demo = await startDemo();
  const answer = await demo.call('GET', '/ai/models/search?format=openrouter&search=kimi-k2.6');
  expect(answer.json()).toMatchObject({
    data: [{ id: 'workers-ai/@cf/moonshotai/kimi-k2.6', pricing: { prompt: '0.00000095' } }],
  });
});

it('gives schemas, tasks and authors', async () => {
  const demo = await startDemo();
  const path = '/ai/models/schema?model=@cf/meta/llama-3.1-8b-instruct-fp8';
  const schema = await demo.call('GET', path);
  expect(schema.json()).toMatchObject({ result: { input: { type: 'object' }, output: {} } });
  expect((await demo.call('GET', '/ai/models/schema?model=@cf/no/one')).status).toBe(400);
  const tasks = await list(demo, '/ai/tasks/search');
  expect(tasks.map((item) => item['name'])).toContain('Text Embeddings');
  const authors = await list(demo, '/ai/authors/search?search=meta');
  expect(authors).toMatchObject([{ name: 'meta' }]);
});

it('lists the whole catalogue page by page, and one model with its schema', async () => {
  const demo = await startDemo();
  const first = await demo.call('GET', '/ai/catalog/models?page=1&per_page=10');
  const second = await demo.call('GET', '/ai/catalog/models?page=2&per_page=10');
  expect(first.json()['result']).toHaveLength(10);
  expect(first.json()['result']).not.toEqual(second.json()['result']);
  const id = encodeURIComponent('openai/gpt-4.1');
  const item = await demo.call('GET', `/ai/catalog/models/${id}`);
  expect(item.json()).toMatchObject({
    result: {
      model_id: 'openai/gpt-4.1',
      provider_id: 'openai',
      pricing: { 'Input tokens (per 1M)': 2, 'Output tokens (per 1M)': 8 },
      request_formats: ['chat-completions', 'responses'],
      schema: { input: { type: 'object' } },
    },
  });
  expect((await demo.call('GET', '/ai/catalog/models/no%2Fone')).status).toBe(404);
});

it('announces an end, names a licence, and words prices for long inputs', async () => {
  const demo = await startDemo();
  const ending = await list(demo, '/ai/models/search?search=deepseek-r1-distill');
  expect(ending[0]?.['properties']).toContainEqual({
    property_id: 'planned_deprecation_date',
    value: '2027-01-31',
  });
  const licensed = await list(demo, '/ai/models/search?search=llama-3.3');
  expect(licensed[0]?.['properties']).toContainEqual({
    property_id: 'terms',
    value: 'https://ai.meta.com/llama/license/',
  });
  const id = encodeURIComponent('openai/gpt-6-astra');
  const tiered = await demo.call('GET', `/ai/catalog/models/${id}`);
  expect(tiered.json()).toMatchObject({
    result: {
      pricing: {
        'Short-context input (per 1M)': 10,
        'Long-context input (per 1M)': 20,
        'Long-context threshold (input tokens)': 272_000,
      },
    },
  });
});
