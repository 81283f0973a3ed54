import { withShortcut } from '@renderer/features/settings/shortcuts/change-shortcuts';
import { expect, it } from 'vitest';

it('keeps only what differs from the app’s own', () => {
  const chosen = withShortcut({}, 'palette', { key: 'p', mod: true });
  expect(chosen).toEqual({ palette: 'Mod+P' });
  expect(withShortcut(chosen, 'palette', { key: 'k', mod: true })).toEqual({});
});

it('keeps an empty text for a command whose keys were taken away', () => {
  expect(withShortcut({ stop: 'F8' }, 'palette', null)).toEqual({ stop: 'F8', palette: '' });
});
