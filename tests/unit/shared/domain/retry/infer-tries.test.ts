import { inferTries, type MeasuredAnswer } from '@shared/domain/retry/infer-tries';
import { retrySchedule, type RetrySettings } from '@shared/domain/retry/retry-schedule';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const THREE: RetrySettings = { attempts: 3, delay: 1_000, backoff: 'exponential', timeout: 2_000 };

const infer = (measured: Partial<MeasuredAnswer>, settings: Partial<RetrySettings> = {}) =>
  inferTries(retrySchedule({ ...THREE, ...settings }), {
    firstByteAfter: 500,
    status: 200,
    logDuration: null,
    step: null,
    ...measured,
  });

describe('how often it was tried, as far as times tell', () => {
  it.each([
    ['one was allowed', { firstByteAfter: 60_000 }, { attempts: 1 }, 'one-allowed', 1],
    ['there was no time for a second', { firstByteAfter: 900 }, {}, 'too-soon', 1],
    ['it took longer than one may', { firstByteAfter: 2_900 }, {}, 'too-late', 2],
    ['it took longer than two may', { firstByteAfter: 9_000 }, {}, 'too-late', 3],
    ['it failed and all were used up', { firstByteAfter: 3_100, status: 503 }, {}, 'used-up', 3],
    [
      'it failed in a way that is final',
      { firstByteAfter: 3_100, status: 400 },
      {},
      'not-retried',
      1,
    ],
    ['nothing tells', { firstByteAfter: 1_500 }, {}, 'open', 1],
    ['nothing tells without a limit', { firstByteAfter: 9_000 }, { timeout: null }, 'open', 1],
  ] as const)('%s', (_, measured, settings, reason, likely) => {
    expect(infer(measured, settings)).toMatchObject({ reason, likely });
  });

  it('says which numbers are possible', () => {
    expect(infer({ firstByteAfter: 1_500 })).toMatchObject({ least: 1, most: 2 });
    expect(infer({ firstByteAfter: 9_000 }, { timeout: null })).toMatchObject({
      least: 1,
      most: 3,
    });
  });

  it('trusts the time of the log more than that of the network', () => {
    expect(infer({ firstByteAfter: 3_000, logDuration: 800 })).toMatchObject({
      reason: 'too-soon',
    });
  });

  it('concludes nothing when another provider answered', () => {
    expect(infer({ firstByteAfter: 9_000, step: 1 })).toMatchObject({ least: 1, most: 3 });
  });

  it('lays the tries over the time, failed ones up to their limit', () => {
    expect(infer({ firstByteAfter: 8_000 }).tries).toEqual([
      { startedAt: 0, endedAt: 2_000, failed: true },
      { startedAt: 3_000, endedAt: 5_000, failed: true },
      { startedAt: 7_000, endedAt: 8_000, failed: false },
    ]);
  });

  it('shares the time out where no limit tells it', () => {
    const failed = { firstByteAfter: 3_300, status: 503 };
    expect(infer(failed, { timeout: null }).tries).toEqual([
      { startedAt: 0, endedAt: 100, failed: true },
      { startedAt: 1_100, endedAt: 1_200, failed: true },
      { startedAt: 3_200, endedAt: 3_300, failed: true },
    ]);
  });
});

it('keeps within what was allowed and measured', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.nat(10_000),
      fc.option(fc.integer({ min: 1, max: 10_000 })),
      fc.nat(100_000),
      fc.constantFrom(200, 400, 500),
      (attempts, delay, timeout, firstByteAfter, status) => {
        const found = infer({ firstByteAfter, status }, { attempts, delay, timeout });
        expect(found.least).toBeLessThanOrEqual(found.likely);
        expect(found.likely).toBeLessThanOrEqual(found.most);
        expect(found.most).toBeLessThanOrEqual(attempts);
        expect(found.tries).toHaveLength(found.likely);
        let now = 0;
        for (const { startedAt, endedAt } of found.tries) {
          expect(startedAt).toBeGreaterThanOrEqual(now);
          expect(endedAt).toBeGreaterThanOrEqual(startedAt);
          now = endedAt;
        }
        expect(now).toBeCloseTo(firstByteAfter, 6);
      },
    ),
  );
});
