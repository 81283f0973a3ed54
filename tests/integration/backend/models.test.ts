import { startModelLists, workersItem } from '@tests/support/model-lists';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

it('lists the models of both lists of the demo gateway, labelled as demo', async () => {
  await using app = await testBackend();
  const { models, warning } = await app.client.models.list();
  expect(warning).toBe(null);
  expect(models.length).toBeGreaterThanOrEqual(14);
  expect(models.every((model) => model.demo && model.formats.length > 0)).toBe(true);
  const gpt = models.find((model) => model.id === 'openai/gpt-4.1');
  expect(gpt?.price?.input).toBeGreaterThan(0);
  const kimi = models.find((model) => model.id === '@cf/moonshotai/kimi-k2.6');
  expect(kimi).toMatchObject({ workersAi: true, author: 'moonshotai', task: 'text-generation' });
  expect(kimi?.price).toMatchObject({ input: 0.95, output: 4, cachedInput: 0.16 });
  expect(kimi?.contextWindow).toBe(262_144);
  expect(new Set(models.map((model) => model.id)).size).toBe(models.length);
});

it('asks once in ten minutes', async () => {
  await using app = await testBackend();
  await app.client.models.list();
  const asked = app.demo.requests().length;
  await app.client.models.list();
  expect(app.demo.requests().length).toBe(asked);
});

it('reads all pages, and says without alarm that the undocumented list is missing', async () => {
  await using lists = await startModelLists();
  lists.workers = Array.from({ length: 207 }, (_, index) => workersItem(`@cf/author/m-${index}`));
  lists.others = 404;
  await using app = await testBackend({
    ports: {
      apiBase: lists.apiBase,
      startAccount: { accountId: 'a'.repeat(32), token: 'x'.repeat(40) },
    },
  });
  const { models, warning, parts } = await app.client.models.list();
  expect(models.filter(({ author }) => author === 'author')).toHaveLength(207);
  expect(models[0]?.demo).toBe(false);
  expect(warning).toBe(null);
  const [workers, others] = parts;
  expect(workers).toMatchObject({ source: 'workers-ai', count: 207, problem: null });
  expect(others?.problem).toMatch(/models of other providers could not be read/);
});

it('gives what comes with the app, and the reason, where neither list can be read', async () => {
  await using app = await testBackend({
    ports: {
      apiBase: 'https://no-such-host.invalid/v4',
      startAccount: { accountId: 'a'.repeat(32), token: 'x'.repeat(40) },
    },
  });
  const { warning, parts } = await app.client.models.list();
  expect(warning).toMatch(/no-such-host\.invalid was not found/);
  expect(parts.map(({ source, count }) => [source, count > 0])).toEqual([
    ['workers-ai', false],
    ['third-party', false],
    ['snapshot', true],
  ]);
});
