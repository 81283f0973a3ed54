import { isComposing, matchesShortcut } from '@renderer/lib/shortcut';
import { isMac } from '@renderer/lib/platform';
import { useEffect } from 'react';
import { goToColumn } from './commands';
import { SHORTCUTS, type ShortcutCommand } from './shortcuts';

const OPEN_POPUP = '[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]';

/** Listens for all shortcuts of the table, on the whole page. */
export function useShortcuts(actions: Record<ShortcutCommand, () => void>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const number = columnNumber(event);
      if (number !== null) {
        event.preventDefault();
        goToColumn(number);
        return;
      }
      const command = commandOf(event);
      if (command === null) return;
      // Escape first closes what is open; commands do not reach through a dialog.
      const open = document.querySelector(OPEN_POPUP) !== null;
      if (open && command !== 'palette' && command !== 'shortcut-list') return;
      event.preventDefault();
      actions[command]();
    };
    // Captured: a popup that Escape closes is gone by the time the key reaches the window.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [actions]);
}

function commandOf(event: KeyboardEvent): ShortcutCommand | null {
  const entries = Object.entries(SHORTCUTS) as [
    ShortcutCommand,
    (typeof SHORTCUTS)[ShortcutCommand],
  ][];
  return entries.find(([, { shortcut }]) => matchesShortcut(event, shortcut))?.[0] ?? null;
}

function columnNumber(event: KeyboardEvent): number | null {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (!mod || event.shiftKey || event.altKey || !/^[1-9]$/.test(event.key)) return null;
  return Number(event.key);
}
