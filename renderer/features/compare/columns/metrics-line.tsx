import { formatDuration, formatRate, formatTokens } from '@renderer/lib/format';
import { estimateTokens } from '@shared/domain/request-estimate';
import { isFromFile } from '@shared/domain/from-file';
import type { Run } from '@shared/domain/run';
import type { ReportedCost } from '@shared/domain/spending';
import { useMemo, useSyncExternalStore } from 'react';
import { useCompare } from '../compare-context';
import { runMetrics, type RunMetrics } from '../state/run-metrics';
import { useCacheStory } from '../use-cache-story';
import { ColumnSavings } from './column-savings';
import { CostFigure } from './cost-figure';
import { Figure, Pause } from './figure';
import { RunningClock } from './running-clock';
import { useBestMetrics } from './use-best-metrics';

const OF_A_FILE: ReportedCost = {
  usd: null,
  problem: 'What it cost then is not in the file.',
  mayCome: false,
};

/** The figures of one answer in a line; those in which it beats the other columns are marked. */
export function MetricsLine({ columnId, run }: { columnId: string; run: Run }) {
  const { reportedCosts, findModel } = useCompare();
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
          <FromCache total={metrics.total} />
          <Origin runId={run.id} />
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
          runId={run.id}
          metrics={metrics}
          reported={isFromFile(run) ? OF_A_FILE : reported}
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
      <ColumnSavings columnId={columnId} />
    </div>
  );
}

/** The time of a cached answer, which says nothing of the model. */
function FromCache({ total }: { total: number | null }) {
  return (
    <span className="whitespace-nowrap">
      <b className="font-medium text-ink">{formatDuration(total)}</b> from cache
      <Pause />
    </span>
  );
}

/** The times of the answer that filled the cache: what the model itself took. */
function Origin({ runId }: { runId: string }) {
  const origin = useCacheStory(runId)?.origin ?? null;
  if (origin === null) return null;
  const { firstTextAfter, endedAfter } = origin;
  return (
    <span className="text-faint">
      origin took {formatDuration(endedAfter)}
      {firstTextAfter === null ? '' : ` (first token ${formatDuration(firstTextAfter)})`}
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
