import { shortcutText, type Shortcut } from '@shared/domain/shortcut';
import {
  SHORTCUT_COMMANDS,
  type ShortcutCommand,
  type ShortcutTable,
} from '@shared/domain/shortcuts';

/** What stands against a shortcut. */
export type ShortcutVerdict =
  | { kind: 'fine' }
  /** It cannot be one: `reason` says why. */
  | { kind: 'refused'; reason: string }
  /** Another command has it. */
  | { kind: 'conflict'; with: ShortcutCommand };

const EDITING: Record<string, string> = {
  'Mod+A': 'selects all text',
  'Mod+C': 'copies text',
  'Mod+V': 'pastes text',
  'Mod+X': 'cuts text',
  'Mod+Y': 'redoes an edit',
  'Mod+Z': 'undoes an edit',
  'Mod+Shift+Z': 'redoes an edit',
};

/** Whether `command` may have `shortcut`, with all others as they are in `table`. */
export function judgeShortcut(options: {
  command: ShortcutCommand;
  shortcut: Shortcut;
  table: ShortcutTable;
}): ShortcutVerdict {
  const { command, shortcut, table } = options;
  const reason = findProblem(shortcut);
  if (reason !== null) return { kind: 'refused', reason };
  const text = shortcutText(shortcut);
  const other = SHORTCUT_COMMANDS.find((candidate) => {
    const taken = table[candidate];
    return candidate !== command && taken !== null && shortcutText(taken) === text;
  });
  return other === undefined ? { kind: 'fine' } : { kind: 'conflict', with: other };
}

function findProblem(shortcut: Shortcut): string | null {
  const { key, mod, alt } = shortcut;
  const text = shortcutText(shortcut);
  const isFunctionKey = /^F\d{1,2}$/.test(key) || key === 'Escape';
  if (!mod && !alt && !isFunctionKey)
    return 'This key alone is needed for typing and for moving around. Hold Ctrl, ⌘ or Alt with it, or take a function key.';
  if (EDITING[text] !== undefined) return `This ${EDITING[text]} everywhere. Take another one.`;
  if (mod && !alt && !shortcut.shift && /^[1-9]$/.test(key))
    return 'This goes to a column. Take another one.';
  return null;
}

const BROWSERS_OWN = new Set([
  ...['N', 'T', 'W', 'Shift+N', 'Shift+T', 'Shift+W', 'Tab', 'Shift+Tab', 'Q', 'M', 'H'].map(
    (keys) => `Mod+${keys}`,
  ),
  'Alt+F4',
  'F11',
]);

/** True for keys that a browser or its system keeps for itself, so that no page gets them. */
export function isBrowsersOwn(shortcut: Shortcut): boolean {
  return BROWSERS_OWN.has(shortcutText(shortcut));
}
