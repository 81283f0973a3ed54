import { gatewaysQuery } from '@renderer/features/gateways/gateways-query';
import { RetryTimeline } from '@renderer/features/retry-timeline/retry-timeline';
import { useSettings } from '@renderer/features/settings/use-settings';
import { effectivePolicy } from '@shared/domain/effective-policy';
import { gatewayInPlay } from '@shared/domain/policy/gateway-in-play';
import { FIRST_BYTE_LIMIT, firstByteLimit } from '@shared/domain/retry/client-limit';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { reportedCosts, runs, workspace } from './page-services';
import { lastRunOf } from '@renderer/features/compare/state/edit-workspace';

/** The retry timeline of one column of Compare: its effective policy, the app's own limits, its last run. */
export function ColumnRetryTimeline({ columnId }: { columnId: string }) {
  const column = useStore(workspace.state, ({ columns }) =>
    columns.find(({ id }) => id === columnId),
  );
  const workspaceGateway = useStore(workspace.state, ({ gatewayId }) => gatewayId);
  const { data: list } = useQuery(gatewaysQuery());
  const [{ totalTimeout }] = useSettings();
  const runId = lastRunOf(column?.turns ?? []);
  const run = useAnsweredRun(runId);
  useSyncExternalStore(reportedCosts.subscribe, reportedCosts.version);
  if (column === undefined) return null;
  const { model, policy, parameters } = column;
  const gatewayId = policy.gatewayId ?? workspaceGateway;
  const gateway = gatewayInPlay({ model, gatewayId, gateways: list?.gateways ?? null });
  return (
    <RetryTimeline
      effective={effectivePolicy({ policy, workspaceGateway, gateway, model })}
      clientLimit={firstByteLimit({
        streamed: parameters.stream,
        maxAttempts: policy.maxAttempts,
        limits: { headers: FIRST_BYTE_LIMIT, total: totalTimeout },
      })}
      run={run}
      entry={runId === null ? undefined : reportedCosts.get(runId)?.entry}
    />
  );
}

/** The run, looked at again only when its headers have come and when it ends: what streams in says nothing of tries. */
function useAnsweredRun(runId: string | null) {
  const subscribe = useCallback(
    (listener: () => void) => (runId === null ? () => {} : runs.subscribe(runId, listener)),
    [runId],
  );
  const read = () => (runId === null ? undefined : runs.get(runId));
  useSyncExternalStore(subscribe, () => `${read()?.timings.headers} ${read()?.timings.ended}`);
  return read();
}
