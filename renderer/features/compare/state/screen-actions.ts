import { INSPECTOR_WIDTHS } from '@shared/domain/workspace';
import {
  clearConversations,
  closeColumn,
  duplicateOf,
  insertColumn,
  moveColumn,
} from './edit-workspace';
import type { AttachmentsStore } from './attachments';
import type { WorkspaceStore } from './workspace-store';

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

/** Shows or hides the inspector. */
export function showInspector(store: WorkspaceStore, inspectorOpen: boolean): void {
  store.edit((workspace) => ({ ...workspace, inspectorOpen }));
}

/** Shows or hides the times of all columns on one axis. */
export function showWaterfall(store: WorkspaceStore, waterfallOpen: boolean): void {
  store.edit((workspace) => ({ ...workspace, waterfallOpen }));
}

/** Gives the inspector a width in pixels, kept within what is sensible. */
export function setInspectorWidth(store: WorkspaceStore, wanted: number): void {
  const { least, most } = INSPECTOR_WIDTHS;
  const inspectorWidth = Math.round(Math.min(most, Math.max(least, wanted)));
  store.edit((workspace) => ({ ...workspace, inspectorWidth }));
}

/** Empties all conversations and drafts, the images beside the prompt too, and returns what brings them back. */
export function clearAll({
  workspace,
  attachments,
}: {
  workspace: WorkspaceStore;
  attachments: AttachmentsStore;
}): () => void {
  const { title, draft, columns, focusedColumn } = workspace.state.getState();
  const images = attachments.getState();
  workspace.edit(clearConversations);
  attachments.setState([], true);
  return () => {
    workspace.edit((current) => ({
      ...current,
      title,
      columns,
      focusedColumn,
      // What was typed since stays.
      draft: draft === '' ? current.draft : draft,
    }));
    if (images.length > 0) attachments.setState(images, true);
  };
}
