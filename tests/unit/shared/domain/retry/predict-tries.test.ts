import type { FailurePattern } from '@shared/domain/lab/lab-definition';
import { predictTries } from '@shared/domain/retry/predict-tries';
import { retrySchedule, type RetrySettings } from '@shared/domain/retry/retry-schedule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const THREE: RetrySettings = { attempts: 3, delay: 100, backoff: 'linear', timeout: null };

const predict = (pattern: FailurePattern, settings: Partial<RetrySettings> = {}) =>
  predictTries(retrySchedule({ ...THREE, ...settings }), pattern);

describe('what is foreseen', () => {
  it('fails so often, then is answered', () => {
    expect(predict({ type: 'fail-first', count: 2, status: 500, after: 50 })).toEqual([
      {
        probability: 1,
        answered: true,
        tries: [
          { startedAt: 0, endedAt: 50, failure: 500 },
          { startedAt: 150, endedAt: 200, failure: 500 },
          { startedAt: 400, endedAt: null, failure: null },
        ],
      },
    ]);
  });

  it('fails for good when the failures outnumber the tries', () => {
    const [only] = predict({ type: 'fail-first', count: 3, status: 503, after: 0 });
    expect(only).toMatchObject({ answered: false, tries: [{}, {}, { failure: 503 }] });
  });

  it('does not try again what will not get better', () => {
    const [only] = predict({ type: 'fail-first', count: 3, status: 400, after: 10 });
    expect(only?.tries).toEqual([{ startedAt: 0, endedAt: 10, failure: 400 }]);
  });

  it('gives slow tries up, but never the last of several', () => {
    const slow: FailurePattern = { type: 'slow-first-byte', count: null, after: 3_000 };
    expect(predict(slow, { timeout: 1_000 })[0]?.tries).toEqual([
      { startedAt: 0, endedAt: 1_000, failure: 'timeout' },
      { startedAt: 1_100, endedAt: 2_100, failure: 'timeout' },
      { startedAt: 2_300, endedAt: 5_300, failure: null },
    ]);
    expect(predict(slow, { timeout: 1_000, attempts: 1 })).toMatchObject([{ answered: false }]);
    expect(predict(slow)).toMatchObject([{ answered: true, tries: [{ endedAt: 3_000 }] }]);
  });

  it('weighs what is left to chance', () => {
    const flaky: FailurePattern = { type: 'flaky', percent: 50, status: 503, after: 10 };
    const outcomes = predict(flaky);
    expect(outcomes.map(({ probability }) => probability)).toEqual([0.5, 0.25, 0.125, 0.125]);
    expect(outcomes.map(({ answered }) => answered)).toEqual([true, true, true, false]);
    expect(predict({ ...flaky, status: 404 })).toMatchObject([
      { probability: 0.5, answered: true },
      { probability: 0.5, answered: false, tries: [{ failure: 404 }] },
    ]);
    expect(predict({ ...flaky, percent: 0 })).toMatchObject([{ probability: 1, answered: true }]);
    expect(predict({ ...flaky, percent: 100 })).toMatchObject([
      { probability: 1, answered: false },
    ]);
  });
});

describe('laws of what is foreseen', () => {
  const pattern: fc.Arbitrary<FailurePattern> = fc.oneof(
    fc.record({
      type: fc.constant('fail-first' as const),
      count: fc.nat(6),
      status: fc.constantFrom(400, 408, 429, 500, 503),
      after: fc.nat(5_000),
    }),
    fc.record({
      type: fc.constant('slow-first-byte' as const),
      count: fc.option(fc.nat(6)),
      after: fc.nat(5_000),
    }),
    fc.record({
      type: fc.constant('flaky' as const),
      percent: fc.integer({ min: 0, max: 100 }),
      status: fc.constantFrom(400, 500, 503),
      after: fc.nat(5_000),
    }),
  );
  const settings: fc.Arbitrary<RetrySettings> = fc.record({
    attempts: fc.integer({ min: 1, max: 5 }),
    delay: fc.nat(5_000),
    backoff: fc.constantFrom('constant', 'linear', 'exponential'),
    timeout: fc.option(fc.integer({ min: 1, max: 5_000 })),
  });

  it('shares out a probability of one, and stays within the plan', () => {
    fc.assert(
      fc.property(settings, pattern, (given, failing) => {
        const schedule = retrySchedule(given);
        const outcomes = predictTries(schedule, failing);
        const sum = outcomes.reduce((total, { probability }) => total + probability, 0);
        expect(sum).toBeCloseTo(1, 9);
        for (const { tries } of outcomes) {
          expect(tries.length).toBeLessThanOrEqual(schedule.attempts.length);
          for (const [index, { startedAt }] of tries.entries()) {
            const { earliestStart = 0, latestStart } = schedule.attempts[index] ?? {};
            expect(startedAt).toBeGreaterThanOrEqual(earliestStart);
            expect(startedAt).toBeLessThanOrEqual(latestStart ?? Infinity);
          }
        }
      }),
    );
  });

  it('never makes an answer less likely by one more attempt', () => {
    const answered = (given: RetrySettings, failing: FailurePattern) =>
      predictTries(retrySchedule(given), failing).reduce(
        (sum, outcome) => sum + (outcome.answered ? outcome.probability : 0),
        0,
      );
    fc.assert(
      fc.property(settings, pattern, (given, failing) => {
        const more = answered({ ...given, attempts: given.attempts + 1 }, failing);
        expect(more).toBeGreaterThanOrEqual(answered(given, failing) - 1e-9);
      }),
    );
  });
});
