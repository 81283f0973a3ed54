import { cx } from 'class-variance-authority';
import { axisLabel, axisTicks, percentOf } from './axis';
import { LaneTrack } from './lane-track';
import { TimelineTable } from './timeline-table';
import type { TimelineLane, TimelineMark } from './timeline-lane';

const NO_MARKERS: readonly TimelineMark[] = [];
const LANE_CLASSES = 'grid grid-cols-1 items-center gap-x-3 @lg:grid-cols-[10rem_minmax(0,1fr)]';

/**
 * Lanes over one axis from 0 to `to` ms, and the same in numbers below. `markers` are moments across all lanes.
 * In a narrow place the names of the lanes stand above them.
 */
export function Timeline(props: {
  label: string;
  lanes: readonly TimelineLane[];
  to: number;
  markers?: readonly TimelineMark[];
  className?: string;
}) {
  const { label, lanes, to, markers = NO_MARKERS, className } = props;
  const grid = axisTicks(to);
  return (
    <div data-slot="timeline" className={cx('@container', className)}>
      <div
        role="img"
        aria-label={`${label}, 0 to ${axisLabel(to)}. The numbers follow as a table.`}
      >
        {markers.length > 0 ? <Markers markers={markers} to={to} /> : null}
        {lanes.map((lane, index) => (
          <div key={index} data-lane={lane.label} className={LANE_CLASSES}>
            <LaneName lane={lane} />
            <LaneTrack lane={lane} to={to} grid={grid} markers={markers} />
          </div>
        ))}
        <Axis grid={grid} to={to} />
      </div>
      <TimelineTable label={label} lanes={lanes} markers={markers} />
    </div>
  );
}

function LaneName({ lane }: { lane: TimelineLane }) {
  return (
    <div className="flex min-w-0 items-baseline gap-1.5 text-sm @lg:flex-col @lg:gap-0">
      <span className="max-w-full truncate text-ink">{lane.label}</span>
      {lane.note === undefined ? null : (
        <span className="max-w-full truncate text-xs leading-3.5 text-faint">{lane.note}</span>
      )}
    </div>
  );
}

/** Names of the moments that lie across all lanes, each beside its line. */
function Markers({ markers, to }: { markers: readonly TimelineMark[]; to: number }) {
  return (
    <div className={LANE_CLASSES}>
      <span className="max-@lg:hidden" />
      <div>
        {markers.map((marker, index) => (
          <div key={index} className="relative h-4">
            <AtMoment at={marker.at} to={to}>
              {marker.label}
            </AtMoment>
          </div>
        ))}
      </div>
    </div>
  );
}

function Axis({ grid, to }: { grid: readonly number[]; to: number }) {
  return (
    <div className={LANE_CLASSES}>
      <span className="max-@lg:hidden" />
      <div className="num relative h-5 border-t border-line-strong">
        {grid.map((at) => (
          <AtMoment key={at} at={at} to={to}>
            {axisLabel(at)}
          </AtMoment>
        ))}
      </div>
    </div>
  );
}

/** Text at a moment of the axis, kept within both ends. */
function AtMoment({ at, to, children }: { at: number; to: number; children: string }) {
  const percent = percentOf(at, to);
  return (
    <span
      className="absolute top-0.5 text-xs whitespace-nowrap text-faint"
      style={{
        left: `${percent}%`,
        transform: `translateX(-${percent < 8 ? 0 : percent > 92 ? 100 : 50}%)`,
      }}
    >
      {children}
    </span>
  );
}
