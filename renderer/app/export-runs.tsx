import { ExportMenu } from '@renderer/features/exports/export-menu';
import type { RunsToSave } from '@renderer/features/exports/save-runs';
import { tellNotExported } from './export-commands';

/** Takes runs of the log away as a file. */
export function ExportFromLog(props: { which: RunsToSave; count: number }) {
  return <ExportMenu {...props} onFailure={tellNotExported} />;
}
