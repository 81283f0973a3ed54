import { retrySchedule, type RetrySettings } from '@shared/domain/retry/retry-schedule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const PATIENT: RetrySettings = {
  attempts: 4,
  delay: 500,
  backoff: 'exponential',
  timeout: 2_000,
};

const settings: fc.Arbitrary<RetrySettings> = fc.record({
  attempts: fc.integer({ min: 1, max: 5 }),
  delay: fc.integer({ min: 0, max: 60_000 }),
  backoff: fc.constantFrom('constant', 'linear', 'exponential'),
  timeout: fc.option(fc.integer({ min: 1, max: 600_000 })),
});

const law = (check: (settings: RetrySettings) => void) => fc.assert(fc.property(settings, check));
const startsOf = (given: RetrySettings) =>
  retrySchedule(given).attempts.map(({ earliestStart }) => earliestStart);

describe('the plan of the tries', () => {
  it.each([
    ['constant', [0, 500, 500, 500]],
    ['linear', [0, 500, 1_000, 1_500]],
    ['exponential', [0, 500, 1_000, 2_000]],
  ] as const)('waits %s', (backoff, waits) => {
    const { attempts, totalWait } = retrySchedule({ ...PATIENT, backoff });
    expect(attempts.map(({ waitBefore }) => waitBefore)).toEqual(waits);
    expect(totalWait).toBe(waits.reduce<number>((sum, wait) => sum + wait, 0));
  });

  it('says when each try starts at the earliest and at the latest', () => {
    const { attempts, lastStartsBy, worstCase } = retrySchedule({ ...PATIENT, attempts: 3 });
    expect(attempts).toMatchObject([
      { number: 1, earliestStart: 0, latestStart: 0, limit: 2_000 },
      { number: 2, earliestStart: 500, latestStart: 2_500, limit: 2_000 },
      { number: 3, earliestStart: 1_500, latestStart: 5_500, limit: null },
    ]);
    expect([lastStartsBy, worstCase]).toEqual([5_500, null]);
  });

  it('bounds a single try by its limit, and nothing where there is none', () => {
    expect(retrySchedule({ ...PATIENT, attempts: 1 }).worstCase).toBe(2_000);
    const free = retrySchedule({ ...PATIENT, timeout: null });
    expect(free.attempts.map(({ latestStart }) => latestStart)).toEqual([0, null, null, null]);
    expect([free.lastStartsBy, free.worstCase]).toEqual([null, null]);
  });

  it('says which tries come too late for the client', () => {
    const reach = (limit: number) =>
      retrySchedule(PATIENT, limit).attempts.map((attempt) => attempt.reach);
    expect(reach(1_000)).toEqual(['always', 'perhaps', 'never', 'never']);
    expect(reach(5_000)).toEqual(['always', 'always', 'perhaps', 'perhaps']);
    expect(reach(60_000)).toEqual(['always', 'always', 'always', 'always']);
  });

  it.each([
    [0, 1],
    [9, 5],
  ])('takes %d attempts for %d', (attempts, count) => {
    expect(retrySchedule({ ...PATIENT, attempts }).attempts).toHaveLength(count);
  });
});

describe('laws of the plan', () => {
  it('starts in order, never later at the earliest than at the latest', () => {
    law((given) => {
      const { attempts } = retrySchedule(given);
      for (const [index, { earliestStart, latestStart }] of attempts.entries()) {
        expect(earliestStart).toBeGreaterThanOrEqual(attempts[index - 1]?.earliestStart ?? 0);
        expect(latestStart ?? Infinity).toBeGreaterThanOrEqual(earliestStart);
      }
    });
  });

  it('adds up: the last try starts at the earliest after all waits', () => {
    law((given) => {
      const { attempts, totalWait } = retrySchedule(given);
      const sum = attempts.reduce((waits, { waitBefore }) => waits + waitBefore, 0);
      expect([totalWait, attempts.at(-1)?.earliestStart]).toEqual([sum, sum]);
    });
  });

  it('gives the last of several no limit, and every other one the timeout', () => {
    law((given) => {
      const { attempts } = retrySchedule(given);
      const isLast = (number: number) => number === attempts.length && attempts.length > 1;
      for (const { number, limit } of attempts) {
        expect(limit).toBe(isLast(number) ? null : given.timeout);
      }
    });
  });

  it('never starts a try earlier for a longer delay', () => {
    law((given) => {
      const longer = startsOf({ ...given, delay: given.delay + 1 });
      for (const [index, start] of startsOf(given).entries()) {
        expect(longer[index]).toBeGreaterThanOrEqual(start);
      }
    });
  });

  it('leaves the tries as they are when one more is allowed', () => {
    law((given) => {
      const more = startsOf({ ...given, attempts: given.attempts + 1 });
      expect(more.slice(0, given.attempts)).toEqual(startsOf(given));
    });
  });

  it('waits constantly no longer than linearly, and that no longer than exponentially', () => {
    law((given) => {
      const constant = startsOf({ ...given, backoff: 'constant' });
      const linear = startsOf({ ...given, backoff: 'linear' });
      const exponential = startsOf({ ...given, backoff: 'exponential' });
      for (const [index, start] of linear.entries()) {
        expect(start).toBeGreaterThanOrEqual(constant[index] ?? 0);
        expect(start).toBeLessThanOrEqual(exponential[index] ?? 0);
      }
    });
  });

  it('reaches no fewer tries with more patience', () => {
    const order = { never: 0, perhaps: 1, always: 2 };
    fc.assert(
      fc.property(settings, fc.nat(100_000), fc.nat(100_000), (given, patience, more) => {
        const before = retrySchedule(given, patience).attempts;
        const after = retrySchedule(given, patience + more).attempts;
        for (const [index, { reach }] of before.entries()) {
          expect(order[after[index]?.reach ?? 'never']).toBeGreaterThanOrEqual(order[reach]);
        }
      }),
    );
  });
});
