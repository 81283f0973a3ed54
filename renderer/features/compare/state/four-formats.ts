import { REQUEST_FORMATS, type RequestFormat } from '@shared/domain/run-request';
import { MAX_COLUMNS, type ColumnState, type Turn } from '@shared/domain/workspace';
import { duplicateOf, insertColumn } from './edit-workspace';
import type { WorkspaceStore } from './workspace-store';

/** What came of asking for one request in all formats. */
export type FourFormats =
  /** `waiting`: the added turns that are still to be sent, all of which repeat `repeated`. */
  | { done: true; added: RequestFormat[]; waiting: Turn[]; repeated: Turn | null }
  /** Nothing was changed: so many columns have to be closed first. */
  | { done: false; tooMany: number };

/**
 * Puts a column for each of the other formats at the right of a column, with its model, settings and conversation.
 * What they send next is what it would send next; without a prompt that is its last one, which then waits unsent.
 */
export function addOtherFormats(store: WorkspaceStore, columnId: string): FourFormats {
  const workspace = store.state.getState();
  const column = workspace.columns.find(({ id }) => id === columnId);
  const added = REQUEST_FORMATS.filter((format) => format !== column?.format);
  const tooMany = workspace.columns.length + added.length - MAX_COLUMNS;
  if (column === undefined || tooMany > 0) return { done: false, tooMany };
  const prompt = column.promptSynced ? workspace.draft : column.draft;
  const repeated = prompt.trim() === '' ? (column.turns.at(-1) ?? null) : null;
  const copies = added.map((format) => ({ ...copyOf(column, repeated), format }));
  store.edit((current) => ({
    ...copies.reduceRight((next, copy) => insertColumn(next, copy, columnId), current),
    focusedColumn: columnId,
  }));
  return { done: true, added, repeated, waiting: copies.flatMap(unsentTurn) };
}

function copyOf(column: ColumnState, repeated: Turn | null): ColumnState {
  const copy = duplicateOf(column);
  if (repeated === null) return copy;
  const waiting: Turn = { id: crypto.randomUUID(), prompt: repeated.prompt, runId: null };
  return { ...copy, turns: [...copy.turns.slice(0, -1), waiting] };
}

function unsentTurn({ turns }: ColumnState): Turn[] {
  return turns.filter(({ runId }) => runId === null);
}
