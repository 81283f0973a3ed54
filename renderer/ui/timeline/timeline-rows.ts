import { formatDuration } from '@renderer/lib/format';
import type { TimelineLane, TimelineMark } from './timeline-lane';

/** A line of the table that says in numbers what a timeline shows. */
export interface TimelineRow {
  lane: string;
  what: string;
  from: string;
  to: string;
  lasts: string;
}

/** The table's headings, in the order of a row. */
export const ROW_HEADINGS = ['lane', 'what', 'from', 'to', 'lasts'] as const;

/** Everything on a timeline in words and numbers, lane by lane, each in the order of time. */
export function timelineRows(
  lanes: readonly TimelineLane[],
  markers: readonly TimelineMark[],
): TimelineRow[] {
  return [...lanes.flatMap(laneRows), ...markers.map((marker) => markRow('all', marker))];
}

/** The rows as text with tabs between the cells, which spreadsheets take. */
export function rowsAsText(rows: readonly TimelineRow[]): string {
  const lines = rows.map((row) => ROW_HEADINGS.map((heading) => row[heading]).join('\t'));
  return [ROW_HEADINGS.join('\t'), ...lines].join('\n');
}

function laneRows(lane: TimelineLane): TimelineRow[] {
  const { spans, marks = [], ticks = [] } = lane;
  const name = lane.note === undefined ? lane.label : `${lane.label} (${lane.note})`;
  const spanRows = spans.map((span) => ({
    at: span.from,
    row: {
      lane: name,
      what: span.isInferred ? `${span.label} (inferred)` : span.label,
      from: formatDuration(span.from),
      to: span.isOpenEnded ? 'no limit' : formatDuration(span.to),
      lasts: span.isOpenEnded ? 'no limit' : formatDuration(span.to - span.from),
    },
  }));
  const markRows = marks.map((mark) => ({ at: mark.at, row: markRow(name, mark) }));
  const ordered = [...spanRows, ...markRows].toSorted((one, other) => one.at - other.at);
  return [...ordered.map(({ row }) => row), ...tickRows(name, ticks)];
}

function markRow(lane: string, mark: TimelineMark): TimelineRow {
  return { lane, what: mark.label, from: formatDuration(mark.at), to: '', lasts: '' };
}

function tickRows(lane: string, ticks: readonly number[]): TimelineRow[] {
  const first = ticks[0];
  const last = ticks.at(-1);
  if (first === undefined || last === undefined) return [];
  const what = ticks.length === 1 ? '1 event' : `${ticks.length.toLocaleString('en-US')} events`;
  const [from, to, lasts] = [first, last, last - first].map(formatDuration) as [
    string,
    string,
    string,
  ];
  return [{ lane, what, from, to, lasts }];
}
