// @vitest-environment jsdom
import { closeColumnAloud } from '@renderer/features/compare/columns/close-column-aloud';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { receiveToasts, type ToastMessage } from '@renderer/ui/toast';
import { beforeEach, expect, it } from 'vitest';

let toasts: ToastMessage[];
beforeEach(() => {
  toasts = [];
  return receiveToasts((toast) => toasts.push(toast));
});

function someWorkspace() {
  const store = createWorkspaceStore({ load: async () => null, save: async () => {} }, () => {});
  const columns = () => store.state.getState().columns;
  const say = (at: number) =>
    store.edit((now) => ({
      ...now,
      columns: now.columns.map((column, index) =>
        index === at ? { ...column, turns: [{ id: 't', prompt: 'Hi', runId: null }] } : column,
      ),
    }));
  return { store, columns, say };
}

it('brings a closed column back to its place, once', () => {
  const { store, columns, say } = someWorkspace();
  say(0);
  const before = columns();
  closeColumnAloud(store, before[0]?.id ?? '');
  expect(columns()).toEqual(before.slice(1));
  expect(toasts.map(({ title }) => title)).toEqual(['Column 1 is closed']);
  toasts[0]?.action?.onSelect();
  toasts[0]?.action?.onSelect();
  expect(columns()).toEqual(before);
});

it('says nothing where nothing is lost: an empty column, and the last one', () => {
  const { store, columns, say } = someWorkspace();
  say(0);
  closeColumnAloud(store, columns()[1]?.id ?? '');
  closeColumnAloud(store, columns()[0]?.id ?? '');
  expect(columns()).toHaveLength(1);
  expect(toasts).toEqual([]);
});
