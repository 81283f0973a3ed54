import { GatewayLogPanel } from '@renderer/features/gateway-log/gateway-log-panel';
import { writeLogAddress } from '@renderer/features/gateway-log/log-address';
import { modelsOf, modelsQuery } from '@renderer/features/models/models-query';
import { estimateCost } from '@shared/domain/cost';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import type { Run } from '@shared/domain/run';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';

/** What the gateway's own log says of a run, beside its cost by list price. */
export function GatewayLogOfRun({ run }: { run: Run }) {
  const { data } = useQuery(modelsQuery());
  const place = writeLogAddress({
    gatewayId: run.request.policy.gatewayId ?? DEFAULT_GATEWAY_ID,
    search: '',
    conditions: [],
    page: 1,
    logId: run.responseHeaders['cf-aig-log-id'] ?? null,
  });
  return (
    <>
      <GatewayLogPanel run={run} estimate={estimateOf(run, modelsOf(data))} />
      <Link
        href={`/log/gateway?${place}`}
        className="self-start text-sm text-accent-text hover:underline"
      >
        Browse the gateway’s own log
      </Link>
    </>
  );
}

/** USD; what came from the cache costs nothing. */
function estimateOf(run: Run, models: ReturnType<typeof modelsOf>): number | null {
  if (run.responseHeaders['cf-aig-cache-status']?.toUpperCase() === 'HIT') return 0;
  const model = models.find(({ id }) => id === run.request.model);
  return run.usage === null ? null : estimateCost(run.usage, model?.price ?? null);
}
