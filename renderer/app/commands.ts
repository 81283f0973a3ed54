import { copyAloud } from '@renderer/features/compare/columns/copy-answer';
import { focusComposer } from '@renderer/features/compare/composer/prompt-box';
import { stopReplays } from '@renderer/features/compare/state/replays';
import {
  clearAll,
  duplicateColumn,
  focusColumn,
  removeColumn,
  shiftColumn,
  showInspector,
  showWaterfall,
} from '@renderer/features/compare/state/screen-actions';
import { SETTINGS_SECTIONS } from '@renderer/features/settings/settings-sections';
import { showToast } from '@renderer/ui/toast';
import { LAB_KINDS, type LabKind } from '@shared/domain/lab/lab-definition';
import type { Recipe } from '@shared/domain/recipe';
import { SHORTCUT_COMMANDS, SHORTCUTS, type ShortcutCommand } from '@shared/domain/shortcuts';
import { exportCommands } from './export-commands';
import { compareOnTheWire, compareSettingsOf, sameInFourFormats } from './compare-commands';
import { importCurl } from './curl-import';
import { addNewColumn, applyPresetAloud, presets } from './model-commands';
import { labCommands } from './lab-commands';
import { controller, overlays, replays, runs, workspace } from './page-services';
import { applyRecipeAloud } from './recipe-commands';
import { goToRegion } from './regions';
import { lastRunOf } from '@renderer/features/compare/state/edit-workspace';

/** One line of the palette. `shortcut` names its row in the table of shortcuts. */
export interface Command {
  name: string;
  group: 'Compare' | 'Go to' | 'App';
  shortcut?: ShortcutCommand;
  run: () => void;
}

/** What commands need of the app around them. */
export interface CommandContext {
  goTo(path: string): void;
  showPalette(): void;
  showShortcuts(): void;
}

/** Listed elsewhere in it, or of no use from within it. */
const NOT_IN_PALETTE: ReadonlySet<ShortcutCommand> = new Set([
  'palette',
  'settings',
  'next-region',
  'previous-region',
]);

const LAB_COMMANDS: Record<LabKind, string> = {
  cache: 'Cache lab',
  retry: 'Retry lab',
  formats: 'Four formats lab',
  matrix: 'Experiment matrix',
};

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
    'close-column': () => removeColumn(workspace, focused()),
    'toggle-sidebar': () =>
      workspace.edit((current) => ({ ...current, sidebarOpen: !current.sidebarOpen })),
    'copy-answer': copyLastAnswer,
    'next-region': () => goToRegion(1),
    'previous-region': () => goToRegion(-1),
  };
}

/** All commands, for the palette. */
export function allCommands(context: CommandContext, recipes: readonly Recipe[]): Command[] {
  const actions = shortcutActions(context);
  const withShortcut = SHORTCUT_COMMANDS.filter((id) => !NOT_IN_PALETTE.has(id)).map(
    (id): Command => ({
      name: SHORTCUTS[id].name,
      group: id === 'toggle-sidebar' || id === 'shortcut-list' ? 'App' : 'Compare',
      shortcut: id,
      run: actions[id],
    }),
  );
  const screens: Command[] = ['Compare', 'Log', 'Lab', 'Models', 'Settings'].map((name) => ({
    name,
    group: 'Go to',
    ...(name === 'Settings' ? { shortcut: 'settings' } : {}),
    run: () => context.goTo(name === 'Compare' ? '/' : `/${name.toLowerCase()}`),
  }));
  const gatewayLog: Command = {
    name: 'The gateway’s own log',
    group: 'Go to',
    run: () => context.goTo('/log/gateway'),
  };
  const labs = LAB_KINDS.map((kind): Command => ({
    name: LAB_COMMANDS[kind],
    group: 'Go to',
    run: () => context.goTo(`/lab/${kind}`),
  }));
  const filling = presets().map((preset): Command => ({
    name: `Preset: ${preset.name}`,
    group: 'Compare',
    run: () => {
      context.goTo('/');
      applyPresetAloud(preset);
    },
  }));
  const applying = recipes.map((recipe): Command => ({
    name: `Recipe: ${recipe.name}`,
    group: 'Compare',
    run: () => {
      context.goTo('/');
      applyRecipeAloud(recipe);
    },
  }));
  const sections = SETTINGS_SECTIONS.map(({ id, title }): Command => ({
    name: `Settings: ${title}`,
    group: 'Go to',
    run: () => context.goTo(`/settings/${id}`),
  }));
  return [
    ...withShortcut,
    ...columnCommands(context),
    ...exportCommands(),
    ...filling,
    ...applying,
    ...screens,
    gatewayLog,
    ...labs,
    ...sections,
  ];
}

function columnCommands(context: CommandContext): Command[] {
  const { inspectorOpen, waterfallOpen } = workspace.state.getState();
  const column = (name: string, run: () => void): Command => ({ name, group: 'Compare', run });
  return [
    column('Stop the focused column', () => controller.stop(focused())),
    column('Duplicate the focused column', () => duplicateColumn(workspace, focused())),
    column('Move the focused column left', () => shiftColumn(workspace, focused(), -1)),
    column('Move the focused column right', () => shiftColumn(workspace, focused(), 1)),
    column(inspectorOpen ? 'Hide the inspector' : 'Show the inspector', () =>
      showInspector(workspace, !inspectorOpen),
    ),
    column(waterfallOpen ? 'Hide the waterfall' : 'Show the waterfall', () =>
      showWaterfall(workspace, !waterfallOpen),
    ),
    column('Compare settings with another column', () => {
      context.goTo('/');
      compareSettingsOf(focused());
    }),
    column('Compare answers on the wire', () => {
      context.goTo('/');
      compareOnTheWire();
    }),
    column('Same request in four formats', () => {
      context.goTo('/');
      sameInFourFormats(focused());
    }),
    column('Open comparison…', () => {
      context.goTo('/');
      overlays.setState({ type: 'open-comparison' }, true);
    }),
    column('Save comparison…', () => {
      context.goTo('/');
      overlays.setState({ type: 'save-comparison' }, true);
    }),
    column('Import curl…', () => {
      context.goTo('/');
      importCurl('');
    }),
    column('Focus the prompt', focusComposer),
  ];
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

function newComparison(): void {
  const undo = clearAll(workspace);
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
