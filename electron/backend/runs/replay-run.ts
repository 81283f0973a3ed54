import type { ReplaySpeed } from '@shared/contract/runs';
import { appError, AppFailure } from '@shared/domain/app-error';
import type { Run } from '@shared/domain/run';
import { isAnswered } from '@shared/domain/run-endings';
import type { RawFrame, RunEvent, RunTimings } from '@shared/domain/run-event';
import { pause } from '../lab/pause';
import type { Clock } from '../ports';
import { BODIES_NOT_STORED } from '../storage/without-bodies';
import { coalesce } from './coalesce';
import { createStoredFrameDecoder } from './decode-stored-frames';

/** What is played back. */
export interface Recording {
  run: Run;
  frames: readonly RawFrame[];
}

/** How it is played. */
export interface Playing {
  speed: ReplaySpeed;
  clock: Clock;
  /** Aborted: it ends at once. */
  signal: AbortSignal;
}

/** Ms between two batches: what a screen shows as one. */
const BATCH_INTERVAL = 16;
/** Frames that are read without letting anything else happen. */
const FRAMES_AT_ONCE = 500;

/** Plays a run that has ended, from its raw frames. Throws `AppFailure` where there is nothing to play. */
export async function* replayRun(
  { run, frames }: Recording,
  { speed, clock, signal }: Playing,
): AsyncGenerator<RunEvent[], void> {
  assertPlayable(run, frames);
  const decoder = createStoredFrameDecoder(run, frames);
  const beganAt = clock.elapsed();
  const end = run.timings.ended ?? frames.at(-1)?.offset ?? 0;
  let hasHead = false;
  let next = 0;
  while (!signal.aborted) {
    const now = speed === 'once' ? Infinity : (clock.elapsed() - beganAt) * speed;
    const events: RunEvent[] = [];
    if (!hasHead && run.status !== null && (run.timings.headers ?? 0) <= now) {
      hasHead = true;
      events.push({ type: 'response-start', status: run.status, headers: run.responseHeaders });
    }
    const from = next;
    for (let frame = frames[next]; frame && frame.offset <= now; frame = frames[++next]) {
      if (next - from >= FRAMES_AT_ONCE) break;
      events.push(...decoder.push(frame));
    }
    const due = frames[next]?.offset ?? end;
    const isOver = next === frames.length && end <= now;
    if (events.length > 0) events.push({ type: 'timings', timings: timingsAt(run.timings, now) });
    if (isOver) events.push(...decoder.end());
    if (events.length > 0) yield joined(events);
    if (isOver) return;
    if (speed !== 'once') {
      await pause(clock, Math.max((due - now) / speed, BATCH_INTERVAL), signal);
    }
  }
}

function assertPlayable(run: Run, frames: readonly RawFrame[]): void {
  if (run.state === 'running') {
    throw refusal('run-not-ended', 'This run has not ended yet: it cannot be played back.', null);
  }
  if (frames.length > 0 || !hadFrames(run)) return;
  throw refusal(
    'frames-not-kept',
    'The raw frames of this run were not kept: it cannot be played back.',
    'They are kept while “Do not store prompts and answers” is off in the settings of the storage.',
  );
}

/** True for a run of which anything came back, kept or not. */
function hadFrames({ state, timings, error, notices }: Run): boolean {
  return (
    isAnswered(state) ||
    timings.firstEvent !== null ||
    Boolean(error?.rawBody) ||
    notices.some(({ code }) => code === BODIES_NOT_STORED)
  );
}

function refusal(code: string, message: string, hint: string | null): AppFailure {
  return new AppFailure(appError({ kind: 'bad-input', code, message, hint }));
}

/** The moments that had passed at an offset, ms. */
function timingsAt(timings: RunTimings, offset: number): RunTimings {
  const passed = (at: number | null): number | null => (at !== null && at <= offset ? at : null);
  const { sent, headers, firstEvent, firstReasoning, firstText, lastByte, connected } = timings;
  return {
    sent: passed(sent),
    ...(connected !== undefined && connected <= offset && { connected }),
    headers: passed(headers),
    firstEvent: passed(firstEvent),
    firstReasoning: passed(firstReasoning),
    firstText: passed(firstText),
    lastByte: passed(lastByte),
    ended: null,
  };
}

function joined(events: readonly RunEvent[]): RunEvent[] {
  const all: RunEvent[] = [];
  for (const event of events) {
    const last = all.at(-1);
    const one = last === undefined ? null : coalesce(last, event);
    if (one === null) all.push(event);
    else all[all.length - 1] = one;
  }
  return all;
}
