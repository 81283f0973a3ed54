import { needsShift, type Shortcut } from '@shared/domain/shortcut';
import { isMac } from './platform';

type Key = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'code'>>;

/** True while an input method composes a character: no key may then act as a command (keyCode 229 is its older sign). */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * The key of a shortcut as it was pressed: letters in lower case. Where a key gives no Latin letter, because another
 * script is switched on or ⌥ makes a sign of it, its place on the keyboard tells.
 */
export function keyOf({ key, code, altKey }: Key, mac: boolean = isMac): string {
  if (key.length > 1 && key !== 'Dead') return key;
  const letter = /^Key([A-Z])$/.exec(code ?? '')?.[1]?.toLowerCase();
  const isForeign = altKey ? mac : /^(?![a-z])\p{L}$/iu.test(key);
  if (letter !== undefined && isForeign) return letter;
  return key.length === 1 ? key.toLowerCase() : key;
}

/** True if the event is exactly this shortcut: a modifier that was not asked for makes it another one. */
export function matchesShortcut(event: Key, shortcut: Shortcut, mac: boolean = isMac): boolean {
  const key = keyOf(event, mac);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  return (
    key === shortcut.key &&
    mod === (shortcut.mod ?? false) &&
    !other &&
    event.altKey === (shortcut.alt ?? false) &&
    (!needsShift(shortcut.key) || event.shiftKey === (shortcut.shift ?? false))
  );
}

const MAC_KEYS: Record<string, string> = {
  Enter: '↵',
  Escape: 'esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
};
const OTHER_KEYS: Record<string, string> = { ...MAC_KEYS, Enter: 'Enter', Escape: 'Esc' };

/** How a shortcut is written on a control: `⇧⌘C` or `Ctrl+Shift+C`. */
export function shortcutLabel(shortcut: Shortcut, mac: boolean = isMac): string {
  const key = (mac ? MAC_KEYS : OTHER_KEYS)[shortcut.key] ?? upperLetter(shortcut.key);
  if (mac)
    return `${shortcut.alt ? '⌥' : ''}${shortcut.shift ? '⇧' : ''}${shortcut.mod ? '⌘' : ''}${key}`;
  return [shortcut.mod && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

/** The value of `aria-keyshortcuts` for a shortcut. */
export function ariaShortcut(shortcut: Shortcut, mac: boolean = isMac): string {
  return [
    shortcut.mod && (mac ? 'Meta' : 'Control'),
    shortcut.alt && 'Alt',
    shortcut.shift && 'Shift',
    upperLetter(shortcut.key),
  ]
    .filter(Boolean)
    .join('+');
}

const upperLetter = (key: string) => (key.length === 1 ? key.toUpperCase() : key);
