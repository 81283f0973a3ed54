import { doctor } from '@renderer/features/account/doctor/page-doctor';
import { toAppError } from '@renderer/rpc/to-app-error';
import type { AppError } from '@shared/domain/app-error';
import { queries } from './queries';
import { runs, workspace } from './page-services';
import { lastRunOf } from '@renderer/features/compare/state/edit-workspace';

/** Has the token doctor look once a call answers 401 or 403. Returns how to stop. */
export function watchRefusals(): () => void {
  const running = new Set<string>();

  const note = ({ kind, status }: AppError) => {
    // Others with these numbers have nothing to do with the token, e.g. a licence that was not accepted.
    const isRefusal = kind === 'auth' || kind === 'permission';
    if (isRefusal && (status === 401 || status === 403))
      doctor.noteRefusal(status, workspace.state.getState().gatewayId);
  };

  const stopRuns = runs.subscribeStates(() => {
    // Only a run that was seen under way: what failed before the page was loaded is old.
    for (const runId of running) {
      const run = runs.get(runId);
      if (run?.state === 'running') continue;
      running.delete(runId);
      if (run?.error) note(run.error);
    }
    for (const { turns } of workspace.state.getState().columns) {
      const runId = lastRunOf(turns);
      if (runId != null && runs.get(runId)?.state === 'running') running.add(runId);
    }
  });
  const stopQueries = queries.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error')
      note(toAppError(event.action.error));
  });
  return () => {
    stopRuns();
    stopQueries();
  };
}
