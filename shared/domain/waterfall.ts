import { isAnswered } from './run-endings';
import type { RunState } from './run';
import type { RunTimings } from './run-event';

/** A moment of a run that was measured. */
export type WaterfallMoment =
  'sent' | 'connected' | 'headers' | 'firstEvent' | 'firstReasoning' | 'firstText' | 'lastByte';

/** What a run spent a stretch of time on, up to the next moment. */
export type WaterfallPhase =
  | 'queued'
  | 'connecting'
  /** Sent, and no headers yet. */
  | 'waiting'
  /** Headers are there, and no event yet. */
  | 'opening'
  /** Events come, none of them with text. */
  | 'starting'
  | 'reasoning'
  | 'answering'
  /** Nothing came any more until it was stopped or given up. */
  | 'silent';

/** One stretch of a run, ms. */
export interface WaterfallSpan {
  phase: WaterfallPhase;
  from: number;
  to: number;
  /** Still going on. */
  isOpen: boolean;
}

/** A run on the axis of time: stretches without a gap, and the moments between them. */
export interface Waterfall {
  spans: WaterfallSpan[];
  moments: { moment: WaterfallMoment; at: number }[];
  /** Where it ends, or how far it has come, ms. */
  end: number;
}

/** From which moment on times are counted. */
export type WaterfallOrigin = 'queued' | 'sent';

const BEGINS: Record<Exclude<WaterfallMoment, 'lastByte'>, WaterfallPhase> = {
  sent: 'waiting',
  connected: 'waiting',
  headers: 'opening',
  firstEvent: 'starting',
  firstReasoning: 'reasoning',
  firstText: 'answering',
};

const MOMENTS: readonly WaterfallMoment[] = [
  'sent',
  'connected',
  'headers',
  'firstEvent',
  'firstReasoning',
  'firstText',
  'lastByte',
];

/**
 * What a run spent its time on. `elapsed` is how long a running one has lasted, ms since it was queued; of no meaning
 * for one that ended. Counted from `origin`: what lies before it is left out.
 */
export function waterfall(
  { timings, state }: { timings: RunTimings; state: RunState },
  { elapsed, origin }: { elapsed: number; origin: WaterfallOrigin },
): Waterfall {
  const isRunning = state === 'running';
  const moments = MOMENTS.flatMap((moment) => {
    const at = timings[moment] ?? null;
    // The last byte of a running answer is not the last.
    return at === null || (isRunning && moment === 'lastByte') ? [] : [{ moment, at }];
  }).toSorted((one, other) => one.at - other.at);
  const latest = moments.at(-1)?.at ?? 0;
  const end = Math.max(latest, isRunning ? elapsed : endOf(timings, state));
  const start = origin === 'queued' ? 0 : (timings.sent ?? end);
  return {
    spans: spansOf(moments, timings, { end, isRunning })
      .filter(({ to }) => to > start)
      .map((span) => ({
        ...span,
        from: Math.max(0, span.from - start),
        to: span.to - start,
      })),
    moments: moments
      .filter(({ at }) => at >= start)
      .map(({ moment, at }) => ({ moment, at: at - start })),
    end: end - start,
  };
}

function endOf(timings: RunTimings, state: RunState): number {
  const { lastByte, ended } = timings;
  // A run that ended by itself has no silence after its last byte worth showing.
  return isAnswered(state) ? (lastByte ?? ended ?? 0) : (ended ?? lastByte ?? 0);
}

function spansOf(
  moments: Waterfall['moments'],
  timings: RunTimings,
  { end, isRunning }: { end: number; isRunning: boolean },
): WaterfallSpan[] {
  const spans: WaterfallSpan[] = [];
  let phase: WaterfallPhase = 'queued';
  let from = 0;
  const close = (to: number, isOpen: boolean) => {
    if (to > from) spans.push({ phase, from, to, isOpen });
    from = to;
  };
  for (const { moment, at } of moments) {
    close(at, false);
    if (moment === 'lastByte') phase = 'silent';
    else if (moment === 'sent' && timings.connected !== undefined) phase = 'connecting';
    else phase = BEGINS[moment];
  }
  close(end, isRunning);
  return spans;
}
