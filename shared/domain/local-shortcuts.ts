import type { Shortcut } from './shortcut';

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
