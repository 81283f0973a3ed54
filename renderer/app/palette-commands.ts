import { focusComposer } from '@renderer/features/compare/composer/prompt-box';
import {
  duplicateColumn,
  shiftColumn,
  showInspector,
  showWaterfall,
} from '@renderer/features/compare/state/screen-actions';
import { SETTINGS_SECTIONS } from '@renderer/features/settings/settings-sections';
import { LAB_KINDS, type LabKind } from '@shared/domain/lab/lab-definition';
import type { Recipe } from '@shared/domain/recipe';
import { SHORTCUT_COMMANDS, SHORTCUTS, type ShortcutCommand } from '@shared/domain/shortcuts';
import { shortcutActions, type CommandContext } from './commands';
import { compareOnTheWire, compareSettingsOf, sameInFourFormats } from './compare-commands';
import { importCurl } from './curl-import';
import { exportCommands } from './export-commands';
import { applyPresetAloud, presets } from './model-commands';
import { controller, overlays, workspace } from './page-services';
import { applyRecipeAloud } from './recipe-commands';

/** One line of the palette. `shortcut` names its row in the table of shortcuts. */
export interface Command {
  name: string;
  group: 'Compare' | 'Go to' | 'App';
  shortcut?: ShortcutCommand;
  run: () => void;
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
