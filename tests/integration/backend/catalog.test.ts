import type { ModelList } from '@shared/contract/models';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { createFakeClock } from '@tests/support/fake-clock';
import {
  catalogItem,
  startModelLists,
  workersItem,
  type ModelLists,
} from '@tests/support/model-lists';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { describe, expect, it } from 'vitest';

const ACCOUNT = 'a'.repeat(32);

function connected(
  lists: ModelLists,
  given: {
    dataFolder?: string;
    accountId?: string;
    clock?: ReturnType<typeof createFakeClock>;
  } = {},
): Promise<TestBackend> {
  const { accountId = ACCOUNT, ...ports } = given;
  const startAccount = { accountId, token: 'x'.repeat(40) };
  return testBackend({ ports: { apiBase: lists.apiBase, startAccount, ...ports } });
}

const find = (list: ModelList, id: string) => list.models.find((model) => model.id === id);
const part = (list: ModelList, source: string) =>
  list.parts.find((candidate) => candidate.source === source);
const isGone = (list: ModelList, id: string) => find(list, id)?.gone;

describe('facts', () => {
  it('takes each fact from the list that knows best, and says which that was', async () => {
    await using lists = await startModelLists();
    lists.workers = [
      workersItem('@cf/openai/gpt-oss-20b', {
        context_window: '64000',
        planned_deprecation_date: '2027-01-31',
        require_workers_paid: 'true',
        terms: 'https://example.com/terms',
      }),
    ];
    const clock = createFakeClock();
    await using app = await connected(lists, { clock });
    const model = find(await app.client.models.list(), '@cf/openai/gpt-oss-20b');
    expect(model).toMatchObject({
      contextWindow: 64_000,
      deprecatedOn: '2027-01-31',
      paidOnly: true,
      terms: 'https://example.com/terms',
      pageUrl: 'https://developers.cloudflare.com/workers-ai/models/gpt-oss-20b/',
      formats: ['chat-completions', 'responses', 'run'],
      price: { input: 0.2, output: 0.3 },
      demo: false,
      gone: false,
    });
    const live = { source: 'workers-ai', readAt: clock.now() };
    const snapshot = { source: 'snapshot', readAt: Date.parse('2026-09-17') };
    expect(model?.origins).toEqual({
      task: live,
      description: live,
      contextWindow: live,
      capabilities: live,
      deprecatedOn: live,
      paidOnly: live,
      terms: live,
      formats: snapshot,
      price: snapshot,
    });
  });

  it('reads the list of other providers with prices, formats, limits and terms', async () => {
    await using lists = await startModelLists();
    lists.others = [
      catalogItem('somebody/talks', {
        request_formats: ['responses', 'anthropic-messages'],
        context_length: 1_000,
        max_output_tokens: 100,
        pricing: { 'Input tokens (per 1M)': 1, 'Output tokens (per 1M)': 2 },
        tags: ['Reasoning', { name: 'function calling' }],
        terms: 'javascript:alert(1)',
      }),
      catalogItem('anthropic/claude-next'),
    ];
    await using app = await connected(lists);
    const list = await app.client.models.list();
    expect(find(list, 'somebody/talks')).toMatchObject({
      formats: ['responses', 'messages', 'run'],
      contextWindow: 1_000,
      maxOutputTokens: 100,
      price: { input: 1, output: 2, tiers: [] },
      capabilities: { reasoning: true, tools: true, vision: false },
      terms: null,
      pageUrl: 'https://developers.cloudflare.com/ai/models/somebody/talks/',
    });
    const guessed = find(list, 'anthropic/claude-next');
    expect(guessed?.formats).toEqual(['messages', 'chat-completions', 'run']);
    expect(guessed?.origins.formats).toBe(undefined);
  });

  it('never mixes the simulator with real lists', async () => {
    await using app = await testBackend();
    const list = await app.client.models.list();
    expect(list.parts.map(({ source }) => source)).toEqual(['demo']);
    expect(list.parts[0]?.count).toBe(list.models.length);
    for (const { origins, demo, gone } of list.models) {
      expect(demo).toBe(true);
      expect(gone).toBe(false);
      for (const origin of Object.values(origins)) expect(origin.source).toBe('demo');
    }
  });
});

describe('the last good copy', () => {
  it('stands in over restarts where a list cannot be read, with its date', async () => {
    await using lists = await startModelLists();
    using folder = temporaryFolder();
    lists.workers = [workersItem('@cf/new/one', { context_window: '5000' })];
    lists.others = [catalogItem('somebody/talks')];
    const clock = createFakeClock();
    const readAt = clock.now();
    {
      await using app = await connected(lists, { dataFolder: folder.path, clock });
      await app.client.models.list();
    }
    clock.advance(86_400_000);
    lists.workers = 500;
    lists.others = 404;
    await using app = await connected(lists, { dataFolder: folder.path, clock });
    const list = await app.client.models.list();
    expect(find(list, '@cf/new/one')?.contextWindow).toBe(5_000);
    expect(find(list, '@cf/new/one')?.origins.contextWindow?.readAt).toBe(readAt);
    expect(find(list, 'somebody/talks')?.gone).toBe(false);
    expect(part(list, 'workers-ai')).toMatchObject({ count: 1, readAt });
    expect(part(list, 'workers-ai')?.problem).toMatch(/list of 2026-11-22 is shown instead/);
    expect(part(list, 'third-party')?.problem).toMatch(/list of 2026-11-22 is shown instead/);
    expect(list.fetchedAt).toBe(readAt);
    expect(list.warning).toMatch(/Workers AI models could not be read/);
    expect(list.warning).not.toMatch(/other providers/);
  });

  it('belongs to one account', async () => {
    await using lists = await startModelLists();
    using folder = temporaryFolder();
    lists.workers = [workersItem('@cf/new/one')];
    {
      await using app = await connected(lists, { dataFolder: folder.path });
      await app.client.models.list();
    }
    lists.workers = 500;
    const accountId = 'b'.repeat(32);
    await using app = await connected(lists, { dataFolder: folder.path, accountId });
    const list = await app.client.models.list();
    expect(find(list, '@cf/new/one')).toBe(undefined);
    expect(part(list, 'workers-ai')?.problem).toMatch(/2026-09-17 that comes with the app/);
  });
});

it('shows the last good copy where nobody may be asked', async () => {
  await using lists = await startModelLists();
  lists.workers = [workersItem('@cf/new/one')];
  lists.others = [catalogItem('somebody/talks')];
  await using app = await connected(lists);
  await app.client.models.list();
  const asked = lists.asked.length;
  await app.client.settings.save({ ...DEFAULT_SETTINGS, apiBase: 'https://example.com/client/v4' });
  const list = await app.client.models.list();
  expect(find(list, '@cf/new/one')).toMatchObject({ gone: false });
  expect(find(list, 'somebody/talks')).toMatchObject({ gone: false });
  expect(list.warning).toMatch(/example\.com/);
  expect(lists.asked).toHaveLength(asked);
});

describe('models that are gone', () => {
  it('marks what a complete list names no more, and remembers it', async () => {
    await using lists = await startModelLists();
    using folder = temporaryFolder();
    lists.workers = [workersItem('@cf/new/one'), workersItem('@cf/new/two')];
    {
      await using app = await connected(lists, { dataFolder: folder.path });
      expect(isGone(await app.client.models.list(), '@cf/new/two')).toBe(false);
      lists.workers = [workersItem('@cf/new/one')];
      const list = await app.client.models.refresh();
      expect(isGone(list, '@cf/new/one')).toBe(false);
      expect(find(list, '@cf/new/two')).toMatchObject({
        gone: true,
        description: 'About @cf/new/two.',
      });
    }
    await using app = await connected(lists, { dataFolder: folder.path });
    expect(isGone(await app.client.models.list(), '@cf/new/two')).toBe(true);
    lists.workers = 500;
    expect(isGone(await app.client.models.refresh(), '@cf/new/two')).toBe(true);
    lists.workers = [workersItem('@cf/new/two')];
    const back = await app.client.models.refresh();
    expect(isGone(back, '@cf/new/two')).toBe(false);
    expect(isGone(back, '@cf/new/one')).toBe(true);
  });

  it('says so of models of the snapshot only where the list of their kind was complete', async () => {
    await using lists = await startModelLists();
    lists.workers = [workersItem('@cf/new/one')];
    lists.others = 404;
    await using app = await connected(lists);
    const list = await app.client.models.list();
    expect(isGone(list, '@cf/moonshotai/kimi-k2.6')).toBe(true);
    expect(isGone(list, 'openai/gpt-4.1')).toBe(false);
    lists.total = 80;
    expect(isGone(await app.client.models.refresh(), '@cf/moonshotai/kimi-k2.6')).toBe(false);
    lists.total = null;
    lists.workers = [];
    expect(isGone(await app.client.models.refresh(), '@cf/moonshotai/kimi-k2.6')).toBe(false);
  });
});

it('reads once for all who ask at the same time, and again only when told to or when it is time', async () => {
  await using lists = await startModelLists();
  lists.workers = [workersItem('@cf/new/one')];
  lists.others = [catalogItem('somebody/talks')];
  const clock = createFakeClock();
  await using app = await connected(lists, { clock });
  const { models } = app.client;
  await Promise.all([models.list(), models.refresh(), models.list()]);
  expect(lists.asked).toHaveLength(2);
  clock.advance(599_000);
  await models.list();
  expect(lists.asked).toHaveLength(2);
  await models.refresh();
  expect(lists.asked).toHaveLength(4);
  clock.advance(600_000);
  await models.list();
  expect(lists.asked).toHaveLength(6);
});

it('shows what it has where a list is slow to come, and the list once it has come', async () => {
  await using lists = await startModelLists();
  lists.workers = [workersItem('@cf/new/one')];
  lists.others = [catalogItem('somebody/talks')];
  const held = Promise.withResolvers<void>();
  lists.hold = held.promise;
  const clock = createFakeClock();
  await using app = await connected(lists, { clock });
  const listing = app.client.models.list();
  await waitUntil(() => lists.asked.length === 2);
  clock.advance(8_000);
  const early = await listing;
  expect(early.warning).toMatch(/has not answered yet/);
  expect(find(early, 'openai/gpt-4.1')).toMatchObject({ gone: false });
  expect(find(early, 'somebody/talks')).toBe(undefined);
  held.resolve();
  await waitUntil(async () => (await app.client.models.list()).warning === null);
  expect(find(await app.client.models.list(), 'somebody/talks')).toBeDefined();
});

it('tries a list with a gap again after a minute', async () => {
  await using lists = await startModelLists();
  lists.workers = [workersItem('@cf/new/one')];
  lists.others = 500;
  const clock = createFakeClock();
  await using app = await connected(lists, { clock });
  expect((await app.client.models.list()).warning).toMatch(/other providers/);
  await app.client.models.list();
  expect(lists.asked).toHaveLength(2);
  lists.others = [catalogItem('somebody/talks')];
  clock.advance(60_000);
  const list = await app.client.models.list();
  expect(list.warning).toBe(null);
  expect(find(list, 'somebody/talks')).toBeDefined();
});
