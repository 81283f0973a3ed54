import { readWindowState } from '@electron/desktop/window-state';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const displays = [
  { x: 0, y: 25, width: 1_440, height: 875 },
  { x: 1_440, y: 0, width: 1_920, height: 1_080 },
];
const first = { bounds: { width: 1_440, height: 900 }, isMaximized: false };

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'window-state-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function readBack(content: string) {
  const file = join(folder, 'window.json');
  writeFileSync(file, content);
  return readWindowState(file, displays);
}

const at = (x: number, y: number) => ({
  bounds: { x, y, width: 1_000, height: 700 },
  isMaximized: true,
});

describe('the window', () => {
  test.each([at(0, 25), at(1_440, 0), at(-900, 100), at(3_200, 900)])('returns to %j', (state) => {
    expect(readBack(JSON.stringify(state))).toEqual(state);
  });

  test.each([
    ['left of all displays', at(-950, 100)],
    ['right of all displays', at(3_300, 100)],
    ['with its title bar above the display', at(100, -300)],
    ['below the display', at(100, 850)],
  ])('is not left where nobody reaches it: %s', (_name, state) => {
    expect(readBack(JSON.stringify(state))).toEqual(first);
  });

  test.each(['', '{', '[]', '{"bounds":null}', JSON.stringify({ bounds: { x: '0' } })])(
    'opens at its first place where the file says %j',
    (content) => expect(readBack(content)).toEqual(first),
  );

  test('opens at its first place on the first start', () => {
    expect(readWindowState(join(folder, 'none.json'), displays)).toEqual(first);
  });
});
