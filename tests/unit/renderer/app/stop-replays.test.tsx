// @vitest-environment jsdom
import { shortcutActions } from '@renderer/app/commands';
import { replays, runs, workspace } from '@renderer/app/page-services';
import { useShortcuts } from '@renderer/app/use-shortcuts';
import { CompareContext, type CompareServices } from '@renderer/features/compare/compare-context';
import { RunOrStopAll } from '@renderer/features/compare/composer/composer-commands';
import { changeColumn } from '@renderer/features/compare/state/edit-workspace';
import { playReplay } from '@renderer/features/compare/state/play-replay';
import { removeColumn } from '@renderer/features/compare/state/screen-actions';
import { newRun } from '@shared/domain/apply-run-event';
import { effectiveShortcuts } from '@shared/domain/shortcuts';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { runRequest } from '@tests/support/run-request';
import { useMemo } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const { replay } = vi.hoisted(() => ({ replay: vi.fn() }));
vi.mock('@renderer/rpc/client', () => ({ client: { runs: { replay } }, query: {} }));

const SHORTCUTS = effectiveShortcuts({});
const services = {
  workspace,
  runs,
  replays,
  controller: { stopAll: () => {}, runAll: () => {} },
  shortcutLabel: () => '',
} as unknown as CompareServices;

function Page() {
  const actions = useMemo(
    () => shortcutActions({ goTo: () => {}, showPalette: () => {}, showShortcuts: () => {} }),
    [],
  );
  useShortcuts(SHORTCUTS, actions);
  return (
    <CompareContext value={services}>
      <RunOrStopAll />
    </CompareContext>
  );
}

/** Plays an answer that never ends; gives the signal that ends it. */
async function play(): Promise<AbortSignal> {
  const run = { ...newRun('run', runRequest({}), 0), state: 'completed' as const };
  void playReplay(replays, run, 1);
  const call = await vi.waitUntil(() => replay.mock.lastCall);
  return (call[1] as { signal: AbortSignal }).signal;
}

beforeEach(() => {
  replay.mockReset().mockImplementation(async function* (
    _run,
    { signal }: { signal: AbortSignal },
  ) {
    yield [{ type: 'text-delta', text: 'Hello' }];
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  });
});
afterEach(cleanup);

it.each([
  ['Escape', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
  ['the button', () => fireEvent.click(screen.getByRole('button', { name: 'Stop all' }))],
])('what is played back ends by %s, as what arrives does', async (_by, stop) => {
  render(<Page />);
  expect(screen.queryByRole('button', { name: 'Stop all' })).toBeNull();
  const signal = await play();
  await screen.findByRole('button', { name: 'Stop all' });
  stop();
  expect(signal.aborted).toBe(true);
  expect(replays.getState()).toEqual({});
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop all' })).toBeNull());
});

it('what is played back in a column ends when the column is closed', async () => {
  const turns = [{ id: 'turn', prompt: 'Hello', runId: 'run' }];
  const id = workspace.state.getState().focusedColumn;
  workspace.edit((current) => changeColumn(current, id, (column) => ({ ...column, turns })));
  const signal = await play();
  workspace.edit((current) => ({ ...current, draft: 'another prompt' }));
  expect(signal.aborted).toBe(false);
  removeColumn(workspace, id);
  expect(signal.aborted).toBe(true);
});
