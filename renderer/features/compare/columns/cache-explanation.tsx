import { formatDuration, formatUsd } from '@renderer/lib/format';
import { Button } from '@renderer/ui/button';
import { Pill } from '@renderer/ui/pill';
import { plainText } from '@renderer/ui/markdown/plain-text';
import type {
  CacheOrigin,
  CacheReason,
  CacheStory,
  KeyDifference,
} from '@shared/domain/cache-story';
import {
  cacheReasonAdvice,
  cacheReasonBrief,
  lifetimeText,
} from '@shared/domain/cache/cache-reason-text';
import type { Run } from '@shared/domain/run';
import { useCompare } from '../compare-context';
import { useReportedOrigin } from '../use-cache-story';

/** Why an answer came from the cache or did not, what it came from, and for how long that is kept. */
export function CacheExplanation(props: {
  run: Run;
  story: CacheStory;
  reason: CacheReason;
  close: () => void;
}) {
  const { run, story, reason, close } = props;
  const { openRun } = useCompare();
  const advice = cacheReasonAdvice(reason);
  const kept = keptText(story);
  const earlier = 'from' in reason ? (reason.from ?? null) : null;
  const other = earlier ?? story.origin?.runId ?? null;
  return (
    <>
      <p className="break-words">{plainText(cacheReasonBrief(reason))}</p>
      {reason.type === 'differs' ? <Difference difference={reason.difference} /> : null}
      {story.origin === null ? null : <Origin run={run} origin={story.origin} />}
      {kept === null ? null : <p className="text-sm text-muted">{kept}</p>}
      {advice === null ? null : <p className="text-sm text-muted">{advice}</p>}
      <div className="flex items-center justify-between gap-2">
        <span className="flex items-center gap-1.5 text-sm text-faint">
          <Pill>inferred</Pill> the gateway gives no reason
        </span>
        {other === null ? null : (
          <Button
            size="small"
            onClick={() => {
              close();
              openRun(other);
            }}
          >
            {earlier === null ? 'Open its origin' : 'Open the earlier request'}
          </Button>
        )}
      </div>
    </>
  );
}

/** For how long the entry is kept that this answer came from or filled. */
function keptText({ status, lifetime, expiresAt }: CacheStory): string | null {
  if (lifetime === null)
    return status === 'HIT'
      ? 'For how long it is kept is not known: no header says so, and no setting of the gateway.'
      : null;
  const until =
    expiresAt === null ? '' : `, until ${new Date(expiresAt).toLocaleTimeString('en-GB')}`;
  return `${lifetimeText(lifetime)}${until}`;
}

/** What stood there, and what stands there now. */
function Difference({
  difference: { ingredient, path, before, now },
}: {
  difference: KeyDifference;
}) {
  if (before === null && now === null) return null;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 rounded-md bg-sunken p-2 text-sm">
      <dt className="text-faint">where</dt>
      <dd className="font-mono break-words">{plainText(path ?? ingredient)}</dd>
      <dt className="text-faint">before</dt>
      <dd className="font-mono break-words">{plainText(before ?? 'not set')}</dd>
      <dt className="text-faint">now</dt>
      <dd className="font-mono break-words">{plainText(now ?? 'not set')}</dd>
    </dl>
  );
}

/** The cached answer's times apart from those of the answer that filled the cache, and what the latter cost. */
function Origin({ run, origin }: { run: Run; origin: CacheOrigin }) {
  const { timings } = run;
  const took = timings.ended === null ? null : timings.ended - (timings.sent ?? 0);
  const { estimatedCost, firstTextAfter, endedAfter } = origin;
  const reportedCost = useReportedOrigin(origin);
  const costs = [
    estimatedCost === null ? null : `${formatUsd(estimatedCost)} est.`,
    reportedCost === null ? null : `${formatUsd(reportedCost)} reported`,
  ].filter((cost) => cost !== null);
  return (
    <dl className="num grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 rounded-md bg-sunken p-2 text-sm">
      <dt className="text-faint">from cache</dt>
      <dd>{formatDuration(took)}</dd>
      <dt className="text-faint">origin took</dt>
      <dd>
        {formatDuration(endedAfter)}
        {firstTextAfter === null ? '' : `, first token ${formatDuration(firstTextAfter)}`}
      </dd>
      <dt className="text-faint">saved</dt>
      <dd>{costs.length === 0 ? 'unknown' : costs.join(' · ')}</dd>
    </dl>
  );
}
