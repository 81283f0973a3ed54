import { INSPECTOR_WIDTHS } from '@shared/domain/workspace';
import type { RequestFormat } from '@shared/domain/run-request';
import type { Model } from '@shared/domain/model';
import { newColumn } from './default-workspace';
import {
  changeColumn,
  clearConversations,
  closeColumn,
  duplicateOf,
  insertColumn,
  moveColumn,
  rememberModel,
} from './edit-workspace';
import type { WorkspaceStore } from './workspace-store';

const LONGEST_MODEL_ID = 300; // characters, as the contract has it

/** Adds a column at the right end, with model, format and settings of the focused one and an empty conversation. */
export function addColumn(store: WorkspaceStore): void {
  store.edit((workspace) => {
    const like = workspace.columns.find(({ id }) => id === workspace.focusedColumn);
    const fresh = newColumn(like?.model ?? '', like?.format ?? 'chat-completions');
    const column = like === undefined ? fresh : { ...like, ...pickFresh(fresh) };
    return insertColumn(workspace, column);
  });
}

function pickFresh({
  id,
  turns,
  draft,
  promptSynced,
  settingsSynced,
}: ReturnType<typeof newColumn>) {
  return { id, turns, draft, promptSynced, settingsSynced };
}

/** Puts a copy at the right of a column, its conversation included. */
export function duplicateColumn(store: WorkspaceStore, id: string): void {
  store.edit((workspace) => {
    const column = workspace.columns.find((one) => one.id === id);
    return column === undefined ? workspace : insertColumn(workspace, duplicateOf(column), id);
  });
}

/** Closes a column; the last one stays. */
export function removeColumn(store: WorkspaceStore, id: string): void {
  store.edit((workspace) => closeColumn(workspace, id));
}

/** Moves a column by `steps` places, to the right if positive. */
export function shiftColumn(store: WorkspaceStore, id: string, steps: number): void {
  store.edit((workspace) => {
    const at = workspace.columns.findIndex((column) => column.id === id);
    return moveColumn(workspace, id, at + steps);
  });
}

/** Moves a column to where another one stands. */
export function dropColumn(store: WorkspaceStore, id: string, onto: string): void {
  store.edit((workspace) =>
    moveColumn(
      workspace,
      id,
      workspace.columns.findIndex((column) => column.id === onto),
    ),
  );
}

/** Makes a column the one that the inspector shows. */
export function focusColumn(store: WorkspaceStore, id: string): void {
  store.edit((workspace) =>
    workspace.focusedColumn === id ? workspace : { ...workspace, focusedColumn: id },
  );
}

/** Gives a column a model; a known one also brings its task and, where needed, a format that it answers. */
export function chooseModel(
  store: WorkspaceStore,
  id: string,
  model: { id: string; known: Model | undefined },
): void {
  const { known } = model;
  store.edit((workspace) =>
    rememberModel(
      changeColumn(workspace, id, (column) => ({
        ...column,
        model: model.id.slice(0, LONGEST_MODEL_ID),
        task: known?.task ?? 'text-generation',
        format: formatFor(column.format, known),
        modelInPath: column.modelInPath && model.id.startsWith('@cf/'),
      })),
      model.id,
    ),
  );
}

function formatFor(current: RequestFormat, known: Model | undefined): RequestFormat {
  if (known === undefined || known.formats.includes(current)) return current;
  return known.formats[0] ?? current;
}

/** Shows or hides the inspector. */
export function showInspector(store: WorkspaceStore, inspectorOpen: boolean): void {
  store.edit((workspace) => ({ ...workspace, inspectorOpen }));
}

/** Gives the inspector a width in pixels, kept within what is sensible. */
export function setInspectorWidth(store: WorkspaceStore, wanted: number): void {
  const { least, most } = INSPECTOR_WIDTHS;
  const inspectorWidth = Math.round(Math.min(most, Math.max(least, wanted)));
  store.edit((workspace) => ({ ...workspace, inspectorWidth }));
}

/** Empties all conversations and drafts, and returns what brings them back. */
export function clearAll(store: WorkspaceStore): () => void {
  const before = store.state.getState();
  store.edit(clearConversations);
  return () => store.edit(() => before);
}
