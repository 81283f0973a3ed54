import { importRequest } from '@renderer/features/compare/state/import-request';
import { readImport } from '@renderer/features/snippets/import/read-import';
import { showToast } from '@renderer/ui/toast';
import type { OnePrompt } from '@shared/snippets/one-prompt';
import { curlImport } from './curl-import';
import { findModel } from './model-commands';
import { workspace } from './page-services';

/** What the catalogue knows a model to do. */
export const taskOfModel = (id: string) => findModel(id)?.task;

/** Makes a column of a prompt that is a command; one that cannot be read, or was kept out of the prompt, is shown first. */
export function importDraft(text: string): void {
  const reading = readImport(text, taskOfModel);
  const isPrompt = workspace.state.getState().draft === text;
  if (reading.problem !== null || reading.token !== null || !isPrompt)
    curlImport.setState({ text }, true);
  else acceptImport(reading.one, { text, notes: reading.notes });
}

/** Adds the column, and empties the prompt box where the command stands in it. True if there was room. */
export function acceptImport(
  read: OnePrompt,
  from: { text: string; notes: readonly string[] },
): boolean {
  const before = workspace.state.getState();
  if (importRequest(workspace, read) === null) {
    showToast({ title: 'Close a column first: there is no room for one more' });
    return false;
  }
  workspace.edit((now) => (now.draft === from.text ? { ...now, draft: '' } : now));
  const inherits = before.gatewayId !== null && read.request.policy.gatewayId === null;
  const gateway = `It uses ${before.gatewayId}, the gateway of all columns.`;
  showToast({
    title: 'Column made of the curl command',
    description: [...from.notes, ...(inherits ? [gateway] : [])].join(' '),
    action: { label: 'Undo', onSelect: () => workspace.edit(() => before) },
  });
  return true;
}
