import { ExportMenu } from '@renderer/features/exports/export-menu';
import { Button } from '@renderer/ui/button';
import { tellNotExported } from './export-commands';

/** Takes runs of the log away as a file. */
export function ExportSelection({ runIds }: { runIds: readonly string[] }) {
  return (
    <ExportMenu
      trigger={<Button size="small">Export…</Button>}
      runIds={runIds}
      onFailure={tellNotExported}
    />
  );
}
