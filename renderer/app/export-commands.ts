import { EXPORT_CHOICES } from '@renderer/features/exports/export-formats';
import { toAppError } from '@renderer/rpc/to-app-error';
import type { MenuEntry } from '@renderer/ui/menu';
import { showToast } from '@renderer/ui/toast';
import type { ExportFormat } from '@shared/contract/exports';
import { showFailure, workspace } from './page-services';

/** Says that runs were not exported, and why. */
export function tellNotExported(failure: unknown): void {
  showFailure(toAppError(failure), 'Nothing was exported');
}

/** Saving what is on the Compare screen, for the palette. */
export function exportCommands() {
  return EXPORT_CHOICES.map(({ format, label }) => ({
    name: `Export answers as ${label}`,
    group: 'Compare' as const,
    run: () => exportAnswers(format),
  }));
}

/** The same for a menu. */
export function exportEntries(): MenuEntry[] {
  return [
    { heading: 'Export answers as' },
    ...EXPORT_CHOICES.map(({ format, label, detail }) => ({
      label,
      detail,
      onSelect: () => exportAnswers(format),
    })),
  ];
}

function exportAnswers(format: ExportFormat): void {
  const { columns, title } = workspace.state.getState();
  const turns = columns.flatMap((column) => column.turns);
  const runIds = turns.map(({ runId }) => runId).filter((runId) => runId !== null);
  if (runIds.length === 0) {
    showToast({
      title: 'There is no answer to export yet',
      description: 'Run a prompt first: its answers can then be saved as a file.',
    });
    return;
  }
  void import('@renderer/features/exports/save-runs')
    .then(({ saveRuns }) => saveRuns({ which: { runIds }, format, title }))
    .catch(tellNotExported);
}
