import type { Run } from '@shared/domain/run';
import { newColumn } from './default-workspace';
import { insertColumn } from './edit-workspace';
import type { WorkspaceStore } from './workspace-store';

/** Adds a column with all that a run was sent with, its prompt and its answer. It shares no settings: it is shown as it was. */
export function openRun(store: WorkspaceStore, run: Run): void {
  const { model, task, format, modelInPath, system, parameters, policy, messages } = run.request;
  const prompt = (messages.at(-1)?.content ?? [])
    .flatMap((part) => (part.type === 'text' ? [part.text] : []))
    .join('\n');
  store.edit((workspace) =>
    insertColumn(workspace, {
      ...newColumn(model, format),
      task,
      modelInPath,
      system: system ?? '',
      parameters,
      policy,
      settingsSynced: false,
      turns: [{ id: crypto.randomUUID(), prompt, runId: run.id }],
    }),
  );
}
