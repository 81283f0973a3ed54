import { answerBurst } from '@shared/domain/answer-burst';
import { NO_TIMINGS } from '@shared/domain/run-event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const timings = { ...NO_TIMINGS, sent: 5 };
const evenly = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, index) => from + index * step);

describe('an answer that came in one burst', () => {
  it('is one whose events came together after a long wait', () => {
    expect(answerBurst(timings, evenly(84, 2_005, 0.05))).toEqual({
      events: 84,
      within: expect.closeTo(3.75) as number,
      after: 2_000,
    });
  });

  it('may have begun with a few events before', () => {
    const offsets = [300, 310, ...evenly(40, 3_005, 1)];
    expect(answerBurst(timings, offsets)).toMatchObject({ events: 42, after: 3_000 });
  });

  it('is none that streamed, however fast', () => {
    expect(answerBurst(timings, evenly(84, 2_005, 5))).toBeNull();
    expect(answerBurst(timings, evenly(500, 700, 0.5))).toBeNull();
  });

  it('is none of few events, none without a wait, and none that was never sent', () => {
    expect(answerBurst(timings, evenly(19, 2_000, 0))).toBeNull();
    expect(answerBurst(timings, evenly(84, 400, 0))).toBeNull();
    expect(answerBurst(timings, [])).toBeNull();
    expect(answerBurst(NO_TIMINGS, evenly(84, 2_000, 0))).toBeNull();
  });

  it('is never one whose events are spread over as much time as was waited', () => {
    const gaps = fc.array(fc.double({ min: 20, max: 60, noNaN: true }), { minLength: 20 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 2_000 }), (steps, wait) => {
        let at = wait;
        expect(
          answerBurst(
            timings,
            steps.map((step) => (at += step)),
          ),
        ).toBeNull();
      }),
    );
  });
});
