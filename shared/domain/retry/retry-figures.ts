import type { Backoff } from '../gateway-policy';
import type { LabShot, ObservedTry } from '../lab/lab';
import type { RetryLab } from '../lab/lab-definition';
import { nearestRank } from '../nearest-rank';
import { predictTries, type PredictedOutcome } from './predict-tries';
import { retrySchedule, type RetrySchedule } from './retry-schedule';

/** Ms: half of the runs, and all but every twentieth, took no longer. Null: nothing measured. */
export interface Spread {
  p50: number | null;
  p95: number | null;
}

/** What was foreseen for one backoff and what came of it. */
export interface BackoffFigures {
  backoff: Backoff;
  schedule: RetrySchedule;
  outcomes: PredictedOutcome[];
  /** Runs that have ended and told their tries. */
  measured: MeasuredRun[];
  /** Runs that never reached the provider, e.g. refused by the app or cut off on the way. */
  unanswered: number;
  failures: { expected: number; measured: number };
  /** Tries per run in the mean; null: nothing measured. */
  tries: { expected: number; measured: number | null };
  /** Before the last try began: what retrying cost in time. */
  added: { expected: Spread; measured: Spread };
  /** Until the answer's first byte or the final failure. */
  settled: Spread;
  /** Runs that went in no way that was foreseen. */
  unforeseen: number;
  /** The most by which a try began at another moment than foreseen, ms; null: nothing to compare. */
  deviation: number | null;
}

/** One run, as the demo gateway told it. */
export interface MeasuredRun {
  shot: number;
  tries: ObservedTry[];
  answered: boolean;
}

/** The most that the demo gateway waits between tries at first, as the API's own text says, ms. */
export const MOST_DELAY = 5_000;

/** The settings of the experiment as the demo gateway takes them: what it is not told, its default gateway leaves off. */
export function rehearsedSchedule({ request }: RetryLab, backoff: Backoff): RetrySchedule {
  const { maxAttempts, retryDelay, requestTimeout } = request.policy;
  return retrySchedule({
    attempts: maxAttempts ?? 1,
    delay: Math.min(retryDelay ?? 0, MOST_DELAY),
    backoff,
    timeout: requestTimeout,
  });
}

/** Foreseen beside measured, for each backoff of the experiment. */
export function retryFigures(definition: RetryLab, shots: readonly LabShot[]): BackoffFigures[] {
  return definition.backoffs.map((backoff, column) => {
    const schedule = rehearsedSchedule(definition, backoff);
    const outcomes = predictTries(schedule, definition.pattern);
    const own = shots.filter((shot) => shot.column === column && shot.endedAt !== null);
    const measured = own.flatMap(measuredRun);
    const lasts = measured.flatMap(({ tries }) => tries.at(-1) ?? []);
    return {
      backoff,
      schedule,
      outcomes,
      measured,
      unanswered: own.length - measured.length,
      failures: {
        expected: definition.runs * sumOf(outcomes, ({ answered }) => (answered ? 0 : 1)),
        measured: measured.filter(({ answered }) => !answered).length,
      },
      tries: {
        expected: sumOf(outcomes, ({ tries }) => tries.length),
        measured: meanOf(measured.map(({ tries }) => tries.length)),
      },
      added: {
        expected: expectedSpread(outcomes),
        measured: spreadOf(lasts.map(({ startedAt }) => startedAt)),
      },
      settled: spreadOf(lasts.map(({ endedAt }) => endedAt)),
      unforeseen: measured.filter((run) => outcomeOf(outcomes, run) === null).length,
      deviation: deviationOf(measured, outcomes),
    };
  });
}

function measuredRun({ index, tries, state, status }: LabShot): MeasuredRun[] {
  if (tries === null || tries.length === 0) return [];
  const answered = status !== null && status < 400 && state !== 'failed';
  return [{ shot: index, tries, answered }];
}

/** The foreseen outcome that a run took, or null where it took none of them. */
export function outcomeOf(
  outcomes: readonly PredictedOutcome[],
  run: Pick<MeasuredRun, 'tries' | 'answered'>,
): PredictedOutcome | null {
  const fits = ({ tries, answered }: PredictedOutcome) =>
    tries.length === run.tries.length &&
    answered === run.answered &&
    tries.every(({ failure }, index) => failure === failureOf(run.tries[index]));
  return outcomes.find(fits) ?? null;
}

function failureOf(tried: ObservedTry | undefined): number | 'timeout' | null {
  const outcome = tried?.outcome ?? null;
  return outcome === null || outcome === 'timeout' || outcome >= 400 ? outcome : null;
}

function deviationOf(
  measured: readonly MeasuredRun[],
  outcomes: readonly PredictedOutcome[],
): number | null {
  const distances = measured.flatMap((run) => {
    const foreseen = outcomeOf(outcomes, run)?.tries ?? [];
    return foreseen.map((one, index) =>
      Math.abs(one.startedAt - (run.tries[index]?.startedAt ?? one.startedAt)),
    );
  });
  return distances.length === 0 ? null : Math.max(...distances);
}

function expectedSpread(outcomes: readonly PredictedOutcome[]): Spread {
  const sorted = outcomes
    .map(({ probability, tries }) => ({ probability, added: tries.at(-1)?.startedAt ?? 0 }))
    .toSorted((one, other) => one.added - other.added);
  const reach = (share: number) => {
    let sum = 0;
    const found = sorted.find(({ probability }) => (sum += probability) >= share - 1e-9);
    return found?.added ?? null;
  };
  return { p50: reach(0.5), p95: reach(0.95) };
}

function spreadOf(values: readonly number[]): Spread {
  return { p50: nearestRank(values, 50), p95: nearestRank(values, 95) };
}

function sumOf(
  outcomes: readonly PredictedOutcome[],
  value: (outcome: PredictedOutcome) => number,
): number {
  return outcomes.reduce((sum, outcome) => sum + outcome.probability * value(outcome), 0);
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
