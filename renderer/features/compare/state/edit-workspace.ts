import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import type { RunParameters } from '@shared/domain/run-request';
import { MAX_COLUMNS, type ColumnState, type Turn, type Workspace } from '@shared/domain/workspace';

const MAX_HISTORY = 200;
const MAX_RECENT_MODELS = 12;

/** Settings that a column may share with the others. */
export interface SettingsChange {
  system?: string;
  parameters?: Partial<RunParameters>;
  policy?: Partial<GatewayPolicy>;
}

/** Changes one column; all others keep their identity, so that nothing else is painted again. */
export function changeColumn(
  workspace: Workspace,
  id: string,
  change: (column: ColumnState) => ColumnState,
): Workspace {
  const columns = workspace.columns.map((column) => (column.id === id ? change(column) : column));
  return { ...workspace, columns };
}

/** Changes settings in one column and, if it takes part in the sync, in every other column that does. */
export function changeSettings(
  workspace: Workspace,
  id: string,
  change: SettingsChange,
): Workspace {
  const source = workspace.columns.find((column) => column.id === id);
  const apply = (column: ColumnState): ColumnState => ({
    ...column,
    system: change.system ?? column.system,
    parameters: { ...column.parameters, ...change.parameters },
    policy: { ...column.policy, ...change.policy },
  });
  const columns = workspace.columns.map((column) =>
    column.id === id || (source?.settingsSynced && column.settingsSynced) ? apply(column) : column,
  );
  return { ...workspace, columns };
}

/** Puts a column at the right of `after` (or at the end) and focuses it; nothing happens beyond the limit. */
export function insertColumn(
  workspace: Workspace,
  column: ColumnState,
  after: string | null = null,
): Workspace {
  if (workspace.columns.length >= MAX_COLUMNS) return workspace;
  const at = workspace.columns.findIndex(({ id }) => id === after);
  const columns = workspace.columns.toSpliced(
    at < 0 ? workspace.columns.length : at + 1,
    0,
    column,
  );
  return { ...workspace, columns, focusedColumn: column.id };
}

/** A copy of the column with its settings and its conversation, as a branch of its own. Images that wait go with it, by the ids of its turns. */
export function duplicateOf(column: ColumnState): ColumnState {
  return { ...column, id: crypto.randomUUID() };
}

/** The runs of all prompts on screen; null where one waits. */
export function runIdsOf({ columns }: Workspace): (string | null)[] {
  return columns.flatMap(({ turns }) => turns.map(({ runId }) => runId));
}

/** The run of the last prompt that was sent; null: none was. */
export function lastRunOf(turns: readonly Turn[]): string | null {
  return turns.findLast(({ runId }) => runId !== null)?.runId ?? null;
}

/** The place of the first of the prompts that wait, unsent, at the end of a conversation; its length where none waits. */
export function firstUnsent(turns: readonly Turn[]): number {
  return turns.findLastIndex(({ runId }) => runId !== null) + 1;
}

/** True where a column's last prompt was put there and not sent. */
export function isUnsent({ turns }: ColumnState): boolean {
  return turns.at(-1)?.runId === null;
}

/** Takes a column away and focuses its neighbour; the last one stays. */
export function closeColumn(workspace: Workspace, id: string): Workspace {
  const at = workspace.columns.findIndex((column) => column.id === id);
  if (at < 0 || workspace.columns.length === 1) return workspace;
  const columns = workspace.columns.toSpliced(at, 1);
  const neighbour = columns[Math.min(at, columns.length - 1)]?.id ?? '';
  const focusedColumn = workspace.focusedColumn === id ? neighbour : workspace.focusedColumn;
  return { ...workspace, columns, focusedColumn };
}

/** Moves a column to a position counted from 0, kept within the row. */
export function moveColumn(workspace: Workspace, id: string, position: number): Workspace {
  const at = workspace.columns.findIndex((column) => column.id === id);
  const column = workspace.columns[at];
  const to = Math.max(0, Math.min(workspace.columns.length - 1, position));
  if (column === undefined || at === to) return workspace;
  const columns = workspace.columns.toSpliced(at, 1).toSpliced(to, 0, column);
  return { ...workspace, columns };
}

/** How many turns after the one at `index` answer what it said, and fall when it is sent again; those that only wait stay. */
export function laterTurns(turns: readonly Turn[], index: number): number {
  return Math.max(0, firstUnsent(turns) - 1 - index);
}

/** Puts a turn in place of the one at `index`, and forgets the turns after it; if none of them was sent yet, they wait on. */
export function replaceTurns(column: ColumnState, index: number, turn: Turn): ColumnState {
  const { turns } = column;
  const waiting = laterTurns(turns, index) === 0 ? turns.slice(index + 1) : [];
  return { ...column, turns: [...turns.slice(0, index), turn, ...waiting] };
}

/** Puts a prompt first among those that ↑ brings back. */
export function rememberPrompt(workspace: Workspace, prompt: string): Workspace {
  const others = workspace.promptHistory.filter((earlier) => earlier !== prompt);
  return { ...workspace, promptHistory: [prompt, ...others].slice(0, MAX_HISTORY) };
}

/** What a comparison is called after its first prompt. */
export function titleOf(prompt: string): string {
  const [line = ''] = prompt.trim().split('\n');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** Puts a model first among the recent ones. */
export function rememberModel(workspace: Workspace, model: string): Workspace {
  const others = workspace.recentModels.filter((earlier) => earlier !== model);
  return { ...workspace, recentModels: [model, ...others].slice(0, MAX_RECENT_MODELS) };
}

/** All conversations and drafts emptied; columns and their settings stay. */
export function clearConversations(workspace: Workspace): Workspace {
  const columns = workspace.columns.map((column) => ({ ...column, turns: [], draft: '' }));
  return { ...workspace, title: '', draft: '', columns };
}
