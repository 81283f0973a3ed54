import { Timeline } from '@renderer/ui/timeline/timeline';
import { knownRetry } from '@shared/domain/retry/known-retry';
import { retrySchedule } from '@shared/domain/retry/retry-schedule';
import type { Run } from '@shared/domain/run';
import type { LogEntryTimes } from '@shared/domain/spending';
import { cx } from 'class-variance-authority';
import { Fragment, type ReactNode } from 'react';
import { measuredTries } from './measured-lanes';
import { planDrawing } from './schedule-lanes';
import { scheduleFacts, unknownWords, type ScheduleFact } from './schedule-words';

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
  if (known.type !== 'known') {
    return (
      <Frame>
        <Note>{unknownWords(known)}</Note>
      </Frame>
    );
  }
  const { settings, isBackoffAssumed } = known;
  const schedule = retrySchedule(settings, clientLimit);
  if (settings.attempts <= 1) {
    return (
      <Frame>
        <Facts facts={scheduleFacts(schedule)} />
        <Note>Allow more attempts to see when they would be.</Note>
      </Frame>
    );
  }
  const measured = measuredTries(schedule, run, entry);
  const plan = planDrawing(settings, { clientLimit, measuredEnd: measured?.end ?? 0 });
  return (
    <Frame>
      <Timeline
        label="Retry timeline"
        {...plan}
        lanes={[...plan.lanes, ...(measured?.lanes ?? [])]}
      />
      <Facts facts={scheduleFacts(schedule)} />
      {measured === null ? null : <Note>{measured.words}</Note>}
      <Note>
        Assumed: the formulas behind the three backoffs
        {isBackoffAssumed ? ', and “constant”, because nothing names one' : ''}. No document gives
        them.
      </Note>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <section aria-label="Retry timeline" className="flex flex-col gap-2">
      {children}
    </section>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <p className="text-xs text-muted">{children}</p>;
}

function Facts({ facts }: { facts: readonly ScheduleFact[] }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {facts.map(({ term, words, isWarning }) => (
        <Fragment key={term}>
          <dt className="text-faint">{term}</dt>
          <dd className={cx('num', isWarning ? 'text-miss' : 'text-muted')}>{words}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
