import {
  deletePreset,
  renamePreset,
  savePreset,
  toggleFavourite,
} from '@renderer/features/models/edit-collections';
import type { ModelCollections, PresetColumn } from '@shared/domain/model-collections';
import { expect, it } from 'vitest';

const NOTHING: ModelCollections = { favourites: [], presets: [] };
const COLUMN: PresetColumn = { model: 'openai/gpt-4.1', format: 'responses', modelInPath: false };

it('marks a model as a favourite, and takes the mark away', () => {
  const marked = ['a/b', 'c/d'].reduce(toggleFavourite, NOTHING);
  expect(marked.favourites).toEqual(['a/b', 'c/d']);
  expect(toggleFavourite(marked, 'a/b').favourites).toEqual(['c/d']);
});

it('keeps a preset under a name on one line, and replaces the one of that name', () => {
  const once = savePreset(NOTHING, { name: '  Small\nand fast ', columns: [COLUMN] });
  const twice = savePreset(once, { name: 'Small and fast', columns: [COLUMN, COLUMN] });
  expect(twice.presets).toEqual([
    { id: once.presets[0]?.id, name: 'Small and fast', columns: [COLUMN, COLUMN] },
  ]);
});

it('renames and deletes a preset, and gives none a blank name', () => {
  const saved = savePreset(NOTHING, { name: 'One', columns: [COLUMN] });
  const id = saved.presets[0]?.id ?? '';
  expect(renamePreset(saved, id, ' Two ').presets[0]?.name).toBe('Two');
  expect(renamePreset(saved, id, '  ')).toBe(saved);
  expect(deletePreset(saved, id).presets).toEqual([]);
});
