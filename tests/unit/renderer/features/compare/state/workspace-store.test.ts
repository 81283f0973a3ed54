import { defaultWorkspace } from '@renderer/features/compare/state/default-workspace';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import type { Workspace } from '@shared/domain/workspace';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function storeOn(stored: Workspace | null, save = vi.fn(async (_: Workspace) => {})) {
  const onFailure = vi.fn();
  return {
    store: createWorkspaceStore({ load: async () => stored, save }, onFailure),
    save,
    onFailure,
  };
}

const type = (draft: string) => (workspace: Workspace) => ({ ...workspace, draft });

it('starts with two columns and keeps them where nothing is stored', async () => {
  const { store } = storeOn(null);
  await store.load();
  expect(store.state.getState().columns).toHaveLength(2);
});

it('takes over what was stored', async () => {
  const stored = { ...defaultWorkspace(), draft: 'left from yesterday' };
  const { store, save } = storeOn(stored);
  await store.load();
  expect(store.state.getState()).toBe(stored);
  await vi.runAllTimersAsync();
  expect(save).not.toHaveBeenCalled();
});

it('never writes over what it has not read', async () => {
  const { store, save } = storeOn(null);
  store.edit(type('too early'));
  await vi.runAllTimersAsync();
  store.saveNow();
  expect(save).not.toHaveBeenCalled();
});

it('saves many edits once, with the last of them', async () => {
  const { store, save } = storeOn(null);
  await store.load();
  for (const draft of ['a', 'ab', 'abc']) store.edit(type(draft));
  expect(save).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(save).toHaveBeenCalledTimes(1);
  expect(save.mock.calls[0]?.[0].draft).toBe('abc');
});

it('saves at once when the page goes away, and only what is unsaved', async () => {
  const { store, save } = storeOn(null);
  await store.load();
  store.saveNow();
  expect(save).not.toHaveBeenCalled();
  store.edit(type('a'));
  store.saveNow();
  expect(save).toHaveBeenCalledTimes(1);
});

it('says once that saving fails, and again after it had worked', async () => {
  const save = vi.fn(async (_: Workspace) => Promise.reject(new Error('disk full')));
  const { store, onFailure } = storeOn(null, save);
  await store.load();
  for (const draft of ['a', 'b', 'c']) {
    store.edit(type(draft));
    await vi.runAllTimersAsync();
  }
  expect(save).toHaveBeenCalledTimes(3);
  expect(onFailure).toHaveBeenCalledTimes(1);
});
