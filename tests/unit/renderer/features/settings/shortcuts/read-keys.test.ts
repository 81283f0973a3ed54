import { readKeys } from '@renderer/features/settings/shortcuts/read-keys';
import { shortcutText } from '@shared/domain/shortcut';
import { expect, it } from 'vitest';

const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey')[]) => ({
  key,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  shiftKey: held.includes('shiftKey'),
  altKey: held.includes('altKey'),
});
const read = (mac: boolean, ...given: Parameters<typeof press>) => {
  const shortcut = readKeys(press(...given), mac);
  return shortcut && shortcutText(shortcut);
};

it('reads a key with what is held', () => {
  expect(read(false, 'K', 'ctrlKey', 'shiftKey')).toBe('Mod+Shift+K');
  expect(read(true, 'k', 'metaKey', 'altKey')).toBe('Mod+Alt+K');
  expect(read(false, 'F6', 'shiftKey')).toBe('Shift+F6');
  expect(read(false, '?', 'ctrlKey', 'shiftKey')).toBe('Mod+?');
});

it('waits while only modifiers are held, and for keys that say nothing', () => {
  for (const key of ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'])
    expect(read(false, key, 'ctrlKey')).toBeNull();
});

it('reads no shortcut of the other system', () => {
  expect(read(false, 'k', 'metaKey')).toBeNull();
  expect(read(true, 'k', 'ctrlKey')).toBeNull();
});
