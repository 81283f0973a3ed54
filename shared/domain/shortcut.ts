/** A key with its modifiers. `mod` is ⌘ on macOS and Ctrl elsewhere; `key` is `KeyboardEvent.key`, lower case for letters. */
export interface Shortcut {
  key: string;
  mod?: boolean;
  shift?: boolean;
  alt?: boolean;
}

const WRITTEN = /^(?<modifiers>(?:(?:Mod|Alt|Shift)\+)*)(?<key>.|[A-Z][A-Za-z]*[0-9]{0,2})$/u;

/** Reads what `shortcutText` writes, e.g. `Mod+Shift+K`; null for anything else. */
export function parseShortcut(text: string): Shortcut | null {
  const { modifiers, key } = WRITTEN.exec(text)?.groups ?? {};
  if (modifiers === undefined || key === undefined || key.trim() === '') return null;
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    ...(modifiers.includes('Mod+') ? { mod: true } : {}),
    ...(modifiers.includes('Alt+') ? { alt: true } : {}),
    ...(modifiers.includes('Shift+') && needsShift(key) ? { shift: true } : {}),
  };
}

/** A shortcut as it is stored, the same on every system: two are the same keys if their texts are equal. */
export function shortcutText({ key, mod, alt, shift }: Shortcut): string {
  const written = key.length === 1 ? key.toUpperCase() : key;
  return [mod && 'Mod', alt && 'Alt', shift && needsShift(key) && 'Shift', written]
    .filter(Boolean)
    .join('+');
}

/**
 * True if Shift makes another shortcut of this key. A sign such as `?` needs Shift on many keyboards and not on
 * others, so there the sign alone tells.
 */
export function needsShift(key: string): boolean {
  return key.length > 1 || /^[\p{L}\p{N}]$/u.test(key);
}
