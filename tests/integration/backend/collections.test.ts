import type { ModelCollections } from '@shared/domain/model-collections';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

const COLLECTIONS: ModelCollections = {
  favourites: ['openai/gpt-4.1', '@cf/moonshotai/kimi-k2.6'],
  presets: [
    {
      id: 'one',
      name: 'Cheap against dear',
      columns: [
        { model: 'openai/gpt-5.4-nano', format: 'chat-completions', modelInPath: false },
        { model: '@cf/moonshotai/kimi-k2.6', format: 'run', modelInPath: true },
      ],
    },
  ],
};

it('keeps favourites and presets over restarts', async () => {
  using folder = temporaryFolder();
  {
    await using app = await testBackend({ ports: { dataFolder: folder.path } });
    expect(await app.client.models.collections()).toEqual({ favourites: [], presets: [] });
    expect(await app.client.models.saveCollections(COLLECTIONS)).toEqual(COLLECTIONS);
  }
  await using app = await testBackend({ ports: { dataFolder: folder.path } });
  expect(await app.client.models.collections()).toEqual(COLLECTIONS);
});

it('takes no preset without columns or with more than fit', async () => {
  await using app = await testBackend();
  const [preset] = COLLECTIONS.presets;
  if (!preset) throw new Error('There is a preset.');
  const [column] = preset.columns;
  if (!column) throw new Error('It has columns.');
  for (const count of [0, 9]) {
    const presets = [{ ...preset, columns: Array.from({ length: count }, () => column) }];
    await expect(
      app.client.models.saveCollections({ favourites: [], presets }),
    ).rejects.toMatchObject({ data: { kind: 'bad-input' } });
  }
  expect(await app.client.models.collections()).toEqual({ favourites: [], presets: [] });
});
