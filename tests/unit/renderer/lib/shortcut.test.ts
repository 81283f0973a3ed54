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
