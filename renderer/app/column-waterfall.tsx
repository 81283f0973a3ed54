import { showWaterfall } from '@renderer/features/compare/state/screen-actions';
import { WaterfallPanel } from '@renderer/features/waterfall/waterfall-panel';
import { WaterfallView } from '@renderer/features/waterfall/waterfall-view';
import type { WaterfallColumn } from '@renderer/features/waterfall/waterfall-lanes';
import type { ColumnState } from '@shared/domain/workspace';
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { runs, workspace } from './page-services';
import { lastRunOf } from '@renderer/features/compare/state/edit-workspace';

/** The waterfall of all columns of Compare. */
export function ColumnWaterfall() {
  const columns = useColumnsWithRuns();
  return (
    <WaterfallPanel
      columns={() => columns.map(laneOf)}
      onClose={() => {
        showWaterfall(workspace, false);
        // The button that was pressed goes away; this one brings the panel back.
        document.getElementById('waterfall-switch')?.focus();
      }}
    />
  );
}

/** The one lane of a column's last answer. */
export function ColumnTimes({ columnId }: { columnId: string }) {
  const columns = useColumnsWithRuns();
  const lane = () => columns.map(laneOf).filter((_, index) => columns[index]?.id === columnId);
  return <WaterfallView label="Times of this answer" columns={lane} origin="queued" />;
}

/** The columns; renders again when a run begins or ends, not while its text streams in. */
function useColumnsWithRuns(): ColumnState[] {
  useSyncExternalStore(runs.subscribeStates, runs.statesVersion);
  return useStore(workspace.state, ({ columns }) => columns);
}

function laneOf({ model, turns }: ColumnState, index: number): WaterfallColumn {
  const runId = lastRunOf(turns);
  return {
    name: `${index + 1} · ${model.split('/').at(-1)}`,
    run: runId === null ? undefined : runs.get(runId),
  };
}
