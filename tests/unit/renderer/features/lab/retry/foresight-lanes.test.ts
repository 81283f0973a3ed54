import { comparedLanes, foreseenLanes } from '@renderer/features/lab/retry/foresight-lanes';
import type { FailurePattern } from '@shared/domain/lab/lab-definition';
import { predictTries } from '@shared/domain/retry/predict-tries';
import type { BackoffFigures, MeasuredRun } from '@shared/domain/retry/retry-figures';
import { retrySchedule } from '@shared/domain/retry/retry-schedule';
import { expect, it } from 'vitest';

const schedule = retrySchedule({ attempts: 3, delay: 100, backoff: 'linear', timeout: null });
const predict = (pattern: FailurePattern) => predictTries(schedule, pattern);
const FAILS: FailurePattern = { type: 'fail-first', count: 1, status: 500, after: 40 };
const FLAKY: FailurePattern = { type: 'flaky', percent: 50, status: 503, after: 40 };

const labels = ({ spans }: { spans: readonly { label: string }[] }) =>
  spans.map(({ label }) => label);

function figures(pattern: FailurePattern, measured: MeasuredRun[]): BackoffFigures {
  const none = { p50: null, p95: null };
  return {
    backoff: 'linear',
    schedule,
    outcomes: predict(pattern),
    measured,
    unanswered: 0,
    failures: { expected: 0, measured: 0 },
    tries: { expected: 0, measured: null },
    added: { expected: none, measured: none },
    settled: none,
    unforeseen: 0,
    deviation: null,
  };
}

it('draws what is foreseen, with an answer open at its end and room for it', () => {
  const { lanes, to } = foreseenLanes([{ backoff: 'linear', outcomes: predict(FAILS) }]);
  expect(lanes.map(labels)).toEqual([['1 · 500', 'wait 100 ms', '2 · answer']]);
  expect(lanes[0]).toMatchObject({ label: 'linear', note: 'try 2 answers' });
  expect(lanes[0]?.spans.at(-1)).toMatchObject({ from: 140, to, isOpenEnded: true });
  expect(to).toBeGreaterThan(140);
});

it('shows the course with most tries where chance decides, and how likely it is', () => {
  const { lanes } = foreseenLanes([{ backoff: 'linear', outcomes: predict(FLAKY) }]);
  expect(lanes[0]?.note).toBe('try 3 answers, 13 % of runs');
});

it('sets a run with most tries beside the course that it took', () => {
  const run = (shot: number, count: number): MeasuredRun => ({
    shot,
    answered: true,
    tries: Array.from({ length: count }, (_, index) => ({
      startedAt: index * 140,
      endedAt: index * 140 + 40,
      outcome: index === count - 1 ? 200 : 503,
    })),
  });
  const { lanes } = comparedLanes([figures(FLAKY, [run(0, 1), run(1, 2), run(2, 1)])]);
  expect(lanes.map(({ label, note }) => [label, note])).toEqual([
    ['linear, foreseen', 'try 2 answers, 25 % of runs'],
    ['linear, measured', 'shot 2, with most tries of 3'],
  ]);
  expect(lanes[1] && labels(lanes[1])).toEqual(['1 · 503', 'wait 100 ms', '2 · 200']);
});

it('says that nothing was measured yet', () => {
  const { lanes } = comparedLanes([figures(FAILS, [])]);
  expect(lanes[1]).toMatchObject({ note: 'nothing yet', spans: [] });
});
