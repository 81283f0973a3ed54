import { isMac } from '@renderer/lib/platform';
import { isComposing } from '@renderer/lib/shortcut';
import type { Shortcut } from '@shared/domain/shortcut';
import { useEffect } from 'react';
import { readKeys } from './read-keys';

/** Keys that are left to the dialog: Escape closes it, the others move in it and press its buttons. */
const DIALOGS_OWN = new Set(['Escape', 'Tab', 'Enter', ' ']);

/** Gives each shortcut that is pressed while `active` to `onKeys`; Backspace alone is null. Nobody else gets the key. */
export function useKeyRecorder(active: boolean, onKeys: (shortcut: Shortcut | null) => void): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      const shortcut = readKeys(event, isMac);
      if (shortcut === null) return;
      const isPlain = !shortcut.mod && !shortcut.alt && !event.ctrlKey && !event.metaKey;
      if (isPlain && DIALOGS_OWN.has(shortcut.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onKeys(isPlain && shortcut.key === 'Backspace' ? null : shortcut);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [active, onKeys]);
}
