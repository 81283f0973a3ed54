import type { Shortcut } from '@shared/domain/shortcut';

/** Keys that Electron names otherwise than a page does; it has no name for those outside of ASCII. */
const NAMES: Record<string, string> = {
  ' ': 'Space',
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** A shortcut as a menu shows it, e.g. `CmdOrCtrl+Shift+C`; null where a menu has no word for its key. */
export function acceleratorOf({ key, mod, alt, shift }: Shortcut): string | null {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (!/^[\x21-\x7e]+$/.test(name)) return null;
  return [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** A shortcut as keys that Electron presses in a page. */
export function inputOf(
  { key, mod, alt, shift }: Shortcut,
  platform: NodeJS.Platform,
): { keyCode: string; modifiers: ('meta' | 'control' | 'alt' | 'shift')[] } {
  const letter = shift && key.length === 1 ? key.toUpperCase() : key;
  return {
    keyCode: NAMES[key] ?? letter,
    modifiers: [
      ...(mod ? [platform === 'darwin' ? ('meta' as const) : ('control' as const)] : []),
      ...(alt ? ['alt' as const] : []),
      ...(shift ? ['shift' as const] : []),
    ],
  };
}
