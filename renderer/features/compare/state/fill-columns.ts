import type { Model } from '@shared/domain/model';
import type { ModelPreset, PresetColumn } from '@shared/domain/model-collections';
import type { RequestFormat } from '@shared/domain/run-request';
import { MAX_COLUMNS, type ColumnState, type Workspace } from '@shared/domain/workspace';
import { newColumn } from './default-workspace';
import { changeColumn, insertColumn, rememberModel } from './edit-workspace';
import type { WorkspaceStore } from './workspace-store';

const LONGEST_MODEL_ID = 300; // characters, as the contract has it

/** A model by its id, and what the catalogue knows of it. */
export interface ChosenModel {
  id: string;
  known: Model | undefined;
}

/** Adds a column at the right end, with the settings of the focused one, an empty conversation and `model`, or else the focused one's. */
export function addColumn(store: WorkspaceStore, model?: ChosenModel): void {
  store.edit((workspace) => {
    const like = workspace.columns.find(({ id }) => id === workspace.focusedColumn);
    const column = freshColumn(like);
    const filled = model === undefined ? column : withModel(column, model);
    const next = insertColumn(workspace, filled);
    return model === undefined || next === workspace ? next : rememberModel(next, model.id);
  });
}

/** Gives a column a model; a known one also brings its task and, where needed, a format that it answers. */
export function chooseModel(store: WorkspaceStore, id: string, model: ChosenModel): void {
  store.edit((workspace) =>
    rememberModel(
      changeColumn(workspace, id, (column) => withModel(column, model)),
      model.id,
    ),
  );
}

/** What a preset keeps of the columns. */
export function presetColumns({ columns }: Workspace): PresetColumn[] {
  return columns.map(({ model, format, modelInPath }) => ({ model, format, modelInPath }));
}

/**
 * Fills the columns with those of a preset: as many columns as it has, each with its own settings and
 * conversation as before; further ones are like the last. Returns what brings the columns back.
 */
export function applyPreset(
  store: WorkspaceStore,
  preset: ModelPreset,
  findModel: (id: string) => Model | undefined,
): () => void {
  const { columns: before, focusedColumn } = store.state.getState();
  store.edit((workspace) => {
    const columns = preset.columns.slice(0, MAX_COLUMNS).map((wanted, at): ColumnState => {
      const column = workspace.columns[at] ?? freshColumn(workspace.columns.at(-1));
      const { model, format, modelInPath } = wanted;
      const task = findModel(model)?.task ?? 'text-generation';
      return { ...column, model, format, modelInPath, task };
    });
    const stays = columns.some(({ id }) => id === workspace.focusedColumn);
    const filled = {
      ...workspace,
      columns,
      focusedColumn: stays ? workspace.focusedColumn : (columns[0]?.id ?? ''),
    };
    return preset.columns.map(({ model }) => model).reduceRight(rememberModel, filled);
  });
  return () => store.edit((workspace) => ({ ...workspace, columns: before, focusedColumn }));
}

function withModel(column: ColumnState, { id, known }: ChosenModel): ColumnState {
  return {
    ...column,
    model: id.slice(0, LONGEST_MODEL_ID),
    task: known?.task ?? 'text-generation',
    format: formatFor(column.format, known),
    modelInPath: column.modelInPath && id.startsWith('@cf/'),
  };
}

function formatFor(current: RequestFormat, known: Model | undefined): RequestFormat {
  if (known === undefined || known.formats.includes(current)) return current;
  return known.formats[0] ?? current;
}

/** An empty conversation with the settings of another column. */
function freshColumn(like: ColumnState | undefined): ColumnState {
  const fresh = newColumn(like?.model ?? '', like?.format ?? 'chat-completions');
  const { id, turns, draft, promptSynced, settingsSynced } = fresh;
  return like === undefined ? fresh : { ...like, id, turns, draft, promptSynced, settingsSynced };
}
