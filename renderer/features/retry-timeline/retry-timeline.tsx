import { Timeline } from '@renderer/ui/timeline/timeline';
import { knownRetry } from '@shared/domain/retry/known-retry';
import { retrySchedule } from '@shared/domain/retry/retry-schedule';
import type { Run } from '@shared/domain/run';
import type { LogEntryTimes } from '@shared/domain/spending';
import { measuredTries } from './measured-lanes';
import { planDrawing } from './schedule-lanes';
import { scheduleWords, unknownWords } from './schedule-words';

/** When the gateway would try again, to scale, and what the last answer shows of it. */
export function RetryTimeline(props: {
  /** What applies to the request. */
  effective: Parameters<typeof knownRetry>[0];
  /** Ms after which the app itself gives up waiting for the first byte. */
  clientLimit: number;
  /** The column's last run. */
  run: Run | undefined;
  /** Of that run; undefined: not read. */
  entry: LogEntryTimes | undefined;
}) {
  const { effective, clientLimit, run, entry } = props;
  const known = knownRetry(effective);
  if (known.type !== 'known') return <Frame>{[unknownWords(known) ?? '']}</Frame>;
  const schedule = retrySchedule(known.settings, clientLimit);
  const words = scheduleWords(schedule);
  if (known.settings.attempts <= 1) return <Frame>{words}</Frame>;
  const measured = measuredTries(schedule, run, entry);
  const plan = planDrawing(known.settings, { clientLimit, measuredEnd: measured?.end ?? 0 });
  const assumed = `Assumed: the formulas behind the three names${known.isBackoffAssumed ? ', and constant, because nothing names the backoff' : ''}. No document gives them.`;
  return (
    <Frame
      drawing={
        <Timeline
          label="Retry timeline"
          {...plan}
          lanes={[...plan.lanes, ...(measured?.lanes ?? [])]}
        />
      }
    >
      {[...words, ...(measured === null ? [] : [measured.words]), assumed]}
    </Frame>
  );
}

function Frame({ drawing, children }: { drawing?: React.ReactNode; children: string[] }) {
  return (
    <section aria-label="Retry timeline" className="flex flex-col gap-1.5">
      {drawing}
      {children.map((sentence) =>
        sentence === '' ? null : (
          <p key={sentence} className="text-sm text-muted">
            {sentence}
          </p>
        ),
      )}
    </section>
  );
}
