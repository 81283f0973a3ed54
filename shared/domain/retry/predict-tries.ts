import { assertNever } from '../assert-never';
import type { FailurePattern } from '../lab/lab-definition';
import type { RetrySchedule, ScheduledAttempt } from './retry-schedule';

/** One try as foreseen. Ms since the gateway began with the request. */
export interface PredictedTry {
  startedAt: number;
  /** Null: when the model answers is its own affair. */
  endedAt: number | null;
  /** Why it failed; null where it answers. */
  failure: number | 'timeout' | null;
}

/** One way in which a request may go. */
export interface PredictedOutcome {
  /** Above 0, up to 1; those of all outcomes add up to 1. */
  probability: number;
  tries: PredictedTry[];
  answered: boolean;
}

/** What one try does: fails, is slow, or answers in the model's own time (both null). */
interface TryPlan {
  after: number | null;
  status: number | null;
}

/** Assumption: these are tried again; the real list is not published (cloudflare-api.md §5). */
export function isRetried(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/**
 * How a request goes against a provider that fails by a pattern: one outcome where nothing is left to chance. Assumption:
 * a model that answers does so within the time limit, and a try that is given up for its time is tried again.
 */
export function predictTries(schedule: RetrySchedule, pattern: FailurePattern): PredictedOutcome[] {
  switch (pattern.type) {
    case 'fail-first': {
      const { count, status, after } = pattern;
      return [play(schedule, (number) => (number <= count ? { after, status } : ANSWERS))];
    }
    case 'slow-first-byte': {
      const slow = { after: pattern.after, status: null };
      const count = pattern.count ?? Infinity;
      return [play(schedule, (number) => (number <= count ? slow : ANSWERS))];
    }
    case 'flaky':
      return byChance(schedule, pattern);
    default:
      return assertNever(pattern);
  }
}

const ANSWERS: TryPlan = { after: null, status: null };

/** One outcome per try that may be the first that answers, and one in which none does. */
function byChance(
  schedule: RetrySchedule,
  { percent, status, after }: Extract<FailurePattern, { type: 'flaky' }>,
): PredictedOutcome[] {
  const failing = percent / 100;
  const fails = { after, status };
  const allFail = play(schedule, () => fails);
  const most = allFail.tries.length;
  const outcomes = Array.from({ length: most }, (_, failed) => ({
    ...play(schedule, (number) => (number <= failed ? fails : ANSWERS)),
    probability: failing ** failed * (1 - failing),
  }));
  return [...outcomes, { ...allFail, probability: failing ** most }].filter(
    ({ probability }) => probability > 0,
  );
}

function play(schedule: RetrySchedule, planOf: (number: number) => TryPlan): PredictedOutcome {
  const tries: PredictedTry[] = [];
  let now = 0;
  for (const attempt of schedule.attempts) {
    now += attempt.waitBefore;
    const made = tryOnce(attempt, { startedAt: now, plan: planOf(attempt.number) });
    tries.push(made);
    const { failure, endedAt } = made;
    if (failure === null || endedAt === null) return { probability: 1, tries, answered: true };
    if (failure !== 'timeout' && !isRetried(failure)) break;
    now = endedAt;
  }
  return { probability: 1, tries, answered: false };
}

function tryOnce(
  { limit }: ScheduledAttempt,
  { startedAt, plan }: { startedAt: number; plan: TryPlan },
): PredictedTry {
  const { after, status } = plan;
  if (after === null) return { startedAt, endedAt: null, failure: null };
  if (limit !== null && after > limit) {
    return { startedAt, endedAt: startedAt + limit, failure: 'timeout' };
  }
  return { startedAt, endedAt: startedAt + after, failure: status };
}
