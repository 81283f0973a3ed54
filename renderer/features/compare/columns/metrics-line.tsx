import { formatDuration, formatRate, formatTokens, formatUsd } from '@renderer/lib/format';
import { cx } from 'class-variance-authority';
import type { Run } from '@shared/domain/run';
import { Star } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useCompare } from '../compare-context';
import { estimateTokens } from '../state/estimate';
import { runMetrics, type RunMetrics } from '../state/run-metrics';
import { RunningClock } from './running-clock';
import { useBestMetrics } from './use-best-metrics';

/** The figures of one answer in a line; those in which it beats the other columns are marked. */
export function MetricsLine({ columnId, run }: { columnId: string; run: Run }) {
  const { cacheOrigins, findModel } = useCompare();
  const model = findModel(run.request.model);
  const metrics = useMemo(() => runMetrics(run, model?.price ?? null), [run, model]);
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
      <Cost metrics={metrics} running={running} best={best.has('cost')} />
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

function Figure(props: { label?: string; best?: boolean; children: ReactNode }) {
  const { label, best = false, children } = props;
  return (
    <span className="whitespace-nowrap" data-best={best ? '' : undefined}>
      {label === undefined ? null : `${label} `}
      <b className={cx('font-medium', best ? 'text-hit' : 'text-ink')}>{children}</b>
      {best ? (
        <>
          <Star
            size={9}
            aria-hidden
            className="ml-0.5 inline fill-current align-baseline text-hit"
          />
          <span className="sr-only"> (best)</span>
        </>
      ) : null}
      <Pause />
    </span>
  );
}

/** Keeps the figures apart for those who hear them. */
function Pause() {
  return <span className="sr-only">, </span>;
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

function Cost(props: { metrics: RunMetrics; running: boolean; best: boolean }) {
  const { metrics, running, best } = props;
  if (metrics.cached)
    return (
      <span className="whitespace-nowrap">
        <b className="font-medium text-ink">$0</b>
        {metrics.saved === null ? null : ` saved ${formatUsd(metrics.saved)} est.`}
        <Pause />
      </span>
    );
  if (metrics.cost !== null)
    return (
      <span className="whitespace-nowrap">
        <Figure best={best}>{formatUsd(metrics.cost)}</Figure> est.
        <Pause />
      </span>
    );
  return running ? null : <span className="text-faint">cost unknown</span>;
}
