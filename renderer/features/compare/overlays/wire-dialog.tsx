import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Spinner } from '@renderer/ui/spinner';
import { parseModelId } from '@shared/domain/model';
import { isFromFile } from '@shared/domain/from-file';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { Check } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { useCompare, useWorkspace } from '../compare-context';
import { lastRunOf } from '../state/edit-workspace';

/** What went over the wire for the last answer of each column; columns can be left out. */
export function WireDialog({ onClose }: { onClose: () => void }) {
  const { slots } = useCompare();
  const runs = useLastRuns();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const compared = useMemo(() => runs.filter(({ runId }) => !leftOut.has(runId)), [runs, leftOut]);
  const toggle = (runId: string) => {
    const next = new Set(leftOut);
    if (!next.delete(runId)) next.add(runId);
    setLeftOut(next);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Compare on the wire"
      description="The last request of each column as it was sent, and what came back. Differences are seen from the first one."
      size="large"
    >
      {runs.length === 0 ? (
        <p className="text-muted">
          No column has sent anything yet. Run all, then look here again.
        </p>
      ) : (
        <>
          <div role="group" aria-label="Compared columns" className="flex flex-wrap gap-1.5">
            {runs.map(({ runId, label }) => {
              const on = !leftOut.has(runId);
              return (
                <Button
                  key={runId}
                  size="small"
                  aria-pressed={on}
                  disabled={on && compared.length === 1}
                  icon={on ? <Check size={12} aria-hidden className="text-accent-text" /> : null}
                  className={on ? undefined : 'text-faint'}
                  onClick={() => toggle(runId)}
                >
                  {label}
                </Button>
              );
            })}
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">
            <Suspense fallback={<Spinner label="Loading the comparison" />}>
              {slots.wireComparison({ runs: compared })}
            </Suspense>
          </div>
        </>
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
        const runId = lastRunOf(turns);
        const run = runId === null ? undefined : runs.get(runId);
        // What went over the wire for an answer of a file is not in the file.
        if (run === undefined || isFromFile(run)) return [];
        const { model, format } = run.request;
        const { name } = parseModelId(model);
        return [{ label: `${at + 1} · ${name} · ${FORMAT_LABELS[format]}`, runId: run.id }];
      }),
    [columns, runs],
  );
}
