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
 * Puts a comparison in the place of the one on screen, its prompts unsent: as the draft where it is one for all columns.
 * Answers are left out, because no run of this app's log stands behind them. Returns what brings the other back.
 */
export function openComparison(store: WorkspaceStore, document: ComparisonDocument): () => void {
  const { title, draft, columns, focusedColumn, gatewayId } = store.state.getState();
  store.edit((workspace) => ({ ...workspace, ...opened(document) }));
  const before = { title, draft, columns, focusedColumn, gatewayId };
  return () => store.edit((workspace) => ({ ...workspace, ...before }));
}

function opened(document: ComparisonDocument) {
  const { title, gatewayId } = document;
  const draft = onlyPrompt(document.columns);
  const columns = document.columns.map((column) =>
    columnOf(draft === null ? column : { ...column, turns: [] }),
  );
  return { title, gatewayId, columns, draft: draft ?? '', focusedColumn: columns[0]?.id ?? '' };
}

function columnOf({ turns, model, format, ...settings }: ComparisonColumn): ColumnState {
  return {
    ...newColumn(model, format),
    ...settings,
    turns: turns.map(({ prompt }): Turn => ({ id: crypto.randomUUID(), prompt, runId: null })),
  };
}

/** The prompt of a comparison that has one, the same for every column. */
function onlyPrompt(columns: readonly ComparisonColumn[]): string | null {
  const [prompt, ...others] = new Set(
    columns.flatMap(({ turns }) => turns.map((turn) => turn.prompt)),
  );
  const isOne = others.length === 0 && columns.every(({ turns }) => turns.length === 1);
  return prompt !== undefined && isOne ? prompt : null;
}
