import { formatDuration, formatRate, formatTokens } from '@renderer/lib/format';
import { estimateTokens } from '@shared/domain/request-estimate';
import type { Run } from '@shared/domain/run';
import { useMemo, useSyncExternalStore } from 'react';
import { useCompare } from '../compare-context';
import { runMetrics, type RunMetrics } from '../state/run-metrics';
import { CostFigure } from './cost-figure';
import { Figure, Pause } from './figure';
import { RunningClock } from './running-clock';
import { useBestMetrics } from './use-best-metrics';

/** The figures of one answer in a line; those in which it beats the other columns are marked. */
export function MetricsLine({ columnId, run }: { columnId: string; run: Run }) {
  const { cacheOrigins, reportedCosts, findModel } = useCompare();
  const reported = useSyncExternalStore(reportedCosts.subscribe, () => reportedCosts.get(run.id));
  const model = findModel(run.request.model);
  const metrics = useMemo(
    () => runMetrics(run, model?.price ?? null, reported?.usd ?? null),
    [run, model, reported],
  );
  const best = useBestMetrics(columnId);
  const running = run.state === 'running';
  return (
    <div
      role="group"
      aria-label="Metrics"
      className="num flex flex-wrap gap-x-2.5 gap-y-0.5 leading-4.5"
    >
      {metrics.cached ? (
        <>
          <Figure label="cached">{formatDuration(metrics.total)}</Figure>
          <Origin run={cacheOrigins.find(run)} />
        </>
      ) : (
        <>
          <Figure label="first token" best={best.has('firstToken')}>
            {formatDuration(metrics.firstToken)}
          </Figure>
          {running ? (
            <Figure label="running">
              <RunningClock startedAt={run.startedAt} />
            </Figure>
          ) : (
            <Figure label="total" best={best.has('total')}>
              {formatDuration(metrics.total)}
            </Figure>
          )}
          {metrics.tokensPerSecond === null ? null : (
            <Figure best={best.has('tokensPerSecond')}>
              {formatRate(metrics.tokensPerSecond)}
            </Figure>
          )}
        </>
      )}
      <Tokens run={run} metrics={metrics} />
      {run.state === 'failed' && run.usage === null ? null : (
        <CostFigure
          metrics={metrics}
          reported={reported}
          running={running}
          best={best.has('cost')}
        />
      )}
      {run.finishReason === null ? null : (
        <span className="text-faint">
          <span className="sr-only">finish reason </span>
          {run.finishReason}
        </span>
      )}
    </div>
  );
}

/** The times of the answer that filled the cache: what the model itself took. */
function Origin({ run }: { run: Run | null }) {
  if (run === null) return null;
  const { firstToken, total, tokensPerSecond } = runMetrics(run, null);
  const figures = [
    `first token ${formatDuration(firstToken)}`,
    `total ${formatDuration(total)}`,
    tokensPerSecond === null ? null : formatRate(tokensPerSecond),
  ];
  return (
    <span className="text-faint">
      origin: {figures.filter((figure) => figure !== null).join(' · ')}
      <Pause />
    </span>
  );
}

function Tokens({ run, metrics }: { run: Run; metrics: RunMetrics }) {
  const { inputTokens, outputTokens, cachedInputTokens, reasoningTokens } = metrics;
  const estimated = (outputTokens === null || run.state === 'running') && run.text !== '';
  const out = estimated ? estimateTokens(run.text) : outputTokens;
  if (inputTokens === null && out === null) return null;
  const apart = [
    cachedInputTokens ? `${formatTokens(cachedInputTokens)} cached` : null,
    reasoningTokens ? `${formatTokens(reasoningTokens)} reasoning` : null,
  ].filter((part) => part !== null);
  return (
    <span className="whitespace-nowrap">
      {inputTokens === null ? null : (
        <>
          <b className="font-medium text-ink">{formatTokens(inputTokens)}</b>
          <span aria-hidden> → </span>
          <span className="sr-only"> tokens in, </span>
        </>
      )}
      <b className="font-medium text-ink">{formatTokens(out)}</b>
      <span aria-hidden> tok</span>
      <span className="sr-only"> tokens out</span>
      {estimated ? ' est.' : ''}
      {apart.length === 0 ? null : <span className="text-faint"> ({apart.join(', ')})</span>}
      <Pause />
    </span>
  );
}
