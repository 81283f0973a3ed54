import { parseShortcut, shortcutText } from '@shared/domain/shortcut';
import { LOCAL_SHORTCUTS } from '@shared/domain/local-shortcuts';
import { effectiveShortcuts, SHORTCUT_COMMANDS, SHORTCUTS } from '@shared/domain/shortcuts';
import { describe, expect, it } from 'vitest';

describe('the app’s own shortcuts', () => {
  it('are one for every command', () => {
    const texts = [...Object.values(SHORTCUTS), ...LOCAL_SHORTCUTS].map(({ shortcut }) =>
      shortcutText(shortcut),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are those that users know', () => {
    const known = ['run-all', 'palette', 'settings', 'shortcut-list', 'copy-answer'] as const;
    expect(known.map((command) => shortcutText(SHORTCUTS[command].shortcut))).toEqual([
      'Mod+Enter',
      'Mod+K',
      'Mod+,',
      'Mod+/',
      'Mod+Shift+C',
    ]);
  });
});

describe('a shortcut as text', () => {
  it.each(['Mod+K', 'Mod+Shift+C', 'Mod+Alt+Shift+ArrowUp', 'Escape', 'F12', 'Mod++', 'Alt+Ä'])(
    'reads %s as it was written',
    (text) => {
      expect(shortcutText(parseShortcut(text)!)).toBe(text);
    },
  );

  it.each(['', ' ', 'Mod+', 'Mod+ ', 'Ctrl+K', 'Mod+kk', 'mod+K', 'Mod+K+L', 'K\n'])(
    'takes %j for none',
    (text) => {
      expect(parseShortcut(text)).toBeNull();
    },
  );

  it('is the same with and without Shift where the sign alone tells', () => {
    expect(shortcutText({ key: '?', mod: true, shift: true })).toBe('Mod+?');
  });
});

describe('the shortcuts that count', () => {
  it('are the app’s own but for those that were chosen', () => {
    const table = effectiveShortcuts({ palette: 'Mod+P', 'copy-answer': '' });
    expect(table.palette).toEqual({ key: 'p', mod: true });
    expect(table['copy-answer']).toBeNull();
    expect(table['run-all']).toEqual({ key: 'Enter', mod: true });
  });

  it('pass over what is no shortcut and what is no command', () => {
    const table = effectiveShortcuts({ palette: 'nonsense', 'make-coffee': 'Mod+M' });
    expect(table.palette).toEqual(SHORTCUTS.palette.shortcut);
    expect(Object.keys(table)).toEqual(SHORTCUT_COMMANDS);
  });
});
