import { showToast } from '@renderer/ui/toast';
import { focusComposer } from '../composer/prompt-box';
import { insertColumn, moveColumn } from '../state/edit-workspace';
import { removeColumn } from '../state/screen-actions';
import type { WorkspaceStore } from '../state/workspace-store';

/** Closes a column, and offers to bring back one that something was said or typed in; the last one stays. */
export function closeColumnAloud(store: WorkspaceStore, id: string): void {
  const { columns } = store.state.getState();
  const at = columns.findIndex((column) => column.id === id);
  const column = columns[at];
  removeColumn(store, id);
  // The button that was pressed goes away.
  focusComposer();
  if (column === undefined || store.state.getState().columns.includes(column)) return;
  if (column.turns.length === 0 && column.draft === '') return;
  const undo = () =>
    store.edit((now) =>
      now.columns.some((other) => other.id === id)
        ? now
        : moveColumn(insertColumn(now, column), id, at),
    );
  showToast({ title: `Column ${at + 1} is closed`, action: { label: 'Undo', onSelect: undo } });
}
