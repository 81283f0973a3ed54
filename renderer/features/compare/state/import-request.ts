import type { RunRequest } from '@shared/domain/run-request';
import { MAX_COLUMNS } from '@shared/domain/workspace';
import { newColumn } from './default-workspace';
import { insertColumn } from './edit-workspace';
import type { WorkspaceStore } from './workspace-store';

/** A request from elsewhere, with its last prompt. */
export interface ImportedRequest {
  request: RunRequest;
  prompt: string;
}

/**
 * Adds a column with the settings of a request, whose prompt waits there unsent. It shares no settings and no prompt.
 * Returns how to take it back; null where there is no room.
 */
export function importRequest(
  store: WorkspaceStore,
  { request, prompt }: ImportedRequest,
): (() => void) | null {
  const before = store.state.getState();
  if (before.columns.length >= MAX_COLUMNS) return null;
  const { model, task, format, modelInPath, system, parameters, policy } = request;
  const column = {
    ...newColumn(model, format),
    task,
    modelInPath,
    system: system ?? '',
    parameters,
    policy,
    promptSynced: false,
    settingsSynced: false,
    turns: [{ id: crypto.randomUUID(), prompt, runId: null }],
  };
  store.edit((workspace) => insertColumn(workspace, column));
  return () => store.edit(() => before);
}
