import { formatDuration, formatUsd } from '@renderer/lib/format';
import { query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { BarChart } from '@renderer/ui/chart/bar-chart';
import { EmptyState } from '@renderer/ui/empty-state';
import { FigureStrip } from '@renderer/ui/figure-strip';
import { Spinner } from '@renderer/ui/spinner';
import type { LogFilter, ModelStatistics } from '@shared/domain/log-query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { hitRate } from '../state/log-words';
import { ModelFigures } from './model-figures';
import { bucketNames, modelNames, sumUp } from './statistics-words';

const BUCKETS = 48;
const COUNTED = [{ id: 'all', label: 'stretches of time with runs', tone: 'info' }] as const;
const PAID = [{ id: 'all', label: 'stretches of time with runs', tone: 'accent' }] as const;
const FAST = [
  { id: 'all', label: 'models: half of the answers were faster', tone: 'info' },
] as const;
const SLOW = [
  { id: 'all', label: 'models: 95 % of the answers were faster', tone: 'miss' },
] as const;

/** The figures of the runs that pass the filter: in all, over time, by model. */
export function Statistics({ filter }: { filter: LogFilter }) {
  const { data, error, isPlaceholderData } = useQuery(
    query.log.statistics.queryOptions({
      input: { filter, buckets: BUCKETS },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  if (error !== null)
    return (
      <Banner tone="failure" className="m-3">
        The figures cannot be read: {toAppError(error).message}
      </Banner>
    );
  if (data === undefined) return <Spinner label="Working out the figures" />;
  if (data.models.length === 0)
    return (
      <EmptyState title="No run to count">
        Runs, costs and times of each model stand here once a run passes the filters.
      </EmptyState>
    );
  const sum = sumUp(data.models);
  const names = bucketNames(data.times.map(({ from }) => from));
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label="Statistics"
      className="relative flex min-h-80 flex-1 flex-col gap-3.5 overflow-y-auto p-3.5"
    >
      <h2 className="sr-only">Statistics</h2>
      {isPlaceholderData ? (
        // Until then those of the filters before stand there.
        <div className="absolute top-4.5 right-6">
          <Spinner label="Working out the figures" />
        </div>
      ) : null}
      <div className="shrink-0">
        <FigureStrip
          label="All runs"
          figures={[
            { label: 'Runs', value: sum.runs.toLocaleString('en') },
            {
              label: 'Cost',
              value: formatUsd(sum.cost),
              note:
                sum.unpriced === 0
                  ? undefined
                  : `${sum.unpriced.toLocaleString('en')} of unknown cost`,
            },
            { label: 'HIT rate', value: hitRate(sum), note: 'of runs with a cache status' },
            { label: 'Failed', value: sum.failures.toLocaleString('en') },
          ]}
        />
      </div>
      <div className="grid gap-3.5 xl:grid-cols-2">
        <BarChart
          label="Runs over time"
          category="From"
          axis={{ label: 'Runs', unit: 'count' }}
          kinds={COUNTED}
          bars={data.times.map(({ runs, hits, failures }, index) => ({
            name: names[index] ?? '',
            value: runs === 0 ? null : runs,
            kind: runs === 0 ? null : 'all',
            detail: `${hits} HIT, ${failures} failed`,
          }))}
        />
        <BarChart
          label="Cost over time"
          category="From"
          axis={{ label: 'Cost', unit: 'usd' }}
          kinds={PAID}
          bars={data.times.map(({ cost, runs }, index) => ({
            name: names[index] ?? '',
            value: runs === 0 ? null : cost,
            kind: runs === 0 ? null : 'all',
          }))}
        />
        <BarChart
          label="Time to first token by model, p50"
          category="Model"
          axis={{ label: 'First token', unit: 'ms' }}
          kinds={FAST}
          bars={barsOf(data.models, ({ firstText }) => firstText.p50)}
          note="Answers from the cache are left out."
        />
        <BarChart
          label="Total time by model, p95"
          category="Model"
          axis={{ label: 'Total', unit: 'ms' }}
          kinds={SLOW}
          bars={barsOf(data.models, ({ total }) => total.p95)}
          note="Answers from the cache are left out."
        />
      </div>
      <ModelFigures models={data.models} />
    </div>
  );
}

function barsOf(
  models: readonly ModelStatistics[],
  valueOf: (model: ModelStatistics) => number | null,
) {
  const names = modelNames(models.map(({ model }) => model));
  return models.map((model, index) => ({
    name: names[index] ?? model.model,
    value: valueOf(model),
    kind: 'all',
    detail: `p50 ${formatDuration(model.total.p50)} in all`,
  }));
}
