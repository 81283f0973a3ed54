import { LOCAL_SHORTCUTS, SHORTCUTS } from '@renderer/app/shortcuts';
import { shortcutLabel } from '@renderer/lib/shortcut';
import { expect, it } from 'vitest';

it('gives every command a shortcut of its own', () => {
  const labels = [...Object.values(SHORTCUTS), ...LOCAL_SHORTCUTS].map(({ shortcut }) =>
    shortcutLabel(shortcut, false),
  );
  expect(new Set(labels).size).toBe(labels.length);
});

it('keeps the shortcuts that users know', () => {
  const label = (command: keyof typeof SHORTCUTS) =>
    shortcutLabel(SHORTCUTS[command].shortcut, true);
  expect([label('run-all'), label('palette'), label('settings'), label('shortcut-list')]).toEqual([
    '⌘↵',
    '⌘K',
    '⌘,',
    '⌘/',
  ]);
});
