import type { ColumnState } from '@shared/domain/workspace';
import { changeColumn } from './edit-workspace';
import type { WorkspaceStore } from './workspace-store';

/** A part of what a column sends. */
export type SettingsPart = 'headers' | 'parameters' | 'body';

/**
 * Gives one column what another has; columns that share settings with either keep theirs. Returns what takes it back.
 * With `body` comes all that the body is made of: model, format, parameters, conversation and draft.
 */
export function applySettings(
  store: WorkspaceStore,
  given: { from: string; to: string; parts: readonly SettingsPart[] },
): () => void {
  const { columns } = store.state.getState();
  const from = columns.find(({ id }) => id === given.from);
  const to = columns.find(({ id }) => id === given.to);
  if (from === undefined || to === undefined || from === to) return () => {};
  const parts = [...new Set(given.parts)];
  const change = (source: ColumnState) =>
    Object.assign({}, ...parts.map((part) => partOf(source, part)));
  const put = (part: Partial<ColumnState>) =>
    store.edit((workspace) => changeColumn(workspace, to.id, (now) => ({ ...now, ...part })));
  put(change(from));
  const before = change(to);
  return () => put(before);
}

function partOf(column: ColumnState, part: SettingsPart): Partial<ColumnState> {
  const { policy, model, task, format, modelInPath, system, parameters } = column;
  const { turns, draft, promptSynced } = column;
  switch (part) {
    case 'headers':
      return { policy };
    case 'parameters':
      return { format, modelInPath, system, parameters };
    case 'body':
      return { model, task, format, modelInPath, system, parameters, turns, draft, promptSynced };
  }
}
