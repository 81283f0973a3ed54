import { shortcutLabel, type Shortcut } from '@renderer/lib/shortcut';

/** Every command that has a shortcut. Buttons, palette, the list of shortcuts and the key handler read this table. */
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

/** A command with a shortcut. */
export type ShortcutCommand = keyof typeof SHORTCUTS;

/** Shortcuts that belong to a place and not to a command. */
export const LOCAL_SHORTCUTS: readonly { name: string; shortcut: Shortcut; label?: string }[] = [
  { name: 'Go to column 1 to 9', shortcut: { key: '1', mod: true }, label: '1…9' },
  { name: 'Earlier prompt, in an empty prompt box', shortcut: { key: 'ArrowUp' } },
];

/** The shortcut of a command as written on a button. */
export function labelOf(command: ShortcutCommand): string {
  return shortcutLabel(SHORTCUTS[command].shortcut);
}
