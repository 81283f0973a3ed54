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

/**
 * The workspace kept as a document. An unreadable one is kept aside before it is written over. Where bodies are not to
 * be stored, its prompts are kept in memory only: they are gone when the app ends.
 */
export function createWorkspaceStore(
  documents: DocumentStore,
  storesBodies: () => boolean,
): WorkspaceStore {
  let inMemory: Workspace | null = null;
  return {
    load() {
      if (inMemory) return inMemory;
      const stored = documents.read(NAME);
      if (stored === null) return null;
      const parsed = workspaceSchema.safeParse(stored);
      if (parsed.success) return parsed.data;
      documents.setAside(NAME);
      return null;
    },
    save(workspace) {
      inMemory = storesBodies() ? null : workspace;
      documents.write(NAME, inMemory === null ? workspace : withoutPrompts(workspace));
    },
  };
}

function withoutPrompts(workspace: Workspace): Workspace {
  const columns = workspace.columns.map((column) => ({
    ...column,
    system: '',
    parameters: { ...column.parameters, extraBody: null },
    draft: '',
    turns: [],
  }));
  return { ...workspace, title: '', draft: '', promptHistory: [], columns };
}
