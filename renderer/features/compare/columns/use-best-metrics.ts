import type { Workspace } from '@shared/domain/workspace';
import { useCallback, useSyncExternalStore } from 'react';
import { useCompare, type CompareServices } from '../compare-context';
import {
  bestMetrics,
  runMetrics,
  type ComparedMetric,
  type RunMetrics,
} from '../state/run-metrics';
import { lastRunOf } from '../state/edit-workspace';

const NOTHING: ReadonlySet<ComparedMetric> = new Set();

/** In which figures a column beats all others. Changes when runs end, never with a delta. */
export function useBestMetrics(columnId: string): ReadonlySet<ComparedMetric> {
  const services = useCompare();
  const { runs, workspace, reportedCosts } = services;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        runs.subscribeStates(listener),
        workspace.state.subscribe(listener),
        reportedCosts.subscribe(listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [runs, workspace, reportedCosts],
  );
  const key = useSyncExternalStore(subscribe, () => bestOf(services, columnId));
  return key === '' ? NOTHING : new Set(key.split(' ') as ComparedMetric[]);
}

const remembered = new WeakMap<
  Workspace['columns'],
  { version: string; best: Map<string, string> }
>();

/** Worked out once per state of the runs, however many columns ask. */
function bestOf(services: CompareServices, columnId: string): string {
  const { runs, workspace, reportedCosts, findModel } = services;
  const { columns } = workspace.state.getState();
  const version = `${runs.statesVersion()} ${reportedCosts.version()}`;
  let known = remembered.get(columns);
  if (known?.version !== version) {
    const figures = columns.map((column): RunMetrics | null => {
      const runId = lastRunOf(column.turns);
      const run = runId == null ? undefined : runs.get(runId);
      if (run?.state !== 'completed' && run?.state !== 'length') return null;
      const price = findModel(run.request.model)?.price ?? null;
      return runMetrics(run, price, reportedCosts.get(run.id)?.usd ?? null);
    });
    const best = new Map(
      bestMetrics(figures).map((metrics, at) => [columns[at]?.id ?? '', metrics.join(' ')]),
    );
    known = { version, best };
    remembered.set(columns, known);
  }
  return known.best.get(columnId) ?? '';
}
