import { formatDuration } from '@renderer/lib/format';
import type { KnownRetry } from '@shared/domain/retry/known-retry';
import type { RetrySchedule } from '@shared/domain/retry/retry-schedule';

/** One fact of a plan. */
export interface ScheduleFact {
  term: string;
  words: string;
  /** Something that the user may not want. */
  isWarning?: boolean;
}

/** The plan in words: at its quickest, at its slowest, and what the app itself does. */
export function scheduleFacts(schedule: RetrySchedule): ScheduleFact[] {
  const { attempts, totalWait, lastStartsBy } = schedule;
  if (attempts.length === 1) return [singleTry(schedule), clientFact(schedule)];
  return [
    { term: 'Best case', words: 'the first try answers, nothing waits' },
    { term: 'All fail at once', words: `the last try begins after ${formatDuration(totalWait)}` },
    {
      term: 'Worst case',
      words:
        lastStartsBy === null
          ? 'unbounded: without cf-aig-request-timeout no try has a limit'
          : `the last try begins after ${formatDuration(lastStartsBy)} and has no limit, whatever the timeout`,
    },
    clientFact(schedule),
  ];
}

/** Why there is nothing to draw, and what would change that; null where there is. */
export function unknownWords(known: KnownRetry): string | null {
  if (known.type === 'no-gateway') {
    return 'No gateway sees this request, so nothing is tried again. Name a gateway to have retries.';
  }
  if (known.type === 'known') return null;
  const isAttempts = known.field === 'maxAttempts';
  const what = isAttempts ? 'How often the gateway tries' : 'How long the gateway waits';
  const why = known.isReadable
    ? 'neither a header nor the gateway says so'
    : 'the gateway’s settings could not be read';
  const header = isAttempts ? 'cf-aig-max-attempts' : 'cf-aig-retry-delay';
  return `${what} is not known: ${why}. Set ${header} to see when it would try again.`;
}

function singleTry({ worstCase }: RetrySchedule): ScheduleFact {
  const words =
    worstCase === null
      ? 'no time limit, and nothing is tried again'
      : `given up without a first byte after ${formatDuration(worstCase)}, and not tried again`;
  return { term: 'One try', words };
}

function clientFact({ attempts, clientLimit }: RetrySchedule): ScheduleFact {
  const term = 'App gives up';
  if (clientLimit === null) return { term, words: 'never' };
  const after = `without a first byte after ${formatDuration(clientLimit)}`;
  const unreached = attempts.filter(({ reach }) => reach === 'never');
  if (unreached.length > 0) {
    const words = `${after}: ${triesWords(unreached)} can never be reached`;
    return { term, words, isWarning: true };
  }
  const late = attempts.filter(({ reach }) => reach === 'perhaps');
  // Without a time limit every try may come too late: that is said as the worst case.
  const isBounded = attempts.every(({ latestStart }) => latestStart !== null);
  if (late.length === 0 || !isBounded) return { term, words: after };
  return { term, words: `${after}: ${triesWords(late)} may come too late`, isWarning: true };
}

function triesWords(attempts: readonly { number: number }[]): string {
  const first = attempts[0]?.number;
  const last = attempts.at(-1)?.number;
  return first === last ? `try ${first}` : `tries ${first} to ${last}`;
}
