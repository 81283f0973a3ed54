import type { ComparisonColumn, ComparisonDocument } from '@shared/domain/comparison-document';
import type { ColumnState, Turn, Workspace } from '@shared/domain/workspace';
import { newColumn } from './default-workspace';
import type { WorkspaceStore } from './workspace-store';

/** True where another comparison would take the place of something that was asked or typed. */
export function holdsWork({ draft, columns }: Workspace): boolean {
  return (
    draft.trim() !== '' ||
    columns.some((column) => column.turns.length > 0 || column.draft.trim() !== '')
  );
}

/**
 * Puts a comparison in the place of the one on screen, its prompts unsent: the last one as the draft where all columns
 * share it, answers not at all, because no run of this app's log stands behind them. Returns what brings the other back.
 */
export function openComparison(store: WorkspaceStore, document: ComparisonDocument): () => void {
  const { title, draft, columns, focusedColumn, gatewayId } = store.state.getState();
  store.edit((workspace) => ({ ...workspace, ...opened(document) }));
  const before = { title, draft, columns, focusedColumn, gatewayId };
  return () => store.edit((workspace) => ({ ...workspace, ...before }));
}

function opened(document: ComparisonDocument) {
  const { title, gatewayId } = document;
  const draft = sharedLastPrompt(document.columns);
  const columns = document.columns.map((column) => columnOf(column, draft !== null));
  return { title, gatewayId, columns, draft: draft ?? '', focusedColumn: columns[0]?.id ?? '' };
}

function columnOf(column: ComparisonColumn, isLastInDraft: boolean): ColumnState {
  const { turns, model, format, ...settings } = column;
  const waiting = isLastInDraft ? turns.slice(0, -1) : turns;
  return {
    ...newColumn(model, format),
    ...settings,
    turns: waiting.map(({ prompt }): Turn => ({ id: crypto.randomUUID(), prompt, runId: null })),
  };
}

function sharedLastPrompt([first, ...others]: readonly ComparisonColumn[]): string | null {
  const last = first?.turns.at(-1)?.prompt;
  if (last === undefined) return null;
  return others.every(({ turns }) => turns.at(-1)?.prompt === last) ? last : null;
}
