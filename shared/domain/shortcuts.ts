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

/** Goes to the search of the log: what stands in its list is more than the page holds, so a browser's own cannot find it. */
export const SEARCH_LOG: Shortcut = { key: 'f', mod: true };

/** Keys that belong to a place and not to a command; nobody can change them. `label` stands for the key where there are several. */
export const LOCAL_SHORTCUTS: readonly { name: string; shortcut: Shortcut; label?: string }[] = [
  { name: 'Go to column 1 to 9', shortcut: { key: '1', mod: true }, label: '1…9' },
  { name: 'Earlier prompt, in an empty prompt box', shortcut: { key: 'ArrowUp' } },
  { name: 'Search the log, on its screen', shortcut: SEARCH_LOG },
  { name: 'Next row, in the list of the log', shortcut: { key: 'ArrowDown' } },
  { name: 'Open the row, in the list of the log', shortcut: { key: 'Enter' } },
  { name: 'Select the row, in the list of the log', shortcut: { key: ' ' } },
  {
    name: 'Select several rows, in the list of the log',
    shortcut: { key: 'ArrowDown', shift: true },
  },
];
