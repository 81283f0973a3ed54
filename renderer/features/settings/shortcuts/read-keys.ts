import { keyOf } from '@renderer/lib/shortcut';
import { needsShift, type Shortcut } from '@shared/domain/shortcut';

type Press = Parameters<typeof keyOf>[0];

const MODIFIERS = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Fn']);
const NO_KEYS = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);

/**
 * The shortcut that a key press stands for; null while only modifiers are held, or for a key that gives no sign of its
 * own. On macOS `mod` is ⌘, elsewhere Ctrl; the other one of the two makes no shortcut.
 */
export function readKeys(press: Press, mac: boolean): Shortcut | null {
  const key = keyOf(press, mac);
  if (MODIFIERS.has(key) || NO_KEYS.has(key)) return null;
  if (mac ? press.ctrlKey : press.metaKey) return null;
  return {
    key,
    ...((mac ? press.metaKey : press.ctrlKey) ? { mod: true } : {}),
    ...(press.altKey ? { alt: true } : {}),
    ...(press.shiftKey && needsShift(key) ? { shift: true } : {}),
  };
}
