// @vitest-environment jsdom
import { Column } from '@renderer/features/compare/columns/column';
import { CompareContext, type CompareServices } from '@renderer/features/compare/compare-context';
import { changeColumn } from '@renderer/features/compare/state/edit-workspace';
import { createReplayStore } from '@renderer/features/compare/state/replays';
import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { UiProvider } from '@renderer/ui/ui-provider';
import { newRun } from '@shared/domain/apply-run-event';
import { act, cleanup, render } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { someRequest } from './state/some-request';

const QUIET_TURNS = 20;
const LAZY_PARTS = { timeout: 10_000 }; // ms

beforeAll(async () => {
  // Loaded before they are needed, so that waiting for them is no matter of the machine's speed.
  await import('@renderer/features/compare/columns/column-advice');
  await import('@renderer/features/compare/columns/column-menu');
  await import('@renderer/features/compare/columns/format-picker');
  await import('@renderer/features/compare/columns/modified-badge');
  await import('@renderer/ui/toast-corner');
  // jsdom lays nothing out, so nothing ever changes its size.
  const ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  vi.stubGlobal('ResizeObserver', ResizeObserver);
});
afterEach(cleanup);

/** Two running columns whose frames come when the test says so, and how often each was committed. */
async function twoRunningColumns() {
  const frames: (() => void)[] = [];
  const runs = createRunsStore((flush) => frames.push(flush));
  const keeper = { load: async () => null, save: async () => {} };
  const workspace = createWorkspaceStore(keeper, () => {});
  const ids = workspace.state.getState().columns.map(({ id }) => id);
  const runIds = ids.map((id) => {
    const runId = crypto.randomUUID();
    const turns = [{ id: crypto.randomUUID(), prompt: 'Hello', runId }];
    runs.put([{ run: newRun(runId, someRequest(), 0), sequence: 0 }]);
    workspace.edit((current) => changeColumn(current, id, (one) => ({ ...one, turns })));
    return runId;
  });
  const services = {
    workspace,
    runs,
    controller: {},
    cacheStories: { get: () => undefined, hitsOf: () => '', subscribe: () => () => {} },
    reportedCosts: { get: () => undefined, subscribe: () => () => {}, version: () => 0 },
    replays: createReplayStore(),
    slots: { modelPicker: () => null, gatewayPanel: () => null, codePanel: () => null },
    findModel: () => undefined,
    shortcutLabel: () => '',
  } as unknown as CompareServices;
  const commits = [0, 0];
  const view = render(
    <UiProvider>
      <CompareContext value={services}>
        {ids.map((id, at) => (
          <Profiler key={id} id={id} onRender={() => (commits[at] = (commits[at] ?? 0) + 1)}>
            <Column id={id} number={at + 1} />
          </Profiler>
        ))}
      </CompareContext>
    </UiProvider>,
  );
  await view.findAllByRole('button', { name: 'More' }, LAZY_PARTS);
  await view.findAllByRole('combobox', { name: 'Format' }, LAZY_PARTS);
  await settled(commits);
  commits.fill(0);
  const frame = () => act(() => frames.splice(0).forEach((flush) => flush()));
  return { view, runs, runIds, commits, frame };
}

/** Resolves when nothing was committed for a while: a part that was just loaded still sets its state in steps. */
async function settled(commits: readonly number[]) {
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    const before = commits.join();
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    quiet = commits.join() === before ? quiet + 1 : 0;
  }
}

it('commits a column once per frame, however many deltas came, and no other column', async () => {
  const { view, runs, runIds, commits, frame } = await twoRunningColumns();
  const [left = ''] = runIds;
  let sequence = 0;
  for (let painted = 1; painted <= 10; painted += 1) {
    for (let delta = 0; delta < 20; delta += 1) {
      sequence += 1;
      runs.receive([{ runId: left, sequence, events: [{ type: 'text-delta', text: 'word ' }] }]);
    }
    expect(commits).toEqual([painted - 1, 0]);
    frame();
    expect(commits).toEqual([painted, 0]);
  }
  const [answer] = view.getAllByRole('article', { name: 'Answer' });
  expect(answer?.textContent?.match(/word/g)).toHaveLength(200);
});

it('commits each column once in a frame that brings news to both', async () => {
  const { runs, runIds, commits, frame } = await twoRunningColumns();
  for (const runId of runIds)
    runs.receive([{ runId, sequence: 1, events: [{ type: 'text-delta', text: 'Hm.' }] }]);
  frame();
  expect(commits).toEqual([1, 1]);
});
