import type { TimelineLane, TimelineMark, TimelineSpan } from '@renderer/ui/timeline/timeline-lane';
import { formatDuration } from '@renderer/lib/format';
import type { Backoff } from '@shared/domain/gateway-policy';
import {
  BACKOFFS,
  retrySchedule,
  type RetrySchedule,
  type RetrySettings,
} from '@shared/domain/retry/retry-schedule';

/** Lanes that show a plan, where their axis ends (ms), and the moment at which the app gives up if it lies on it. */
export interface PlanDrawing {
  lanes: TimelineLane[];
  to: number;
  markers: TimelineMark[];
}

/** The plan at its quickest and at its slowest, and the other backoffs for comparison. `measuredEnd`: ms, kept in view. */
export function planDrawing(
  settings: RetrySettings,
  { clientLimit, measuredEnd }: { clientLimit: number; measuredEnd: number },
): PlanDrawing {
  const schedule = retrySchedule(settings, clientLimit);
  const others = BACKOFFS.filter((backoff) => backoff !== settings.backoff).map((backoff) => ({
    backoff,
    schedule: retrySchedule({ ...settings, backoff }, clientLimit),
  }));
  const latest = Math.max(
    ...[schedule, ...others.map((other) => other.schedule)].map(lastStart),
    measuredEnd,
  );
  const room = latest * 1.15 || 1_000;
  // Far beyond the plan the moment would squeeze everything else to nothing.
  const to = clientLimit <= room * 2 ? Math.max(room, clientLimit * 1.05) : room;
  return {
    to,
    lanes: [
      ...ownLanes(settings.backoff, schedule, to),
      ...others.map((other) => comparedLane(other.backoff, other.schedule, to)),
    ],
    markers:
      clientLimit <= to
        ? [{ at: clientLimit, label: `app gives up: ${formatDuration(clientLimit)}`, tone: 'fail' }]
        : [],
  };
}

function ownLanes(backoff: Backoff, schedule: RetrySchedule, to: number): TimelineLane[] {
  const quickest: TimelineLane = {
    label: backoff,
    note: 'if every try fails at once',
    spans: quickSpans(schedule, to),
    marks: schedule.attempts.slice(0, -1).map(({ number, earliestStart }) => ({
      at: earliestStart,
      label: `try ${number} fails at once`,
      tone: 'fail',
    })),
  };
  if (schedule.lastStartsBy === null) return [quickest];
  const note = 'if every try runs into its time limit';
  return [quickest, { label: backoff, note, spans: slowSpans(schedule, to) }];
}

/** Only the waits are long; the last try goes on for as long as it takes. */
function quickSpans({ attempts }: RetrySchedule, to: number): TimelineSpan[] {
  return attempts.flatMap(({ number, waitBefore, earliestStart }): TimelineSpan[] => {
    const wait = waitSpan(earliestStart, waitBefore);
    if (number < attempts.length) return wait;
    return [...wait, lastSpan(number, earliestStart, to)];
  });
}

function slowSpans({ attempts }: RetrySchedule, to: number): TimelineSpan[] {
  return attempts.flatMap(({ number, waitBefore, latestStart, limit }): TimelineSpan[] => {
    const from = latestStart ?? 0;
    const wait = waitSpan(from, waitBefore);
    if (limit === null) return [...wait, lastSpan(number, from, to)];
    return [...wait, { from, to: from + limit, tone: 'fail', label: String(number) }];
  });
}

/** Fainter than the chosen one: for comparison. */
function comparedLane(backoff: Backoff, schedule: RetrySchedule, to: number): TimelineLane {
  const isSlow = schedule.lastStartsBy !== null;
  const spans = isSlow ? slowSpans(schedule, to) : quickSpans(schedule, to);
  return {
    label: backoff,
    note: 'for comparison',
    spans: spans.map((span) => (span.tone === 'wait' ? span : { ...span, tone: 'muted' })),
  };
}

function waitSpan(end: number, wait: number): TimelineSpan[] {
  if (wait <= 0) return [];
  const label = `wait ${Math.round(wait).toLocaleString('en-US')} ms`;
  return [{ from: end - wait, to: end, tone: 'wait', label }];
}

function lastSpan(number: number, from: number, to: number): TimelineSpan {
  const label = `${number} · no limit`;
  return { from, to: Math.max(to, from), tone: 'ok', label, isOpenEnded: true };
}

function lastStart({ lastStartsBy, totalWait }: RetrySchedule): number {
  return lastStartsBy ?? totalWait;
}
