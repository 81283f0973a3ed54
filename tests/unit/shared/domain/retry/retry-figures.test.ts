import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { waitingShot, type LabShot, type ObservedTry } from '@shared/domain/lab/lab';
import type { RetryLab } from '@shared/domain/lab/lab-definition';
import { retryFigures } from '@shared/domain/retry/retry-figures';
import { runRequest } from '@tests/support/run-request';
import { describe, expect, it } from 'vitest';

const DEFINITION: RetryLab = {
  version: 1,
  name: '',
  kind: 'retry',
  budget: null,
  request: runRequest({ policy: { ...INHERIT_ALL, maxAttempts: 3, retryDelay: 100 } }),
  pattern: { type: 'fail-first', count: 1, status: 500, after: 50 },
  backoffs: ['constant', 'exponential'],
  runs: 2,
  atOnce: 1,
};

const shot = (index: number, column: number, tries: ObservedTry[] | null): LabShot => ({
  ...waitingShot({ index, label: '', row: 0, column, repeat: 0 }),
  state: tries?.at(-1)?.outcome === 200 ? 'completed' : 'failed',
  status: tries?.at(-1)?.outcome === 200 ? 200 : 500,
  endedAt: 1_000,
  tries,
});
const failed = (startedAt: number): ObservedTry => ({
  startedAt,
  endedAt: startedAt + 50,
  outcome: 500,
});
const answered = (startedAt: number): ObservedTry => ({
  startedAt,
  endedAt: startedAt + 300,
  outcome: 200,
});

describe('foreseen beside measured', () => {
  it('counts tries and failures, and how far each try was off', () => {
    const shots = [
      shot(0, 0, [failed(1), answered(153)]),
      shot(1, 0, [failed(0), answered(160)]),
      shot(2, 1, [failed(0), answered(150)]),
      waitingShot({ index: 3, label: '', row: 0, column: 1, repeat: 1 }),
    ];
    expect(retryFigures(DEFINITION, shots)).toMatchObject([
      {
        backoff: 'constant',
        failures: { expected: 0, measured: 0 },
        tries: { expected: 2, measured: 2 },
        added: { expected: { p50: 150, p95: 150 }, measured: { p50: 153 } },
        settled: { p50: 453 },
        unforeseen: 0,
        deviation: 10,
      },
      { backoff: 'exponential', measured: [{ shot: 2 }], unanswered: 0, deviation: 0 },
    ]);
  });

  it('says which runs told nothing, and which went otherwise than foreseen', () => {
    const shots = [shot(0, 0, null), shot(1, 0, [answered(0)]), shot(2, 1, [failed(0)])];
    expect(retryFigures(DEFINITION, shots)).toMatchObject([
      { unanswered: 1, unforeseen: 1, deviation: null },
      { unanswered: 0, unforeseen: 1, failures: { expected: 0, measured: 1 } },
    ]);
  });

  it('weighs chance', () => {
    const pattern = { type: 'flaky', percent: 50, status: 503, after: 0 } as const;
    const [constant] = retryFigures({ ...DEFINITION, pattern, runs: 8 }, []);
    expect(constant).toMatchObject({
      failures: { expected: 1, measured: 0 },
      tries: { expected: 1.75, measured: null },
      added: { expected: { p50: 0, p95: 200 }, measured: { p50: null, p95: null } },
      deviation: null,
    });
  });

  it('takes delay and attempts as the demo gateway does', () => {
    const policy = { ...INHERIT_ALL, maxAttempts: 9, retryDelay: 60_000 };
    const request = runRequest({ policy });
    const [constant] = retryFigures({ ...DEFINITION, request }, []);
    expect(constant?.schedule.attempts).toHaveLength(5);
    expect(constant?.schedule.attempts[1]?.waitBefore).toBe(5_000);
    const [single] = retryFigures({ ...DEFINITION, request: runRequest() }, []);
    expect(single?.schedule.attempts).toHaveLength(1);
  });
});
