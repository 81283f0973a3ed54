import { formatDuration } from '@renderer/lib/format';
import { useTick } from '@renderer/lib/use-tick';
import { Banner } from '@renderer/ui/banner';
import { IconButton } from '@renderer/ui/icon-button';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { TimelineLegend } from '@renderer/ui/timeline/timeline-legend';
import { Timeline } from '@renderer/ui/timeline/timeline';
import type { WaterfallOrigin } from '@shared/domain/waterfall';
import { useQueries } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { frameTimesQuery } from './frame-times-query';
import {
  burstOf,
  PHASES,
  waterfallLanes,
  type LaneSource,
  type WaterfallColumn,
} from './waterfall-lanes';

/** What has no name in its own place is too short for one. */
const LEGEND = [PHASES.waiting, PHASES.opening, PHASES.reasoning, PHASES.answering];

/** Lanes of running answers move this often, ms. */
const STEP = 100;

/**
 * The times of all columns' last answers on one axis. `columns` is asked for again with each step while one of them
 * runs, so that what streams in between renders nothing here.
 */
export function WaterfallPanel(props: { columns: () => WaterfallColumn[]; onClose: () => void }) {
  const { columns, onClose } = props;
  const [origin, setOrigin] = useState<WaterfallOrigin>('queued');
  return (
    <section
      aria-label="Waterfall"
      className="flex max-h-[40%] shrink-0 flex-col overflow-y-auto border-t border-line bg-surface px-3.5 pt-1.5 pb-2"
    >
      <div className="flex shrink-0 items-center gap-2.5 pb-1">
        <h2 className="text-sm font-semibold text-muted">Waterfall</h2>
        <SegmentedControl
          label="Times counted"
          value={origin}
          onChange={setOrigin}
          options={[
            { value: 'queued', label: 'since queued' },
            { value: 'sent', label: 'since sent' },
          ]}
        />
        <TimelineLegend items={LEGEND} ticks="one event as it arrived" className="grow" />
        <IconButton label="Close waterfall" icon={<X size={13} aria-hidden />} onClick={onClose} />
      </div>
      <Lanes columns={columns} origin={origin} />
    </section>
  );
}

function Lanes(props: { columns: () => WaterfallColumn[]; origin: WaterfallOrigin }) {
  const { columns: read, origin } = props;
  const columns = read();
  const isLive = columns.some(({ run }) => run?.state === 'running');
  const now = useTick(isLive, STEP);
  const times = useQueries({
    queries: columns.map(({ run }) =>
      frameTimesQuery(
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
      <Timeline label={`Times of all columns since ${origin}`} lanes={lanes} to={to} />
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
