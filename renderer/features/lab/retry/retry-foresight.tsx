import { Timeline } from '@renderer/ui/timeline/timeline';
import { predictTries } from '@shared/domain/retry/predict-tries';
import { rehearsedSchedule } from '@shared/domain/retry/retry-figures';
import { useLabDraft } from '../state/use-lab-draft';
import { foreseenLanes } from './foresight-lanes';

/** What is foreseen of the rehearsal that is being made up. */
export function RetryForesight() {
  const [draft] = useLabDraft('retry');
  const series = draft.backoffs.map((backoff) => ({
    backoff,
    outcomes: predictTries(rehearsedSchedule(draft, backoff), draft.pattern),
  }));
  const { lanes, to } = foreseenLanes(series);
  return (
    <section
      aria-label="Foreseen"
      className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-3.5"
    >
      <h2 className="text-sm font-semibold">What is foreseen</h2>
      <Timeline label="Foreseen tries" lanes={lanes} to={to} />
      <p className="text-sm text-muted">
        How the waits grow is assumed: the delay each time, the delay times 1, 2, 3, or doubled each
        time. No document gives the formulas. When a model answers is its own affair, so answers are
        open at their end.
      </p>
    </section>
  );
}
