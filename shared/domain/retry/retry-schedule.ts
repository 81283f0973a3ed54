import type { Backoff } from '../gateway-policy';

/** What decides when the gateway tries again, once it is known what applies. */
export interface RetrySettings {
  /** All tries together; fewer than 1 counts as 1, more than 5 as 5 (cloudflare-api.md §5). */
  attempts: number;
  /** Ms; the base of all waits. */
  delay: number;
  backoff: Backoff;
  /** Ms until the first byte of a try; null: no limit. */
  timeout: number | null;
}

/** One try as planned. Ms since the gateway began with the request. */
export interface ScheduledAttempt {
  /** From 1. */
  number: number;
  /** Between the end of the try before and its own start; 0 for the first. */
  waitBefore: number;
  /** If all tries before it fail at once. */
  earliestStart: number;
  /** If all tries before it last as long as they may; null: nobody knows, for they have no limit. */
  latestStart: number | null;
  /** Until the gateway gives this try up; null: it waits as long as the provider takes. */
  limit: number | null;
  /** Whether it can start before the client gives up; `always` where the client has no limit. */
  reach: 'always' | 'perhaps' | 'never';
}

/** All tries as planned, and how long they may take. */
export interface RetrySchedule {
  attempts: ScheduledAttempt[];
  /** Sum of all waits: what passes at least before the last try begins. */
  totalWait: number;
  /** The latest start of the last try; null where a try before it has no limit. */
  lastStartsBy: number | null;
  /** Until the first byte or the final failure at the latest; null: unbounded. */
  worstCase: number | null;
  /** Ms after which the client itself gives up; null: never. */
  clientLimit: number | null;
}

/** All ways in which the delay may grow, the slowest first. */
export const BACKOFFS: readonly Backoff[] = ['constant', 'linear', 'exponential'];

/** The most tries of one request (cloudflare-api.md §5). */
export const MOST_ATTEMPTS = 5;

/**
 * Ms before try `number` (2 and up). Assumption: d, d·k and d·2^(k−1), k counting the waits from 1, which is the natural
 * reading of the three names; nothing is published (cloudflare-api.md §5).
 */
export function waitBefore(
  { delay, backoff }: Pick<RetrySettings, 'delay' | 'backoff'>,
  number: number,
): number {
  const wait = number - 1;
  if (wait < 1) return 0;
  switch (backoff) {
    case 'constant':
      return delay;
    case 'linear':
      return delay * wait;
    case 'exponential':
      return delay * 2 ** (wait - 1);
  }
}

/**
 * When each try may start. The last of several has no limit of its own (cloudflare-api.md §5).
 * Assumption: with a single try the limit holds.
 */
export function retrySchedule(
  settings: RetrySettings,
  clientLimit: number | null = null,
): RetrySchedule {
  const count = Math.min(Math.max(Math.round(settings.attempts), 1), MOST_ATTEMPTS);
  const attempts: ScheduledAttempt[] = [];
  let earliest = 0;
  let latest: number | null = 0;
  for (let number = 1; number <= count; number += 1) {
    const wait = waitBefore(settings, number);
    earliest += wait;
    if (number > 1 && latest !== null) {
      latest = settings.timeout === null ? null : latest + settings.timeout + wait;
    }
    const limit = number === count && count > 1 ? null : settings.timeout;
    const start = { earliestStart: earliest, latestStart: latest };
    attempts.push({
      number,
      waitBefore: wait,
      ...start,
      limit,
      reach: reachOf(start, clientLimit),
    });
  }
  return {
    attempts,
    totalWait: earliest,
    lastStartsBy: latest,
    worstCase: count === 1 ? settings.timeout : null,
    clientLimit,
  };
}

function reachOf(
  { earliestStart, latestStart }: Pick<ScheduledAttempt, 'earliestStart' | 'latestStart'>,
  clientLimit: number | null,
): ScheduledAttempt['reach'] {
  if (clientLimit === null || (latestStart !== null && latestStart < clientLimit)) return 'always';
  return earliestStart < clientLimit ? 'perhaps' : 'never';
}
