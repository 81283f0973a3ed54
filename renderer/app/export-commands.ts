import { EXPORT_CHOICES } from '@renderer/features/exports/export-formats';
import { toAppError } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import type { Workspace } from '@shared/domain/workspace';
import { showFailure, workspace } from './page-services';

/** The runs of a comparison, column by column. */
export function runsOf({ columns }: Workspace): string[] {
  return columns.flatMap(({ turns }) =>
    turns.map(({ runId }) => runId).filter((runId) => runId !== null),
  );
}

/** Says that runs were not exported, and why. */
export function tellNotExported(failure: unknown): void {
  showFailure(toAppError(failure), 'Nothing was exported');
}

/** Saving what is on the Compare screen, for the palette. */
export function exportCommands() {
  return EXPORT_CHOICES.map(({ format, label }) => ({
    name: `Export answers as ${label}`,
    group: 'Compare' as const,
    run: () => {
      const current = workspace.state.getState();
      const runIds = runsOf(current);
      if (runIds.length === 0) {
        showToast({ title: 'There is no answer to export yet' });
        return;
      }
      void import('@renderer/features/exports/save-runs')
        .then(({ saveRuns }) => saveRuns({ runIds, format, title: current.title }))
        .catch(tellNotExported);
    },
  }));
}
