import { shortcutLabel } from '@renderer/lib/shortcut';
import {
  effectiveShortcuts,
  type ShortcutCommand,
  type ShortcutTable,
} from '@shared/domain/shortcuts';
import { useCallback, useMemo } from 'react';
import { useSettings } from './use-settings';

/** The shortcuts that count now: the app's own with the user's over them. */
export function useShortcutTable(): ShortcutTable {
  const [{ shortcuts }] = useSettings();
  return useMemo(() => effectiveShortcuts(shortcuts), [shortcuts]);
}

/** Gives the shortcut of a command as written on a button; an empty text where it has none. */
export function useShortcutLabels(): (command: ShortcutCommand) => string {
  const table = useShortcutTable();
  return useCallback(
    (command) => {
      const shortcut = table[command];
      return shortcut === null ? '' : shortcutLabel(shortcut);
    },
    [table],
  );
}
