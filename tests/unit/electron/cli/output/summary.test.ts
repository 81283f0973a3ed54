import { summaryOf } from '@electron/cli/output/summary';
import { newRun } from '@shared/domain/apply-run-event';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

it('says in one line how a run went, and that its stream was none', () => {
  const run = {
    ...newRun('r', runRequest(), 0),
    state: 'completed' as const,
    timings: { ...NO_TIMINGS, sent: 1, firstText: 2_000, ended: 2_010 },
    responseHeaders: { 'cf-aig-cache-status': 'MISS' },
  };
  const line = 'completed · first text 2.00 s · total 2.01 s · MISS';
  expect(summaryOf(run)).toBe(line);
  const notices = [{ code: 'one-burst', message: 'Arrived in one burst: …' }];
  expect(summaryOf({ ...run, notices })).toBe(`${line} · arrived in one burst`);
});
