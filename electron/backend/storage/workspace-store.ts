import { workspaceSchema } from '@shared/contract/workspace';
import type { Workspace } from '@shared/domain/workspace';
import type { DocumentStore } from './document-store';

/** What is on the Compare screen, over restarts. */
export interface WorkspaceStore {
  /** Null on a first start and where the stored one cannot be read. */
  load(): Workspace | null;
  save(workspace: Workspace): void;
}

const NAME = 'workspace';

/** The workspace kept as a document. An unreadable one is kept aside before it is written over. */
export function createWorkspaceStore(documents: DocumentStore): WorkspaceStore {
  return {
    load() {
      const stored = documents.read(NAME);
      if (stored === null) return null;
      const parsed = workspaceSchema.safeParse(stored);
      if (parsed.success) return parsed.data;
      documents.setAside(NAME);
      return null;
    },
    save: (workspace) => documents.write(NAME, workspace),
  };
}
