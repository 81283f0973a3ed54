import { formatUsd } from '@renderer/lib/format';
import { Tooltip } from '@renderer/ui/tooltip';
import type { ReportedCost } from '@shared/domain/spending';
import type { RunMetrics } from '../state/run-metrics';
import { useCacheStory, useReportedOrigin } from '../use-cache-story';
import { Figure, Pause } from './figure';

/** What an answer cost: the gateway's own figure, else "est." by list price; unknown is never $0. */
export function CostFigure(props: {
  runId: string;
  metrics: RunMetrics;
  reported: ReportedCost | undefined;
  running: boolean;
  best: boolean;
}) {
  const { runId, metrics, reported, running, best } = props;
  const { cached, cost, isReported, saved } = metrics;
  if (cached) return <CachedCost runId={runId} saved={saved} />;
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

/** Nothing is charged; what was saved by list price, and by what the gateway reported of the answer that filled the cache. */
function CachedCost({ runId, saved }: { runId: string; saved: number | null }) {
  const reported = useReportedOrigin(useCacheStory(runId)?.origin ?? null);
  const figures = [
    saved === null ? null : `est. ${formatUsd(saved)}`,
    reported === null ? null : `reported ${formatUsd(reported)}`,
  ].filter((figure) => figure !== null);
  return (
    <span className="whitespace-nowrap">
      <b className="font-medium text-ink">$0</b>, saved{' '}
      {figures.length === 0 ? 'unknown' : figures.join(' · ')}
      <Pause />
    </span>
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
