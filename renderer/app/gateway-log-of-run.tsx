import { GatewayLogPanel } from '@renderer/features/gateway-log/gateway-log-panel';
import { writeLogAddress } from '@renderer/features/gateway-log/log-address';
import { modelsOf, modelsQuery } from '@renderer/features/models/models-query';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import { listCost } from '@shared/domain/gateway-log-figures';
import type { Run } from '@shared/domain/run';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';

/** What the gateway's own log says of a run, beside its cost by list price. */
export function GatewayLogOfRun({ run }: { run: Run }) {
  const { data } = useQuery(modelsQuery());
  const model = modelsOf(data).find(({ id }) => id === run.request.model);
  const place = writeLogAddress({
    gatewayId: run.request.policy.gatewayId ?? DEFAULT_GATEWAY_ID,
    search: '',
    conditions: [],
    page: 1,
    logId: run.responseHeaders['cf-aig-log-id'] ?? null,
  });
  return (
    <>
      <GatewayLogPanel run={run} estimate={listCost(run, model?.price)} />
      <Link
        href={`/log/gateway?${place}`}
        className="self-start text-sm text-accent-text hover:underline"
      >
        Browse the gateway’s own log
      </Link>
    </>
  );
}
