import { useCallback, useSyncExternalStore } from 'react';
import { useCompare } from '../compare-context';
import { lastRunOf } from '../state/edit-workspace';

/** How many columns are running now. */
export function useRunningCount(): number {
  const { runs, workspace } = useCompare();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [runs.subscribeStates(listener), workspace.state.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [runs, workspace],
  );
  return useSyncExternalStore(
    subscribe,
    () =>
      workspace.state.getState().columns.filter((column) => {
        const runId = lastRunOf(column.turns);
        return runId != null && runs.get(runId)?.state === 'running';
      }).length,
  );
}
