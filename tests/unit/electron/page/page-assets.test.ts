import { listPageAssets } from '@electron/page/page-assets';
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
