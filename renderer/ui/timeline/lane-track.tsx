import { formatDuration } from '@renderer/lib/format';
import { cx } from 'class-variance-authority';
import { percentOf } from './axis';
import { thinTicks } from './thin-ticks';
import type { TimelineLane, TimelineMark, TimelineSpan } from './timeline-lane';
import { markClasses, toneClasses } from './tone-classes';

/** The drawing of one lane: grid lines, spans, one thin line per tick, marks, and the timeline's markers across. */
export function LaneTrack(props: {
  lane: TimelineLane;
  to: number;
  grid: readonly number[];
  markers: readonly TimelineMark[];
}) {
  const { lane, to, grid, markers } = props;
  return (
    <div className="relative h-8.5 min-w-0">
      {grid.map((at) => (
        <i
          key={at}
          className="absolute inset-y-0 border-l border-line"
          style={{ left: `${percentOf(at, to)}%` }}
        />
      ))}
      {lane.spans.map((span, index) => (
        <Span key={index} span={span} to={to} />
      ))}
      <Ticks ticks={lane.ticks ?? []} to={to} />
      {(lane.marks ?? []).map((mark, index) => (
        <i
          key={index}
          title={`${mark.label}: ${formatDuration(mark.at)}`}
          className={cx('absolute inset-y-0.5 -ml-px border-l-2', markClasses[mark.tone])}
          style={{ left: `${percentOf(mark.at, to)}%` }}
        />
      ))}
      {markers.map((marker, index) => (
        <i
          key={index}
          className={cx(
            'absolute inset-y-0 -ml-px border-l-2 border-dashed',
            markClasses[marker.tone],
          )}
          style={{ left: `${percentOf(marker.at, to)}%` }}
        />
      ))}
    </div>
  );
}

function Span({ span, to }: { span: TimelineSpan; to: number }) {
  const left = percentOf(span.from, to);
  const width = percentOf(span.to, to) - left;
  return (
    <div
      title={`${span.label}: ${spanTimes(span)}`}
      className={cx(
        'absolute top-1/2 h-4 -translate-y-1/2 overflow-hidden rounded-sm',
        toneClasses[span.tone],
        span.isInferred && 'border-dashed',
        span.isOpenEnded && 'rounded-r-none border-r-0',
      )}
      style={{ left: `${left}%`, width: `max(2px, ${width}%)` }}
    >
      {span.tone === 'wait' ? (
        <i className="absolute inset-x-0 top-1/2 border-t border-dotted border-faint" />
      ) : null}
      {/* A label that finds no room wraps below what can be seen, so that no half word is shown. */}
      <span className="relative flex h-full flex-wrap overflow-hidden text-xs leading-[14px]">
        <i className="h-full w-0" />
        <span
          className={cx(
            'px-1 whitespace-nowrap',
            span.tone === 'wait' && 'mx-auto bg-surface leading-4',
          )}
        >
          {span.label}
          {span.isOpenEnded ? ' →' : ''}
        </span>
      </span>
    </div>
  );
}

function spanTimes(span: TimelineSpan): string {
  const start = `from ${formatDuration(span.from)}`;
  const rest = span.isOpenEnded
    ? 'without a limit'
    : `to ${formatDuration(span.to)}, lasts ${formatDuration(span.to - span.from)}`;
  return `${start} ${rest}${span.isInferred ? ' (inferred)' : ''}`;
}

/** All ticks as one shape: a node for each would cost too much while an answer streams. */
function Ticks({ ticks, to }: { ticks: readonly number[]; to: number }) {
  if (ticks.length === 0) return null;
  const path = thinTicks(ticks, to)
    .map((at) => `M${percentOf(at, to).toFixed(2)} 0V1`)
    .join('');
  return (
    <svg
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      data-ticks={ticks.length}
      className="pointer-events-none absolute inset-x-0 bottom-0 h-1.5 w-full overflow-visible text-muted"
    >
      <path d={path} stroke="currentColor" strokeWidth={1} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
