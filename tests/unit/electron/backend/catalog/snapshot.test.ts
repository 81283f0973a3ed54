import { snapshotList } from '@electron/backend/catalog/snapshot';
import { snapshotSchema } from '@electron/backend/catalog/snapshot-schema';
import { snapshotOfTables, snapshotText } from '../../../../../scripts/catalog/build-snapshot';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const FILE = new URL('../../../../../electron/backend/catalog/snapshot.json', import.meta.url);

it('is what the script makes of its tables, unless it was read from the live lists', async () => {
  const text = await readFile(FILE, 'utf8');
  const { source } = snapshotSchema.parse(JSON.parse(text));
  const tables = snapshotOfTables();
  if (source === tables.source) expect(text).toBe(snapshotText(tables));
  expect(snapshotText(snapshotOfTables())).toBe(snapshotText(tables));
});

it('names each model once, with an author and at least one format', () => {
  const { models, readAt } = snapshotList();
  expect(readAt).toBeGreaterThanOrEqual(Date.parse('2026-09-17'));
  expect(new Set(models.map(({ id }) => id)).size).toBe(models.length);
  expect(models.length).toBeGreaterThan(200);
  for (const { id, formats } of models) {
    expect(id).toMatch(/^(@cf\/)?[\w.-]+\/[\w.-]+$/);
    expect(formats).not.toEqual([]);
  }
});

it('knows the prices, tiers and formats of the documentation', () => {
  const find = (id: string) => snapshotList().models.find((model) => model.id === id);
  expect(find('@cf/moonshotai/kimi-k2.6')).toMatchObject({
    contextWindow: 262_144,
    price: { input: 0.95, output: 4, cachedInput: 0.16 },
    paidOnly: true,
  });
  expect(find('openai/gpt-6-astra')?.price?.tiers).toMatchObject([{ above: 272_000, output: 75 }]);
  expect(find('openai/gpt-5.6-luna')?.formats).toEqual(['responses', 'run']);
  expect(find('anthropic/claude-haiku-4.5')?.formats).toEqual([
    'messages',
    'chat-completions',
    'run',
  ]);
  expect(find('@cf/openai/gpt-oss-20b')?.formats).toContain('responses');
  expect(find('openai/gpt-5.6-sol')?.priceText).toMatch(/changelog lists \$5/);
  expect(find('@cf/leonardo/lucid-origin')).toMatchObject({ price: null, task: 'text-to-image' });
});
