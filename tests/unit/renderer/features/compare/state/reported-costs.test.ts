import { createReportedCosts } from '@renderer/features/compare/state/reported-costs';
import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { ReportedCost } from '@shared/domain/spending';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { someRequest } from './some-request';

const NOT_YET: ReportedCost = { usd: null, problem: 'Not there yet.', mayCome: true };
const KNOWN: ReportedCost = { usd: 0.01, problem: null, mayCome: false };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** One column whose run ends as `change` says, and a gateway that gives the answers in turn. */
async function afterRun(change: Partial<Run>, ...answers: (ReportedCost | Error)[]) {
  const runs = createRunsStore((flush) => flush());
  const workspace = createWorkspaceStore(
    { load: async () => null, save: async () => {} },
    () => {},
  );
  workspace.edit((current) => ({
    ...current,
    columns: current.columns
      .slice(0, 1)
      .map((column) => ({ ...column, turns: [{ id: 't', prompt: 'Hello', runId: 'r' }] })),
  }));
  const read = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer ?? NOT_YET;
  });
  const onCame = vi.fn();
  const costs = createReportedCosts({ runs, workspace, read, onCame });
  const run = newRun('r', someRequest(), 0);
  runs.put([{ run, sequence: 0 }]);
  runs.put([{ run: { ...run, state: 'completed', status: 200, ...change }, sequence: 1 }]);
  await vi.advanceTimersByTimeAsync(0);
  return { costs, read, onCame };
}

it('asks once when the answer has ended, and tells when a figure came', async () => {
  const { costs, read, onCame } = await afterRun({}, KNOWN);
  expect(costs.get('r')).toEqual(KNOWN);
  expect(onCame).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toHaveBeenCalledOnce();
});

it('asks again with growing pauses while a figure may come', async () => {
  const { costs, read } = await afterRun({}, NOT_YET, NOT_YET, KNOWN);
  await vi.advanceTimersByTimeAsync(999);
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(read).toHaveBeenCalledTimes(2);
  expect(costs.get('r')).toEqual(NOT_YET);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(costs.get('r')).toEqual(KNOWN);
});

it('gives up after five questions', async () => {
  const { read } = await afterRun({}, NOT_YET);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(read).toHaveBeenCalledTimes(5);
});

it('does not ask again where no figure will come, or the question fails', async () => {
  for (const answer of [{ ...NOT_YET, mayCome: false }, new Error('no')]) {
    const { costs, read } = await afterRun({}, answer);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledOnce();
    expect(costs.get('r')?.usd).toBeNull();
  }
});

it.each<[string, Partial<Run>]>([
  ['runs', { state: 'running' }],
  ['was refused', { state: 'failed', status: 429 }],
  ['came from the cache', { responseHeaders: { 'cf-aig-cache-status': 'HIT' } }],
])('asks nothing of an answer that %s', async (_, change) => {
  expect((await afterRun(change, KNOWN)).read).not.toHaveBeenCalled();
});

it('asks of earlier answers too, the last ones first and four at once', async () => {
  const runs = createRunsStore((flush) => flush());
  const workspace = createWorkspaceStore(
    { load: async () => null, save: async () => {} },
    () => {},
  );
  const ids = Array.from({ length: 30 }, (_, at) => `r${at}`);
  workspace.edit((current) => ({
    ...current,
    columns: current.columns.slice(0, 1).map((column) => ({
      ...column,
      turns: ids.map((id) => ({ id, prompt: 'Hello', runId: id })),
    })),
  }));
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  createReportedCosts({
    runs,
    workspace,
    read: (runId) => {
      asked.push(runId);
      return new Promise((resolve) => answers.push(() => resolve(KNOWN)));
    },
    onCame: () => {},
  });
  const ended = { state: 'completed', status: 200 } as const;
  runs.put(ids.map((id) => ({ run: { ...newRun(id, someRequest(), 0), ...ended }, sequence: 1 })));
  expect(asked).toEqual(['r29', 'r28', 'r27', 'r26']);
  while (answers.length > 0) {
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(asked).toEqual(ids.slice(10).toReversed());
});
