import { collectionsOf, collectionsQuery } from '@renderer/features/models/collections-query';
import { modelsOf, modelsQuery } from '@renderer/features/models/models-query';
import { addColumn, applyPreset, chooseModel } from '@renderer/features/compare/state/fill-columns';
import { newModel } from '@renderer/features/compare/state/new-model';
import { showToast } from '@renderer/ui/toast';
import type { Model } from '@shared/domain/model';
import type { ModelPreset } from '@shared/domain/model-collections';
import { workspace } from './page-services';
import { queries } from './queries';

const models = () => modelsOf(queries.getQueryData(modelsQuery().queryKey));
const collections = () => collectionsOf(queries.getQueryData(collectionsQuery().queryKey));

/** What the catalogue, as far as it was read, knows of a model. */
export function findModel(id: string): Model | undefined {
  return models().find((model) => model.id === id);
}

/** Adds a column with a model that no column has yet. */
export function addNewColumn(): void {
  const { columns, focusedColumn, recentModels } = workspace.state.getState();
  const like = columns.find(({ id }) => id === focusedColumn);
  if (like === undefined) return;
  const known = newModel(
    columns.map(({ model }) => model),
    like,
    { models: models(), favourites: collections().favourites, recent: recentModels },
  );
  addColumn(workspace, known && { id: known.id, known });
}

/** Puts a model into a column, counted from 0, or into a new one. */
export function putModel(id: string, column: number | null): void {
  const model = { id, known: findModel(id) };
  const target = column === null ? undefined : workspace.state.getState().columns[column];
  if (target === undefined) addColumn(workspace, model);
  else chooseModel(workspace, target.id, model);
}

/** Fills the columns with a preset, and offers to take it back. */
export function applyPresetAloud(preset: ModelPreset): void {
  const undo = applyPreset(workspace, preset, findModel);
  showToast({ title: `Preset “${preset.name}”`, action: { label: 'Undo', onSelect: undo } });
}

/** The presets as far as they were read. */
export function presets(): readonly ModelPreset[] {
  return collections().presets;
}
