import type { Backoff } from '@shared/domain/gateway-policy';
import type { FailurePattern } from '@shared/domain/lab/lab-definition';
import { failureFault } from '@shared/domain/lab/failure-fault';
import { parseTries } from '@shared/domain/retry/parse-tries';
import { predictTries } from '@shared/domain/retry/predict-tries';
import { retrySchedule, type RetrySettings } from '@shared/domain/retry/retry-schedule';
import { describe, expect, it } from 'vitest';
import { startDemo } from './demo-client';

/** A simulator whose clock moves by its own waits, and those waits. */
async function startExact() {
  let now = 1_700_000_000_000;
  const waits: number[] = [];
  const demo = await startDemo({
    now: () => now,
    wait: (milliseconds) => {
      now += milliseconds;
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { demo, waits };
}

const headersOf = ({ attempts, delay, backoff, timeout }: RetrySettings) => ({
  'cf-aig-max-attempts': String(attempts),
  'cf-aig-retry-delay': String(delay),
  'cf-aig-backoff': backoff,
  ...(timeout !== null && { 'cf-aig-request-timeout': String(timeout) }),
});

const BACKOFFS: Backoff[] = ['constant', 'linear', 'exponential'];

it.each(BACKOFFS)('the planned waits are those of the demo gateway: %s', async (backoff) => {
  const { demo, waits } = await startExact();
  const settings: RetrySettings = { attempts: 5, delay: 150, backoff, timeout: null };
  const fault = { 'x-demo-fault': 'upstream-down;ms=0' };
  await demo.chat('hello', {}, { ...headersOf(settings), ...fault });
  const planned = retrySchedule(settings).attempts.map(({ waitBefore }) => waitBefore);
  expect(waits.filter((wait) => wait > 0)).toEqual(planned.slice(1));
});

const PATTERNS: FailurePattern[] = [
  { type: 'fail-first', count: 2, status: 502, after: 70 },
  { type: 'fail-first', count: 9, status: 503, after: 70 },
  { type: 'fail-first', count: 1, status: 401, after: 70 },
  { type: 'slow-first-byte', count: 2, after: 90_000 },
  { type: 'slow-first-byte', count: null, after: 90_000 },
  { type: 'flaky', percent: 100, status: 429, after: 30 },
  { type: 'flaky', percent: 0, status: 429, after: 30 },
];
const CASES = PATTERNS.flatMap((pattern) =>
  BACKOFFS.flatMap((backoff) =>
    [1, 3].map((attempts): [FailurePattern, RetrySettings] => [
      pattern,
      { attempts, delay: 250, backoff, timeout: 60_000 },
    ]),
  ),
);

describe('what is foreseen happens', () => {
  it.each(CASES)('%o with %o', async (pattern, settings) => {
    const { demo } = await startExact();
    const headers = { ...headersOf(settings), 'x-demo-fault': failureFault(pattern) };
    const answer = await demo.chat('hello', { stream: true, max_tokens: 5 }, headers);
    const [foreseen, ...others] = predictTries(retrySchedule(settings), pattern);
    expect(others).toEqual([]);
    const tries = parseTries(Object.fromEntries(answer.headers));
    expect(tries).toEqual(
      foreseen?.tries.map(({ startedAt, endedAt, failure }) => ({
        startedAt,
        endedAt: endedAt ?? expect.any(Number),
        outcome: failure ?? 200,
      })),
    );
    expect(answer.status < 400).toBe(foreseen?.answered);
  });
});
