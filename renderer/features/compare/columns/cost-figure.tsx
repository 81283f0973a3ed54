import { formatUsd } from '@renderer/lib/format';
import { Tooltip } from '@renderer/ui/tooltip';
import type { ReportedCost } from '@shared/domain/spending';
import type { RunMetrics } from '../state/run-metrics';
import { Figure, Pause } from './figure';

/** What an answer cost: the gateway's own figure, else "est." by list price; unknown is never $0. */
export function CostFigure(props: {
  metrics: RunMetrics;
  reported: ReportedCost | undefined;
  running: boolean;
  best: boolean;
}) {
  const { metrics, reported, running, best } = props;
  const { cached, cost, isReported, saved } = metrics;
  if (cached)
    return (
      <span className="whitespace-nowrap">
        <b className="font-medium text-ink">$0</b>
        {saved === null ? null : `, saved est. ${formatUsd(saved)}`}
        <Pause />
      </span>
    );
  if (running) return null;
  return (
    <Tooltip content={costWords(metrics, reported)}>
      <span tabIndex={0} className="rounded-sm whitespace-nowrap">
        {cost === null ? (
          <span className="text-faint">
            cost unknown
            <Pause />
          </span>
        ) : (
          <Figure best={best} note={isReported ? null : 'est.'}>
            {formatUsd(cost)}
          </Figure>
        )}
      </span>
    </Tooltip>
  );
}

/** Both figures, or why there is only one. */
function costWords({ listCost }: RunMetrics, reported: ReportedCost | undefined): string {
  const list =
    listCost === null ? 'By list price: unknown.' : `By list price: ${formatUsd(listCost)} est.`;
  if (reported === undefined) return `${list} The gateway’s log has not said yet.`;
  if (reported.usd === null)
    return `${list} ${reported.problem ?? 'The gateway’s log does not say.'}`;
  return `Reported by the gateway’s log: ${formatUsd(reported.usd)}. ${list}`;
}
