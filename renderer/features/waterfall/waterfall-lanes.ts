import type { TimelineLane, TimelineTone } from '@renderer/ui/timeline/timeline-lane';
import { answerBurst, type AnswerBurst } from '@shared/domain/answer-burst';
import { assertNever } from '@shared/domain/assert-never';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';
import type { Run, RunState } from '@shared/domain/run';
import {
  waterfall,
  type WaterfallMoment,
  type WaterfallOrigin,
  type WaterfallPhase,
} from '@shared/domain/waterfall';

/** One column, and the run that its lane shows. */
export interface WaterfallColumn {
  /** E.g. `1 · gpt-5.4-mini`. */
  name: string;
  run: Run | undefined;
}

/** What a lane is drawn from. */
export interface LaneSource extends WaterfallColumn {
  /** When its events arrived, ms since the run was queued. */
  offsets: readonly number[];
}

/** How phases are called and drawn, in the order of time. */
export const PHASES: Record<WaterfallPhase, { label: string; tone: TimelineTone }> = {
  queued: { label: 'queued', tone: 'wait' },
  connecting: { label: 'connecting', tone: 'muted' },
  waiting: { label: 'waiting', tone: 'work' },
  opening: { label: 'headers only', tone: 'muted' },
  starting: { label: 'no text yet', tone: 'muted' },
  reasoning: { label: 'reasoning', tone: 'reasoning' },
  answering: { label: 'text', tone: 'text' },
  silent: { label: 'silent', tone: 'wait' },
};

const MOMENTS: Record<WaterfallMoment, { label: string; tone: TimelineTone }> = {
  sent: { label: 'sent', tone: 'muted' },
  connected: { label: 'connected (DNS, TCP, TLS)', tone: 'muted' },
  headers: { label: 'headers', tone: 'work' },
  firstEvent: { label: 'first event', tone: 'muted' },
  firstReasoning: { label: 'first reasoning', tone: 'reasoning' },
  firstText: { label: 'first text', tone: 'text' },
  lastByte: { label: 'last byte', tone: 'muted' },
};

/** All lanes and where their common axis ends, ms. `now` is epoch ms. */
export function waterfallLanes(
  columns: readonly LaneSource[],
  { origin, now }: { origin: WaterfallOrigin; now: number },
): { lanes: TimelineLane[]; to: number } {
  const drawn = columns.map((column) => laneOf(column, origin, now));
  return {
    lanes: drawn.map(({ lane }) => lane),
    to: axisEnd(Math.max(0, ...drawn.map(({ end }) => end))),
  };
}

/** True for an answer that the gateway took from its cache. */
export function isFromCache(run: Run | undefined): boolean {
  return run !== undefined && cacheStatusOf(run.responseHeaders) === 'HIT';
}

/** The burst in which an answer came; null for none, for one still running, and for one from the cache. */
export function burstOf({ run, offsets }: LaneSource): AnswerBurst | null {
  if (run === undefined || run.state === 'running' || isFromCache(run)) return null;
  return answerBurst(run.timings, offsets);
}

function laneOf(
  source: LaneSource,
  origin: WaterfallOrigin,
  now: number,
): { lane: TimelineLane; end: number } {
  const { name: label, run, offsets } = source;
  if (run === undefined) return { lane: { label, note: 'no answer yet', spans: [] }, end: 0 };
  const elapsed = Math.max(0, now - run.startedAt);
  const { spans, moments, end } = waterfall(run, { elapsed, origin });
  const start = origin === 'sent' ? (run.timings.sent ?? Infinity) : 0;
  const ticks = offsets.filter((offset) => offset >= start).map((offset) => offset - start);
  const lane: TimelineLane = {
    label,
    note: noteOf(source, run),
    spans: spans.map(({ phase, from, to, isOpen }) => {
      const isStored = isFromCache(run) && (phase === 'answering' || phase === 'waiting');
      const { tone, label: word } = PHASES[phase];
      return { from, to, isOpenEnded: isOpen, label: word, tone: isStored ? 'ok' : tone };
    }),
    marks: [
      ...moments.map(({ moment, at }) => ({ at, ...MOMENTS[moment] })),
      ...(isBadEnd(run.state) ? [{ at: end, label: run.state, tone: 'fail' as const }] : []),
    ],
    ticks,
  };
  return { lane, end: Math.max(end, ticks.at(-1) ?? 0) };
}

function noteOf(source: LaneSource, run: Run): string {
  const { offsets } = source;
  const events =
    run.request.parameters.stream || offsets.length > 1
      ? `${offsets.length.toLocaleString('en-US')} ${offsets.length === 1 ? 'event' : 'events'}`
      : 'not streamed';
  if (run.state === 'running') return `running · ${events}`;
  if (isBadEnd(run.state)) return `${run.state} · ${events}`;
  if (isFromCache(run)) return `from cache · ${events}`;
  return burstOf(source) === null ? events : `one burst · ${events}`;
}

function isBadEnd(state: RunState): boolean {
  switch (state) {
    case 'failed':
    case 'cut-off':
    case 'stopped':
      return true;
    case 'running':
    case 'completed':
    case 'length':
    case 'filtered':
      return false;
    default:
      return assertNever(state);
  }
}

/** The next round number: an axis that grew with every frame could not be read. */
function axisEnd(end: number): number {
  if (end <= 0) return 1_000;
  const power = 10 ** Math.floor(Math.log10(end));
  const factor = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((size) => size * power >= end) ?? 10;
  return factor * power;
}
