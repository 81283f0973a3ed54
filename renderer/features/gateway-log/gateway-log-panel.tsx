import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import { LOG_MAY_COME } from '@shared/domain/gateway-log';
import type { OwnFigures } from '@shared/domain/gateway-log-figures';
import { LogRecordView } from './log-record-view';

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
      mayComeUntil={endedAt + LOG_MAY_COME}
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
