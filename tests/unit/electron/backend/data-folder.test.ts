import { homedir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder, namedDataFolder } from '@electron/backend/data-folder';
import { expect, it } from 'vitest';

const share = join(homedir(), '.local', 'share', 'ai-gateway-playground');

it.each([
  ['/data', '/data/ai-gateway-playground'],
  [undefined, share],
  ['', share],
  ['relative/path', share],
])('Linux: XDG_DATA_HOME=%s leads to %s', (named, folder) => {
  const environment = named === undefined ? {} : { XDG_DATA_HOME: named };
  expect(defaultDataFolder('linux', environment)).toBe(folder);
});

it('Windows: an empty APPDATA is none', () => {
  const folder = join(homedir(), 'AppData', 'Roaming', 'AI Gateway Playground');
  expect(defaultDataFolder('win32', { APPDATA: '' })).toBe(folder);
});

it.each([
  ['/data', '/data'],
  ['data', join(process.cwd(), 'data')],
  ['~/data', join(homedir(), 'data')],
  ['~', homedir()],
  ['~me/data', join(process.cwd(), '~me/data')],
])('a folder named %s is %s', (given, folder) => {
  expect(namedDataFolder(given)).toBe(folder);
});
