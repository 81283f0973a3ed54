import { defaultWorkspace } from '@renderer/features/compare/state/default-workspace';
import {
  changeSettings,
  closeColumn,
  duplicateOf,
  insertColumn,
  moveColumn,
  rememberPrompt,
} from '@renderer/features/compare/state/edit-workspace';
import { MAX_COLUMNS, type ColumnState, type Workspace } from '@shared/domain/workspace';
import { describe, expect, it } from 'vitest';

const column = (workspace: Workspace, at: number): ColumnState => {
  const found = workspace.columns[at];
  if (found === undefined) throw new Error(`no column ${at}`);
  return found;
};

describe('settings', () => {
  it('change in every column that shares them, field by field', () => {
    let workspace = defaultWorkspace();
    const [left, right] = [column(workspace, 0), column(workspace, 1)];
    workspace = changeSettings(workspace, right.id, { policy: { cacheTtl: 60 } });
    workspace = changeSettings(workspace, left.id, { parameters: { temperature: 0.2 } });
    expect(
      workspace.columns.map(({ parameters, policy }) => [parameters.temperature, policy.cacheTtl]),
    ).toEqual([
      [0.2, 60],
      [0.2, 60],
    ]);
  });

  it('change neither in nor from an unsynced column', () => {
    const start = defaultWorkspace();
    const own = { ...column(start, 1), settingsSynced: false };
    let workspace: Workspace = { ...start, columns: [column(start, 0), own] };
    workspace = changeSettings(workspace, own.id, { system: 'own' });
    workspace = changeSettings(workspace, column(start, 0).id, { system: 'shared' });
    expect(workspace.columns.map(({ system }) => system)).toEqual(['shared', 'own']);
  });
});

describe('columns', () => {
  it('go in beside the one they copy, up to eight', () => {
    let workspace = defaultWorkspace();
    const first = column(workspace, 0);
    workspace = insertColumn(workspace, duplicateOf(first), first.id);
    expect(workspace.columns.map(({ model }) => model)).toEqual([
      first.model,
      first.model,
      'anthropic/claude-haiku-4.5',
    ]);
    expect(workspace.focusedColumn).toBe(column(workspace, 1).id);
    for (let at = 0; at < 9; at += 1) workspace = insertColumn(workspace, duplicateOf(first));
    expect(workspace.columns).toHaveLength(MAX_COLUMNS);
  });

  it('close but for the last, and hand the focus to a neighbour', () => {
    let workspace = defaultWorkspace();
    const [left, right] = [column(workspace, 0), column(workspace, 1)];
    workspace = closeColumn(workspace, left.id);
    expect(workspace.focusedColumn).toBe(right.id);
    expect(closeColumn(workspace, right.id)).toBe(workspace);
  });

  it('move within the row', () => {
    const workspace = defaultWorkspace();
    const [left, right] = [column(workspace, 0), column(workspace, 1)];
    expect(moveColumn(workspace, left.id, 9).columns).toEqual([right, left]);
    expect(moveColumn(workspace, left.id, -1)).toBe(workspace);
  });
});

it('remembers a prompt once, the newest first', () => {
  const twice = ['a', 'b', 'a'].reduce(rememberPrompt, defaultWorkspace());
  expect(twice.promptHistory).toEqual(['a', 'b']);
});
