import type { TimelineLane } from '@renderer/ui/timeline/timeline-lane';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';
import { inferTries, type InferredTries } from '@shared/domain/retry/infer-tries';
import { parseTries } from '@shared/domain/retry/parse-tries';
import type { RetrySchedule } from '@shared/domain/retry/retry-schedule';
import { inferredSpans, observedSpans } from '@shared/domain/retry/try-spans';
import type { Run } from '@shared/domain/run';
import type { LogEntryTimes } from '@shared/domain/spending';

/** What an answer that has come says about its tries. */
export interface MeasuredTries {
  lanes: TimelineLane[];
  /** Ms since it was sent. */
  end: number;
  words: string;
}

const REASONS: Record<InferredTries['reason'], string> = {
  'one-allowed': 'only one was allowed',
  'too-soon': 'the answer came before a second could have begun',
  'too-late': 'fewer could not have lasted so long',
  'used-up': 'a failure of this kind is tried again until the tries are used up',
  'not-retried': 'a failure of this kind is not tried again',
  open: 'the times fit several numbers, and this is the least',
};

/** The last answer of a column on the plan's axis: what was measured, and its tries, told or inferred. Null before there is one. */
export function measuredTries(
  schedule: RetrySchedule,
  run: Run | undefined,
  entry: LogEntryTimes | undefined,
): MeasuredTries | null {
  const { sent = null, headers = null, ended = null } = run?.timings ?? {};
  if (run === undefined || sent === null) return null;
  if (run.status === null || headers === null) {
    return ended === null ? null : unanswered(schedule, ended - sent);
  }
  const firstByteAfter = headers - sent;
  const failed = run.status >= 400;
  const measured: TimelineLane = {
    label: 'last answer, measured',
    note: 'until its first byte',
    spans: [
      {
        from: 0,
        to: firstByteAfter,
        tone: failed ? 'fail' : 'ok',
        label: failed ? String(run.status) : 'answered',
      },
    ],
  };
  if (cacheStatusOf(run.responseHeaders) === 'HIT') {
    return { lanes: [measured], end: firstByteAfter, words: 'From the cache: nothing was tried.' };
  }
  const told = parseTries(run.responseHeaders);
  if (told !== null) {
    const lane = { label: 'last answer, its tries', note: 'told by the demo gateway' };
    return {
      lanes: [measured, { ...lane, spans: observedSpans(told) }],
      end: firstByteAfter,
      words: `${told.length} ${told.length === 1 ? 'try' : 'tries'}, as the demo gateway tells. The real one tells nobody.`,
    };
  }
  const inferred = inferTries(schedule, {
    firstByteAfter,
    status: run.status,
    logDuration: entry?.duration ?? null,
    step: entry?.step ?? null,
  });
  const lane = { label: 'last answer, its tries', note: 'inferred' };
  return {
    lanes: [measured, { ...lane, spans: inferredSpans(inferred.tries) }],
    end: firstByteAfter,
    words: inferredWords(inferred, entry),
  };
}

/** It ended before the gateway said anything, e.g. because the app gave up. */
function unanswered(schedule: RetrySchedule, end: number): MeasuredTries {
  const begun = schedule.attempts.filter(({ earliestStart }) => earliestStart < end).length;
  const span = { from: 0, to: end, tone: 'fail', label: 'no answer' } as const;
  return {
    lanes: [{ label: 'last request, measured', note: 'until it ended', spans: [span] }],
    end,
    words: `No answer came, so nothing tells of its tries. By then ${begun === 1 ? 'only the first' : `up to ${begun}`} may have begun.`,
  };
}

function inferredWords(
  { least, most, likely, reason }: InferredTries,
  entry: LogEntryTimes | undefined,
): string {
  const count = `${likely} ${likely === 1 ? 'try' : 'tries'}`;
  const range = least === most ? '' : `, perhaps up to ${most}`;
  const log =
    entry === undefined
      ? 'The gateway’s log was not read.'
      : (entry.step ?? 0) > 0
        ? `The gateway’s log says that fallback ${entry.step} answered, so the tries may be those of several providers.`
        : 'The gateway’s log entry was taken into account.';
  return `Inferred, for no header tells it: ${count}${range}. Reason: ${REASONS[reason]}. ${log}`;
}
