import { needsShift, type Shortcut } from '@shared/domain/shortcut';

type Press = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

const MODIFIERS = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Fn']);
const NO_KEYS = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);

/**
 * The shortcut that a key press stands for; null while only modifiers are held, or for a key that gives no sign of its
 * own. On macOS `mod` is ⌘, elsewhere Ctrl; the other one of the two makes no shortcut.
 */
export function readKeys(press: Press, mac: boolean): Shortcut | null {
  const { key } = press;
  if (MODIFIERS.has(key) || NO_KEYS.has(key)) return null;
  if (mac ? press.ctrlKey : press.metaKey) return null;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return {
    key: plain,
    ...((mac ? press.metaKey : press.ctrlKey) ? { mod: true } : {}),
    ...(press.altKey ? { alt: true } : {}),
    ...(press.shiftKey && needsShift(plain) ? { shift: true } : {}),
  };
}
