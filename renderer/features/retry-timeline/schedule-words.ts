import { formatDuration } from '@renderer/lib/format';
import type { KnownRetry } from '@shared/domain/retry/known-retry';
import type { RetrySchedule } from '@shared/domain/retry/retry-schedule';

/** The plan in sentences: at its quickest, at its slowest, and what the app itself does. */
export function scheduleWords(schedule: RetrySchedule): string[] {
  const { attempts, totalWait, lastStartsBy, clientLimit } = schedule;
  const count = attempts.length;
  if (count === 1) return [singleTry(schedule), clientWords(schedule)];
  const unreached = attempts.filter(({ reach }) => reach === 'never');
  const uncertain = attempts.filter(({ reach }) => reach === 'perhaps');
  const gone = formatDuration(clientLimit);
  return [
    `Best case: the first of ${count} tries answers, and nothing waits. If every try fails at once, the last begins after ${formatDuration(totalWait)}.`,
    lastStartsBy === null
      ? 'Worst case: unbounded. Without cf-aig-request-timeout no try has a limit.'
      : `Worst case: the last try begins after ${formatDuration(lastStartsBy)}; it has no limit, whatever the timeout says.`,
    unreached.length > 0
      ? `The app gives up after ${gone}: ${triesWords(unreached)} can never be reached.`
      : uncertain.length > 0
        ? `The app gives up after ${gone}: ${triesWords(uncertain)} may come too late for it.`
        : clientWords(schedule),
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

function singleTry({ worstCase }: RetrySchedule): string {
  const more = 'Allow more attempts to see when they would be.';
  return worstCase === null
    ? `One try, without a time limit: nothing is tried again. ${more}`
    : `One try, given up ${formatDuration(worstCase)} after it began if no first byte came: nothing is tried again. ${more}`;
}

function clientWords({ clientLimit }: RetrySchedule): string {
  return clientLimit === null
    ? ''
    : `The app itself waits ${formatDuration(clientLimit)} for the first byte.`;
}

function triesWords(attempts: readonly { number: number }[]): string {
  const numbers = attempts.map(({ number }) => number);
  const last = numbers.at(-1);
  return numbers.length === 1 ? `try ${last}` : `tries ${numbers[0]} to ${last}`;
}
