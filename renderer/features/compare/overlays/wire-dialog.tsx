import { Dialog } from '@renderer/ui/dialog';
import { Spinner } from '@renderer/ui/spinner';
import { parseModelId } from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { Suspense, useMemo } from 'react';
import { useCompare, useWorkspace } from '../compare-context';

/** What went over the wire for the last answer of each column. */
export function WireDialog({ onClose }: { onClose: () => void }) {
  const { slots } = useCompare();
  const runs = useLastRuns();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Compare on the wire"
      description="The last request of each column as it was sent, and what came back. Differences are seen from the first one."
      className="h-[92vh] max-h-none w-[calc(100vw-4rem)] max-w-400"
    >
      {runs.length === 0 ? (
        <p className="text-muted">
          No column has sent anything yet. Run all, then look here again.
        </p>
      ) : (
        <Suspense fallback={<Spinner label="Loading the comparison" />}>
          {slots.wireComparison({ runs })}
        </Suspense>
      )}
    </Dialog>
  );
}

function useLastRuns(): { label: string; runId: string }[] {
  const columns = useWorkspace((workspace) => workspace.columns);
  const { runs } = useCompare();
  return useMemo(
    () =>
      columns.flatMap(({ turns }, at) => {
        const runId = turns.at(-1)?.runId ?? null;
        const request = runId === null ? undefined : runs.get(runId)?.request;
        if (runId === null || request === undefined) return [];
        const label = `${at + 1} · ${parseModelId(request.model).name} · ${FORMAT_LABELS[request.format]}`;
        return [{ label, runId }];
      }),
    [columns, runs],
  );
}
