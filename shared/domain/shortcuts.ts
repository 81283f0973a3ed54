import type { Settings } from './settings';
import { parseShortcut, type Shortcut } from './shortcut';

/** Every command that can have a shortcut, with the app's own: what counts is `effectiveShortcuts`. */
export const SHORTCUTS = {
  'run-all': { name: 'Run all', shortcut: { key: 'Enter', mod: true } },
  'run-column': {
    name: 'Run the focused column',
    shortcut: { key: 'Enter', mod: true, shift: true },
  },
  stop: { name: 'Stop all', shortcut: { key: 'Escape' } },
  palette: { name: 'Search commands', shortcut: { key: 'k', mod: true } },
  settings: { name: 'Settings', shortcut: { key: ',', mod: true } },
  'shortcut-list': { name: 'Keyboard shortcuts', shortcut: { key: '/', mod: true } },
  'new-comparison': { name: 'New comparison', shortcut: { key: 'n', mod: true } },
  'add-column': { name: 'Add column', shortcut: { key: 't', mod: true } },
  'close-column': { name: 'Close the focused column', shortcut: { key: 'w', mod: true } },
  'toggle-sidebar': { name: 'Show or hide the sidebar', shortcut: { key: 'b', mod: true } },
  'copy-answer': {
    name: 'Copy the last answer of the focused column',
    shortcut: { key: 'c', mod: true, shift: true },
  },
  'next-region': { name: 'Next part of the screen', shortcut: { key: 'F6' } },
  'previous-region': {
    name: 'Previous part of the screen',
    shortcut: { key: 'F6', shift: true },
  },
} as const satisfies Record<string, { name: string; shortcut: Shortcut }>;

/** A command that can have a shortcut. */
export type ShortcutCommand = keyof typeof SHORTCUTS;

/** All of them, in the order in which they are listed. */
export const SHORTCUT_COMMANDS = Object.keys(SHORTCUTS) as ShortcutCommand[];

/** The shortcut of each command; null: it has none. */
export type ShortcutTable = Readonly<Record<ShortcutCommand, Shortcut | null>>;

/**
 * The one table that buttons, palette, lists, key handler and native menu read: the app's own shortcuts with the
 * user's over them. A stored text that is no shortcut is passed over.
 */
export function effectiveShortcuts(chosen: Settings['shortcuts']): ShortcutTable {
  const table = SHORTCUT_COMMANDS.map((command) => {
    const text = chosen[command];
    const own: Shortcut = SHORTCUTS[command].shortcut;
    return [command, text === '' ? null : (parseShortcut(text ?? '') ?? own)];
  });
  return Object.fromEntries(table) as ShortcutTable;
}
