import { isPopupOpen } from '@renderer/lib/is-popup-open';
import { isComposing, matchesShortcut } from '@renderer/lib/shortcut';
import { isMac } from '@renderer/lib/platform';
import {
  SHORTCUT_COMMANDS,
  type ShortcutCommand,
  type ShortcutTable,
} from '@shared/domain/shortcuts';
import { useEffect } from 'react';
import { goToColumn } from './commands';

/** While an element with this is in the page, keys are being recorded and none is a command. */
const RECORDING = '[data-records-keys]';

/** Listens for all shortcuts of the table, on the whole page. */
export function useShortcuts(
  table: ShortcutTable,
  actions: Record<ShortcutCommand, () => void>,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      if (document.querySelector(RECORDING) !== null || isOwnKey(event)) return;
      const number = columnNumber(event);
      if (number !== null) {
        event.preventDefault();
        goToColumn(number);
        return;
      }
      const command = commandOf(event, table);
      if (command === null) return;
      // Escape first closes what is open; commands do not reach through a dialog.
      const open = isPopupOpen();
      if (open && command !== 'palette' && command !== 'shortcut-list') return;
      event.preventDefault();
      // The corner for toasts takes F6 for itself.
      if (event.key === 'F6') event.stopImmediatePropagation();
      actions[command]();
    };
    // Captured: a popup that Escape closes is gone by the time the key reaches the window.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [table, actions]);
}

/** True where a field has a meaning of its own for the key, e.g. Escape for "leave it as it was": it names them in `data-own-keys`. */
function isOwnKey({ key, target }: KeyboardEvent): boolean {
  const field = target instanceof Element ? target.closest<HTMLElement>('[data-own-keys]') : null;
  return field?.dataset['ownKeys']?.split(' ').includes(key) ?? false;
}

function commandOf(event: KeyboardEvent, table: ShortcutTable): ShortcutCommand | null {
  const isPressed = (command: ShortcutCommand) => {
    const shortcut = table[command];
    return shortcut !== null && matchesShortcut(event, shortcut);
  };
  return SHORTCUT_COMMANDS.find(isPressed) ?? null;
}

function columnNumber(event: KeyboardEvent): number | null {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (!mod || event.shiftKey || event.altKey || !/^[1-9]$/.test(event.key)) return null;
  return Number(event.key);
}
