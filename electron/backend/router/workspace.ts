import type { WorkspaceStore } from '../storage/workspace-store';
import { api } from './api';

/** Handlers of `contract.workspace`. */
export function workspaceRouter(workspace: WorkspaceStore) {
  return {
    load: api.workspace.load.handler(() => workspace.load()),
    save: api.workspace.save.handler(({ input }) => workspace.save(input)),
  };
}
