import { closeColumnAloud } from '@renderer/features/compare/columns/close-column-aloud';
import { copyAloud } from '@renderer/features/compare/columns/copy-answer';
import { focusComposer } from '@renderer/features/compare/composer/prompt-box';
import { anyPlays, stopReplays } from '@renderer/features/compare/state/replays';
import { clearAll, focusColumn } from '@renderer/features/compare/state/screen-actions';
import { showToast } from '@renderer/ui/toast';
import type { ShortcutCommand } from '@shared/domain/shortcuts';
import { addNewColumn } from './model-commands';
import { labCommands } from './lab-commands';
import { attachments, controller, replays, runs, workspace } from './page-services';
import { goToRegion } from './regions';
import { lastRunOf } from '@renderer/features/compare/state/edit-workspace';

/** What commands need of the app around them. */
export interface CommandContext {
  goTo(path: string): void;
  showPalette(): void;
  showShortcuts(): void;
}

const focused = () => workspace.state.getState().focusedColumn;

/** What each shortcut does. */
export function shortcutActions(context: CommandContext): Record<ShortcutCommand, () => void> {
  const inCompare = (work: () => void) => () => {
    context.goTo('/');
    work();
  };
  const runAll = inCompare(() => {
    controller.runAll();
    focusComposer();
  });
  const stopAll = () => {
    // Where nothing runs, Escape leaves the keyboard where it is.
    if (!isAnyRunning() && !anyPlays(replays.getState())) return;
    controller.stopAll();
    stopReplays(replays);
    focusComposer();
  };
  return {
    'run-all': () => {
      const lab = labCommands.current();
      if (lab === null) runAll();
      else lab.run();
    },
    'run-column': inCompare(() => controller.runColumn(focused())),
    stop: () => {
      if (labCommands.current()?.stop() !== true) stopAll();
    },
    palette: context.showPalette,
    settings: () => context.goTo('/settings'),
    'shortcut-list': context.showShortcuts,
    'new-comparison': inCompare(newComparison),
    'add-column': inCompare(addNewColumn),
    'close-column': inCompare(() => closeColumnAloud(workspace, focused())),
    'toggle-sidebar': () =>
      workspace.edit((current) => ({ ...current, sidebarOpen: !current.sidebarOpen })),
    'copy-answer': copyLastAnswer,
    'next-region': () => goToRegion(1),
    'previous-region': () => goToRegion(-1),
  };
}

/** Puts the inspector and the keyboard on the column with this number, counted from 1. */
export function goToColumn(number: number): void {
  const column = workspace.state.getState().columns[number - 1];
  if (column === undefined) return;
  focusColumn(workspace, column.id);
  const region = document.querySelector<HTMLElement>(`[aria-label="Column ${number}"]`);
  region?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  region?.querySelector<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
}

function isAnyRunning(): boolean {
  const last = workspace.state.getState().columns.map(({ turns }) => lastRunOf(turns));
  return last.some((runId) => runId !== null && runs.get(runId)?.state === 'running');
}

function newComparison(): void {
  const undo = clearAll({ workspace, attachments });
  focusComposer();
  showToast({ title: 'New comparison', action: { label: 'Undo', onSelect: undo } });
}

function copyLastAnswer(): void {
  const column = workspace.state.getState().columns.find(({ id }) => id === focused());
  const runId = lastRunOf(column?.turns ?? []);
  const text = runId == null ? undefined : runs.get(runId)?.text;
  if (text) void copyAloud(text);
  else showToast({ title: 'There is no answer to copy yet' });
}
