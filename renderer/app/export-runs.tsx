import { ExportMenu } from '@renderer/features/exports/export-menu';
import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { Download } from 'lucide-react';
import { useStore } from 'zustand';
import { runsOf, tellNotExported } from './export-commands';
import { workspace } from './page-services';

/** Takes what is on the Compare screen away as a file. */
export function ExportComparison() {
  const title = useStore(workspace.state, (current) => current.title);
  // A text, because a list would be another one each time.
  const runs = useStore(workspace.state, (current) => runsOf(current).join(' '));
  return (
    <ExportMenu
      trigger={
        <IconButton label="Export" icon={<Download size={14} aria-hidden />} size="medium" />
      }
      runIds={runs === '' ? [] : runs.split(' ')}
      title={title}
      onFailure={tellNotExported}
    />
  );
}

/** Takes runs of the log away as a file. */
export function ExportSelection({ runIds }: { runIds: readonly string[] }) {
  return (
    <ExportMenu
      trigger={<Button size="small">Export…</Button>}
      runIds={runIds}
      title=""
      onFailure={tellNotExported}
    />
  );
}
