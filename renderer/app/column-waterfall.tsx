import { showWaterfall } from '@renderer/features/compare/state/screen-actions';
import { WaterfallPanel } from '@renderer/features/waterfall/waterfall-panel';
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { runs, workspace } from './page-services';

/** The waterfall of all columns of Compare; renders when a run begins or ends, and by its own clock in between. */
export function ColumnWaterfall() {
  const columns = useStore(workspace.state, (current) => current.columns);
  useSyncExternalStore(runs.subscribeStates, runs.statesVersion);
  return (
    <WaterfallPanel
      columns={() =>
        columns.map(({ model, turns }, index) => {
          const runId = turns.at(-1)?.runId ?? null;
          return {
            name: `${index + 1} · ${model.split('/').at(-1)}`,
            run: runId === null ? undefined : runs.get(runId),
          };
        })
      }
      onClose={() => showWaterfall(workspace, false)}
    />
  );
}
