import { formatDuration } from '@renderer/lib/format';
import { useTick } from '@renderer/lib/use-tick';
import { Banner } from '@renderer/ui/banner';
import { Timeline } from '@renderer/ui/timeline/timeline';
import type { WaterfallOrigin } from '@shared/domain/waterfall';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { frameTimesQuery } from './frame-times-query';
import { burstOf, waterfallLanes, type LaneSource, type WaterfallColumn } from './waterfall-lanes';

/** Lanes of running answers move this often, ms. */
const STEP = 100;

/**
 * Lanes of some columns. `columns` is asked for again with each step while one of them runs, so that what streams in
 * between renders nothing here.
 */
export function WaterfallView(props: {
  label: string;
  columns: () => WaterfallColumn[];
  origin: WaterfallOrigin;
}) {
  const { label, columns: read, origin } = props;
  const columns = read();
  const isLive = columns.some(({ run }) => run?.state === 'running');
  const now = useTick(isLive, STEP);
  const cache = useQueryClient();
  const times = useQueries({
    queries: columns.map(({ run }) =>
      frameTimesQuery(
        cache,
        run === undefined ? null : { id: run.id, isRunning: run.state === 'running' },
      ),
    ),
  });
  const sources = columns.map((column, index): LaneSource => ({
    ...column,
    offsets: times[index]?.data ?? [],
  }));
  if (columns.every(({ run }) => run === undefined)) {
    return (
      <p className="py-2 text-sm text-faint">
        Run a prompt, and each column shows here where its time went: waiting, reasoning, text.
      </p>
    );
  }
  const { lanes, to } = waterfallLanes(sources, { origin, now });
  return (
    <>
      <Timeline label={`${label} since ${origin}`} lanes={lanes} to={to} />
      {times.some(({ isError }) => isError) ? (
        <p className="text-sm text-muted">The events of an answer could not be read.</p>
      ) : null}
      {sources.map((source, index) => (
        <BurstLine key={index} source={source} />
      ))}
    </>
  );
}

function BurstLine({ source }: { source: LaneSource }) {
  const burst = burstOf(source);
  if (burst === null) return null;
  return (
    <Banner tone="warning" className="mt-1 text-sm">
      Column {source.name} arrived in one burst: nearly all of {burst.events} events within{' '}
      {formatDuration(burst.within)}, after {formatDuration(burst.after)}. Guardrails or DLP that
      scan answers, a stored stream, or a proxy that buffers hold streams back. Try a gateway
      without them: until then these times are not the model’s.
    </Banner>
  );
}
