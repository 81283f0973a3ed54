import { workspaceSchema } from '@shared/contract/workspace';
import type { Workspace } from '@shared/domain/workspace';
import type { DocumentStore } from './document-store';
import {
  promptsOf,
  withoutAllPrompts,
  withoutPrompts,
  type Deleted,
  type Prompts,
} from './workspace-prompts';

/** What is on the Compare screen, over restarts. */
export interface WorkspaceStore {
  /** Null on a first start and where the stored one cannot be read. */
  load(): Workspace | null;
  save(workspace: Workspace): void;
  /** Writes what was saved last anew if it was decided meanwhile that bodies are stored, or are not. */
  rewrite(): void;
  /** Leaves the prompts of deleted runs out of what is stored, now and whenever a page saves them again. */
  forgetRuns(deleted: Deleted): void;
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
  let latest: Workspace | null = null;
  let forgotten: Prompts | null = null;
  let hasBodies = storesBodies();
  const read = (): Workspace | null => {
    const stored = documents.read(NAME);
    if (stored === null) return null;
    const parsed = workspaceSchema.safeParse(stored);
    if (parsed.success) return parsed.data;
    documents.setAside(NAME);
    return null;
  };
  const load = (): Workspace | null => (latest ??= read());
  const save = (workspace: Workspace): void => {
    latest = forgotten === null ? workspace : withoutPrompts(workspace, forgotten);
    hasBodies = storesBodies();
    documents.write(NAME, hasBodies ? latest : withoutAllPrompts(latest));
  };
  return {
    load,
    save,
    rewrite() {
      const current = load();
      if (current !== null && hasBodies !== storesBodies()) save(current);
    },
    forgetRuns(deleted) {
      documents.dropSetAside(NAME);
      const current = load();
      if (current === null) return;
      forgotten = promptsOf(current, deleted, forgotten);
      save(current);
    },
  };
}
