import { isRetried } from './predict-tries';
import type { RetrySchedule, ScheduledAttempt } from './retry-schedule';

/** What was measured of one answer. Ms since the request was sent. */
export interface MeasuredAnswer {
  /** Until its headers, or until it was known to have failed. */
  firstByteAfter: number;
  status: number;
  /** Of the gateway's own log entry, which leaves the way to it out; null: not read. */
  logDuration: number | null;
  /** Of the log entry or the header: above 0, another provider than the first answered. Null: not stated. */
  step: number | null;
}

/** One try as it may have been. Ms since the gateway began with the request. */
export interface InferredTry {
  startedAt: number;
  endedAt: number;
  failed: boolean;
}

/** Why the number of tries is what it is taken for. */
export type InferenceReason =
  /** Only one try was allowed. */
  | 'one-allowed'
  /** The answer came before a second try could have begun. */
  | 'too-soon'
  /** The answer came later than fewer tries could have lasted. */
  | 'too-late'
  /** A failure of a kind that is tried again: all tries are used up. */
  | 'used-up'
  /** A failure that is not tried again. */
  | 'not-retried'
  /** Any of several numbers fits; the fewest is taken. */
  | 'open';

/** How often the gateway is likely to have tried: worked out from times, for no header says it. */
export interface InferredTries {
  least: number;
  most: number;
  likely: number;
  reason: InferenceReason;
  /** The likely tries; how long each failed one lasted is shared out where no time limit tells it. */
  tries: InferredTry[];
}

/** Ms by which the network may make an answer look later than the gateway's limit. */
const SLACK = 250;

/**
 * The numbers of tries that fit what was measured. A fallback (`step` above 0) makes everything possible, for its tries
 * are not those of the schedule.
 */
export function inferTries(schedule: RetrySchedule, measured: MeasuredAnswer): InferredTries {
  const { attempts } = schedule;
  // The gateway's own time is closer to its schedule than ours, which has the network in it.
  const time = Math.min(measured.firstByteAfter, measured.logDuration ?? Infinity);
  const fitting = attempts.filter((attempt) => fits(attempt, schedule, time));
  const isFallback = (measured.step ?? 0) > 0;
  const least = isFallback ? 1 : (fitting[0]?.number ?? 1);
  const most = isFallback ? attempts.length : (fitting.at(-1)?.number ?? 1);
  const { likely, reason } = choose({ least, most, allowed: attempts.length }, measured.status);
  const counted = reason === 'open' ? { least, most } : { least: likely, most: likely };
  const tries = shareOut(attempts.slice(0, likely), { time, refused: measured.status >= 400 });
  return { ...counted, likely, reason, tries };
}

function fits(attempt: ScheduledAttempt, schedule: RetrySchedule, time: number): boolean {
  const { earliestStart, latestStart, number } = attempt;
  if (earliestStart > time) return false;
  const isLast = number === schedule.attempts.length;
  const limit = isLast && number > 1 ? null : attempt.limit;
  return latestStart === null || limit === null || time <= latestStart + limit + SLACK;
}

function choose(
  { least, most, allowed }: { least: number; most: number; allowed: number },
  status: number,
): { likely: number; reason: InferenceReason } {
  if (allowed === 1) return { likely: 1, reason: 'one-allowed' };
  if (status >= 400) {
    if (!isRetried(status)) return { likely: 1, reason: 'not-retried' };
    if (most === allowed) return { likely: allowed, reason: 'used-up' };
  }
  if (most === 1) return { likely: 1, reason: 'too-soon' };
  if (least === most) return { likely: least, reason: 'too-late' };
  return { likely: least, reason: 'open' };
}

/** Lays the tries over the measured time: waits as scheduled, failed tries up to their limit, else in equal parts. */
function shareOut(
  attempts: readonly ScheduledAttempt[],
  { time, refused }: { time: number; refused: boolean },
): InferredTry[] {
  const waits = attempts.reduce((sum, { waitBefore }) => sum + waitBefore, 0);
  const spent = Math.max(0, time - waits);
  const limit = attempts[0]?.limit ?? null;
  const isByLimit = limit !== null && limit * (attempts.length - 1) <= spent;
  const each = isByLimit ? limit : spent / attempts.length;
  let now = 0;
  return attempts.map(({ number, waitBefore }) => {
    const startedAt = Math.min(now + waitBefore, time);
    const isLast = number === attempts.length;
    now = isLast ? time : Math.min(startedAt + each, time);
    return { startedAt, endedAt: now, failed: !isLast || refused };
  });
}
