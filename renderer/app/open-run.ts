import { openRun } from '@renderer/features/compare/state/open-run';
import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import { CUT_NOTICE_CODE } from '@shared/domain/cut-text';
import { MAX_COLUMNS } from '@shared/domain/workspace';
import { runs, showFailure, workspace } from './page-services';

/** Puts a run of the log into a column of its own. Resolves with true if it is there. */
export async function openLoggedRun(runId: string): Promise<boolean> {
  if (workspace.state.getState().columns.length >= MAX_COLUMNS) {
    showToast({ title: `Close a column first: there are ${MAX_COLUMNS} already` });
    return false;
  }
  try {
    const [stored] = await client.runs.get({ runIds: [runId] });
    if (stored === undefined) {
      showToast({ title: 'This run is no longer stored' });
      return false;
    }
    if (runs.get(runId) === undefined) runs.put([stored]);
    openRun(workspace, stored.run);
    if (stored.run.notices.some(({ code }) => code === CUT_NOTICE_CODE))
      showToast({ title: 'Opened as the log keeps it: what is cut is named under the answer' });
    if (stored.run.request.messages.length > 1)
      showToast({ title: 'Opened without the turns before this one' });
    return true;
  } catch (failure) {
    showFailure(toAppError(failure), 'The run cannot be opened');
    return false;
  }
}
