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
  const shown = series.map(({ backoff, outcomes }) => ({ backoff, outcome: fullest(outcomes) }));
  const to = axisEnd(shown.map(({ outcome }) => outcome));
  return {
    to,
    lanes: shown.map(({ backoff, outcome }) => ({
      label: backoff,
      note: foreseenNote(outcome),
      spans: predictedSpans(outcome?.tries ?? [], to),
    })),
  };
}

/** Foreseen and measured, two lanes for each backoff; measured is a run with as many tries as any had. */
export function comparedLanes(figures: readonly BackoffFigures[]): LanesOnAxis {
  const pairs = figures.map(({ backoff, outcomes, measured }) => {
    const run = fullestRun(measured);
    const outcome = (run && outcomeOf(outcomes, run)) ?? fullest(outcomes);
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
        note: run === null ? 'nothing yet' : `shot ${run.shot + 1}, with most tries of ${runs}`,
        spans: run === null ? [] : observedSpans(run.tries),
      },
    ]),
  };
}

function foreseenNote(outcome: PredictedOutcome | null): string {
  if (outcome === null) return '';
  const { answered, tries, probability } = outcome;
  const end = answered ? `try ${tries.length} answers` : 'fails for good';
  return probability === 1 ? end : `${end}, ${percent(probability)} of runs`;
}

const percent = (share: number) => `${Number((share * 100).toPrecision(2))} %`;

/** Where chance decides, the outcome that uses most tries shows most of a backoff; best one that is answered. */
function fullest(outcomes: readonly PredictedOutcome[]): PredictedOutcome | null {
  return outcomes.toSorted((one, other) => fullness(other) - fullness(one))[0] ?? null;
}

function fullestRun(runs: readonly MeasuredRun[]): MeasuredRun | null {
  const most = Math.max(...runs.map(fullness));
  const full = runs.filter((run) => fullness(run) === most);
  const settled = ({ tries }: MeasuredRun) => tries.at(-1)?.endedAt ?? 0;
  const sorted = full.toSorted((one, other) => settled(one) - settled(other));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function fullness({ tries, answered }: { tries: readonly unknown[]; answered: boolean }): number {
  return tries.length + (answered ? 0.5 : 0);
}

/** Room for an answer whose own time nobody knows: a fifth of what comes before it, at least half a second. */
function axisEnd(outcomes: readonly (PredictedOutcome | null)[]): number {
  const known = outcomes
    .flatMap((outcome) => outcome?.tries ?? [])
    .map(({ startedAt, endedAt }) => endedAt ?? startedAt);
  const last = Math.max(0, ...known);
  return last + Math.max(last / 5, 500);
}
