import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import type { OwnFigures } from '@shared/domain/gateway-log-figures';
import { LogRecordView } from './log-record-view';

/** An entry that is missing for longer after the answer will not come (cloudflare-api.md §1.7), ms. */
const MAY_COME = 60_000;

/** What the gateway's own log says of a run of the app, beside what the app saw. */
export function GatewayLogPanel({ run, estimate }: OwnFigures) {
  const logId = run.responseHeaders['cf-aig-log-id'];
  const reason = whyNone(run, logId);
  if (logId === undefined || reason !== null) return <p className="text-sm text-muted">{reason}</p>;
  const endedAt = run.startedAt + (run.timings.ended ?? 0);
  return (
    <LogRecordView
      place={{ gatewayId: run.request.policy.gatewayId ?? DEFAULT_GATEWAY_ID, logId }}
      own={{ run, estimate }}
      mayComeUntil={endedAt + MAY_COME}
    />
  );
}

function whyNone({ state, request }: OwnFigures['run'], logId: string | undefined): string | null {
  if (state === 'running') return 'The gateway’s log entry can be read when the run has ended.';
  if (request.policy.collectLog === false)
    return 'This request asked the gateway to keep no log entry (cf-aig-collect-log: false).';
  return logId === undefined
    ? 'The gateway named no log entry for this answer (no cf-aig-log-id).'
    : null;
}
