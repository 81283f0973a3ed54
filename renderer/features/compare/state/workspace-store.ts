import type { Workspace } from '@shared/domain/workspace';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultWorkspace } from './default-workspace';

const SAVE_DELAY = 400; // ms

/** The two calls of the backend that keep a workspace. */
export interface WorkspaceKeeper {
  load(): Promise<Workspace | null>;
  save(workspace: Workspace): Promise<void>;
}

/** The Compare screen's state, and when it goes to the backend. */
export interface WorkspaceStore {
  readonly state: StoreApi<Workspace>;
  /** Replaces the workspace by what `change` makes of it, and saves it a moment later. */
  edit(change: (workspace: Workspace) => Workspace): void;
  /** Reads the stored workspace once; a first start keeps the default one. Rejects if the backend does; nothing is saved before it succeeds. */
  load(): Promise<void>;
  /** Saves at once what is not saved yet: for the moment when the page goes away. */
  saveNow(): void;
}

/** Builds the store on a keeper. A save that fails is reported once and tried again with the next edit. */
export function createWorkspaceStore(
  keeper: WorkspaceKeeper,
  onSaveFailure: (reason: unknown) => void,
): WorkspaceStore {
  const state = createStore<Workspace>(() => defaultWorkspace());
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failing = false;
  let loaded = false;

  const saveNow = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    keeper.save(state.getState()).then(
      () => (failing = false),
      (reason: unknown) => {
        if (!failing) onSaveFailure(reason);
        failing = true;
      },
    );
  };

  return {
    state,
    edit(change) {
      const next = change(state.getState());
      if (next === state.getState()) return;
      state.setState(next, true);
      // What was never read must not be written over.
      if (loaded) timer ??= setTimeout(saveNow, SAVE_DELAY);
    },
    async load() {
      if (loaded) return;
      const stored = await keeper.load();
      loaded = true;
      if (stored !== null) state.setState(stored, true);
    },
    saveNow,
  };
}
