import type { Storage } from '../storage/open-storage';
import { api } from './api';

/** Handlers of `contract.workspace`. */
export function workspaceRouter({
  workspace,
  keptImages,
}: Pick<Storage, 'workspace' | 'keptImages'>) {
  return {
    load: api.workspace.load.handler(() => workspace.load()),
    save: api.workspace.save.handler(({ input }) => workspace.save(input)),
    loadImages: api.workspace.loadImages.handler(() => keptImages.read() ?? null),
    saveImages: api.workspace.saveImages.handler(({ input }) => keptImages.write(input)),
  };
}
