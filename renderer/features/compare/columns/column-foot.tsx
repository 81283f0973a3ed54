import { Button } from '@renderer/ui/button';
import type { RunState } from '@shared/domain/run';
import type { ColumnState } from '@shared/domain/workspace';
import { Play, Square } from 'lucide-react';
import { useCompare, useRun, useWorkspace } from '../compare-context';
import { focusComposer } from '../composer/prompt-box';
import { GatewayStrip } from './gateway-strip';
import { MetricsLine } from './metrics-line';
import { lastRunOf } from '../state/edit-workspace';

/** Figures of the last answer, what the gateway did, and the column's own Run or Stop. */
export function ColumnFoot({ column, state }: { column: ColumnState; state: RunState | 'idle' }) {
  const run = useRun(lastRunOf(column.turns));
  return (
    <div className="flex min-h-15 shrink-0 flex-col justify-end gap-1 border-t border-line px-3 py-1.5 text-sm text-muted">
      {run === undefined ? null : <MetricsLine columnId={column.id} run={run} />}
      <div className="flex min-h-6 items-end gap-1.5">
        {run === undefined ? (
          <span className="flex-1 leading-6 text-faint">No answer yet</span>
        ) : (
          <GatewayStrip run={run} />
        )}
        <RunOrStop column={column} running={state === 'running'} />
      </div>
    </div>
  );
}

function RunOrStop({ column, running }: { column: ColumnState; running: boolean }) {
  const { controller } = useCompare();
  const sharedDraft = useWorkspace((workspace) => workspace.draft.trim() !== '');
  const hasPrompt = column.promptSynced ? sharedDraft : column.draft.trim() !== '';
  if (running) {
    return (
      <Button
        size="small"
        variant="danger"
        icon={<Square size={11} aria-hidden />}
        onClick={() => {
          controller.stop(column.id);
          focusComposer();
        }}
      >
        Stop
      </Button>
    );
  }
  return (
    <Button
      size="small"
      variant="ghost"
      icon={<Play size={11} aria-hidden />}
      disabled={!hasPrompt && column.turns.length === 0}
      onClick={() => {
        controller.runColumn(column.id);
        if (column.promptSynced) focusComposer();
      }}
    >
      Run
    </Button>
  );
}
