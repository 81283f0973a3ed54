import { describe, expect, it } from 'vitest';
import { ariaShortcut, isComposing, matchesShortcut, shortcutLabel } from '@renderer/lib/shortcut';

const press = (
  key: string,
  held: Partial<Record<'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('takes ⌘ on macOS and Ctrl elsewhere, never both', () => {
    const runAll = { key: 'Enter', mod: true };
    expect(matchesShortcut(press('Enter', { metaKey: true }), runAll, true)).toBe(true);
    expect(matchesShortcut(press('Enter', { ctrlKey: true }), runAll, true)).toBe(false);
    expect(matchesShortcut(press('Enter', { ctrlKey: true }), runAll, false)).toBe(true);
    expect(matchesShortcut(press('Enter', { ctrlKey: true, metaKey: true }), runAll, false)).toBe(
      false,
    );
    expect(matchesShortcut(press('Enter'), runAll, false)).toBe(false);
  });

  it('tells shortcuts apart that differ in Shift only', () => {
    const copy = { key: 'c', mod: true, shift: true };
    expect(matchesShortcut(press('C', { ctrlKey: true, shiftKey: true }), copy, false)).toBe(true);
    expect(matchesShortcut(press('c', { ctrlKey: true }), copy, false)).toBe(false);
    expect(
      matchesShortcut(
        press('C', { ctrlKey: true, shiftKey: true }),
        { key: 'c', mod: true },
        false,
      ),
    ).toBe(false);
  });

  it('finds a sign wherever the keyboard has it', () => {
    expect(
      matchesShortcut(
        press('/', { ctrlKey: true, shiftKey: true }),
        { key: '/', mod: true },
        false,
      ),
    ).toBe(true);
  });

  it('takes a key by its place where it gives no Latin letter', () => {
    const palette = { key: 'k', mod: true };
    const cyrillic = { ...press('л', { ctrlKey: true }), code: 'KeyK' };
    expect(matchesShortcut(cyrillic, palette, false)).toBe(true);
    const dvorak = { ...press('k', { ctrlKey: true }), code: 'KeyV' };
    expect(matchesShortcut(dvorak, palette, false)).toBe(true);
    expect(matchesShortcut(dvorak, { key: 'v', mod: true }, false)).toBe(false);
    const option = { ...press('˚', { altKey: true }), code: 'KeyK' };
    expect(matchesShortcut(option, { key: 'k', alt: true }, true)).toBe(true);
    const tilde = { ...press('Dead', { altKey: true }), code: 'KeyN' };
    expect(matchesShortcut(tilde, { key: 'n', alt: true }, true)).toBe(true);
  });

  it('takes no sign typed with AltGr for a letter', () => {
    const at = { ...press('@', { ctrlKey: true, altKey: true }), code: 'KeyQ' };
    expect(matchesShortcut(at, { key: 'q', mod: true, alt: true }, false)).toBe(false);
    const ogonek = { ...press('ą', { ctrlKey: true, altKey: true }), code: 'KeyA' };
    expect(matchesShortcut(ogonek, { key: 'a', mod: true, alt: true }, false)).toBe(false);
  });

  it('knows when an input method is composing, by either sign', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });

  it('writes shortcuts the way each system does', () => {
    const copy = { key: 'c', mod: true, shift: true };
    expect([shortcutLabel(copy, true), shortcutLabel(copy, false)]).toEqual([
      '⇧⌘C',
      'Ctrl+Shift+C',
    ]);
    expect([ariaShortcut(copy, true), ariaShortcut(copy, false)]).toEqual([
      'Meta+Shift+C',
      'Control+Shift+C',
    ]);
    expect(shortcutLabel({ key: 'Enter', mod: true }, true)).toBe('⌘↵');
  });
});
