import { listPageAssets, readPageAsset } from '@electron/page/page-assets';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the index answers the root, and each file its own path', () => {
  const assets = listPageAssets('/out', ['index.html', 'assets/main-1.js', 'assets/font.woff2']);
  expect([...assets.keys()].toSorted()).toEqual([
    '/',
    '/assets/font.woff2',
    '/assets/main-1.js',
    '/index.html',
  ]);
  expect(assets.get('/')?.contentType).toBe('text/html; charset=utf-8');
  expect(assets.get('/assets/main-1.js')?.contentType).toBe('text/javascript; charset=utf-8');
  expect(assets.get('/assets/font.woff2')?.contentType).toBe('font/woff2');
});

test('a file of an unknown type stops the start, not a request', () => {
  expect(() => listPageAssets('/out', ['data.bin'])).toThrow(
    'No content type is known for data.bin',
  );
});

test('a file is read anew each time, and one that is gone is null', async () => {
  using folder = temporaryFolder();
  const asset = { file: folder.file('lazy.js'), contentType: 'text/javascript' };
  expect(await readPageAsset(asset)).toBeNull();
  writeFileSync(asset.file, 'new');
  expect(new TextDecoder().decode((await readPageAsset(asset)) ?? undefined)).toBe('new');
});
