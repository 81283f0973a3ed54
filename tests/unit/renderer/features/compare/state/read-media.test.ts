import { readMedia } from '@renderer/features/compare/state/read-media';
import { expect, it } from 'vitest';

const media = (bytes: string | number[], mimeType = 'image/png') => ({
  kind: 'image' as const,
  mimeType,
  base64: btoa(typeof bytes === 'string' ? bytes : String.fromCharCode(...bytes)),
  url: null,
});
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0];

it('shows what the bytes prove, whatever the sender calls them', () => {
  expect(readMedia(media(PNG, 'text/html'))).toMatchObject({
    kind: 'image',
    mimeType: 'image/png',
  });
  expect(readMedia(media([0xff, 0xd8, 0xff, 0xe0]))).toMatchObject({ mimeType: 'image/jpeg' });
  expect(readMedia(media('RIFFxxxxWAVEfmt '))).toMatchObject({
    kind: 'audio',
    mimeType: 'audio/wav',
  });
  expect(readMedia(media([0xff, 0xfb, 0x90, 0x00]))).toMatchObject({ mimeType: 'audio/mpeg' });
});

it('refuses SVG, HTML and anything unknown, even when it is called an image', () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    '<html>',
    'GIF',
    '',
  ])
    expect(readMedia(media(text)).kind).toBe('refused');
});

it('refuses what is no base64 and what is too large', () => {
  expect(readMedia({ ...media(PNG), base64: '%%%' }).kind).toBe('refused');
  expect(readMedia({ ...media(PNG), base64: 'A'.repeat(45_000_000) }).kind).toBe('refused');
});

it('never loads an address', () => {
  const remote = { ...media(PNG), base64: null, url: 'https://example.test/a.png' };
  expect(readMedia(remote).kind).toBe('refused');
});
