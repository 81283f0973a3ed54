import type { TimelineLane } from '@renderer/ui/timeline/timeline-lane';
import type { Backoff } from '@shared/domain/gateway-policy';
import type { PredictedOutcome } from '@shared/domain/retry/predict-tries';
import {
  outcomeOf,
  type BackoffFigures,
  type MeasuredRun,
} from '@shared/domain/retry/retry-figures';
import { observedSpans, predictedSpans } from '@shared/domain/retry/try-spans';

/** What a timeline of an experiment shows, and where its axis ends, ms. */
export interface LanesOnAxis {
  lanes: TimelineLane[];
  to: number;
}

/** What is foreseen for each backoff, one lane each. */
export function foreseenLanes(
  series: readonly { backoff: Backoff; outcomes: readonly PredictedOutcome[] }[],
): LanesOnAxis {
  const likely = series.map(({ backoff, outcomes }) => ({ backoff, outcome: likeliest(outcomes) }));
  const to = axisEnd(likely.map(({ outcome }) => outcome));
  return {
    to,
    lanes: likely.map(({ backoff, outcome }) => ({
      label: backoff,
      note: foreseenNote(outcome),
      spans: predictedSpans(outcome?.tries ?? [], to),
    })),
  };
}

/** Foreseen and measured, two lanes for each backoff; measured is the run that took the median time. */
export function comparedLanes(figures: readonly BackoffFigures[]): LanesOnAxis {
  const pairs = figures.map(({ backoff, outcomes, measured }) => {
    const run = medianRun(measured);
    const outcome = (run && outcomeOf(outcomes, run)) ?? likeliest(outcomes);
    return { backoff, outcome, run, runs: measured.length };
  });
  const longest = pairs.map(({ run }) => run?.tries.at(-1)?.endedAt ?? 0);
  const to = Math.max(axisEnd(pairs.map(({ outcome }) => outcome)), ...longest);
  return {
    to,
    lanes: pairs.flatMap(({ backoff, outcome, run, runs }) => [
      {
        label: `${backoff}, foreseen`,
        note: foreseenNote(outcome),
        spans: predictedSpans(outcome?.tries ?? [], to),
      },
      {
        label: `${backoff}, measured`,
        note: run === null ? 'nothing yet' : `shot ${run.shot + 1}, median of ${runs}`,
        spans: run === null ? [] : observedSpans(run.tries),
      },
    ]),
  };
}

function foreseenNote(outcome: PredictedOutcome | null): string {
  if (outcome === null) return '';
  const end = outcome.answered ? 'answered' : 'fails for good';
  if (outcome.probability === 1) return end;
  return `${end}, ${(outcome.probability * 100).toFixed(0)} % of runs`;
}

function likeliest(outcomes: readonly PredictedOutcome[]): PredictedOutcome | null {
  return outcomes.toSorted((one, other) => other.probability - one.probability)[0] ?? null;
}

function medianRun(runs: readonly MeasuredRun[]): MeasuredRun | null {
  const settled = ({ tries }: MeasuredRun) => tries.at(-1)?.endedAt ?? 0;
  const sorted = runs.toSorted((one, other) => settled(one) - settled(other));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Room for an answer whose own time nobody knows: a fifth of what comes before it, at least half a second. */
function axisEnd(outcomes: readonly (PredictedOutcome | null)[]): number {
  const known = outcomes
    .flatMap((outcome) => outcome?.tries ?? [])
    .map(({ startedAt, endedAt }) => endedAt ?? startedAt);
  const last = Math.max(0, ...known);
  return last + Math.max(last / 5, 500);
}
