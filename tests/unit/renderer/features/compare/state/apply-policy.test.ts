import { applyPolicy } from '@renderer/features/compare/state/apply-policy';
import { changeColumn } from '@renderer/features/compare/state/edit-workspace';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { expect, it } from 'vitest';

function twoColumns(isSecondSynced: boolean) {
  const keeper = { load: () => Promise.resolve(null), save: () => Promise.resolve() };
  const workspace = createWorkspaceStore(keeper, () => {});
  const [first = '', second = ''] = workspace.state.getState().columns.map(({ id }) => id);
  const set = (id: string, cacheTtl: number) =>
    workspace.edit((current) =>
      changeColumn(current, id, (column) => ({
        ...column,
        settingsSynced: id === first || isSecondSynced,
        policy: { ...column.policy, cacheTtl },
      })),
    );
  set(first, 60);
  set(second, 90);
  const ttl = () => workspace.state.getState().columns.map(({ policy }) => policy.cacheTtl);
  return { workspace, first, second, set, ttl };
}

it('gives each column back what it had, though they differed', () => {
  const { workspace, first, ttl } = twoColumns(true);
  const undo = applyPolicy(workspace, first, { cacheTtl: 300, skipCache: false });
  expect(ttl()).toEqual([300, 300]);
  undo();
  expect(ttl()).toEqual([60, 90]);
  expect(workspace.state.getState().columns[0]?.policy.skipCache).toBeNull();
});

it('leaves columns alone that have settings of their own', () => {
  const { workspace, first, ttl } = twoColumns(false);
  applyPolicy(workspace, first, { cacheTtl: 300 });
  expect(ttl()).toEqual([300, 90]);
});

it('takes nothing back that was changed by hand since then', () => {
  const { workspace, first, second, set, ttl } = twoColumns(true);
  const undo = applyPolicy(workspace, first, { cacheTtl: 300 });
  set(second, 120);
  undo();
  expect(ttl()).toEqual([60, 120]);
});
