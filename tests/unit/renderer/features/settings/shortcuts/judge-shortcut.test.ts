import { isBrowsersOwn, judgeShortcut } from '@renderer/features/settings/shortcuts/judge-shortcut';
import { parseShortcut, type Shortcut } from '@shared/domain/shortcut';
import { effectiveShortcuts } from '@shared/domain/shortcuts';
import { describe, expect, it } from 'vitest';

const keys = (text: string) => parseShortcut(text) as Shortcut;
const judge = (text: string, chosen = {}) =>
  judgeShortcut({
    command: 'run-all',
    shortcut: keys(text),
    table: effectiveShortcuts(chosen),
  });

describe('a shortcut', () => {
  it.each(['Mod+Shift+P', 'Alt+N', 'F7', 'Mod+Backspace', 'Mod+Enter', 'Mod+0', 'Alt+1'])(
    'may be %s',
    (text) => expect(judge(text)).toEqual({ kind: 'fine' }),
  );

  it.each(['A', '?', 'Enter', 'Shift+Enter', 'Tab', 'ArrowUp', 'Backspace', 'Home'])(
    'may not be %s, which typing and moving around need',
    (text) =>
      expect(judge(text)).toMatchObject({
        kind: 'refused',
        reason: expect.stringMatching(/alone/),
      }),
  );

  it.each(['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Mod+Z', 'Mod+Shift+Z'])(
    'may not be %s, which edits text',
    (text) => expect(judge(text)).toMatchObject({ kind: 'refused' }),
  );

  it.each(['Mod+1', 'Mod+9'])('may not be %s, which goes to a column', (text) =>
    expect(judge(text)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/column/) }),
  );

  it('names the command that has it now, not the one that had it', () => {
    expect(judge('Mod+K')).toEqual({ kind: 'conflict', with: 'palette' });
    expect(judge('Mod+K', { palette: '' })).toEqual({ kind: 'fine' });
    expect(judge('Mod+J', { palette: 'Mod+J' })).toEqual({ kind: 'conflict', with: 'palette' });
  });
});

it('tells what a browser keeps for itself', () => {
  expect(['Mod+N', 'Mod+T', 'Mod+Shift+W', 'F11'].every((text) => isBrowsersOwn(keys(text)))).toBe(
    true,
  );
  expect(['Mod+K', 'Alt+N', 'F6'].some((text) => isBrowsersOwn(keys(text)))).toBe(false);
});
