import { describe, expect, it } from 'vitest';
import { checkBase64Media, checkMedia, MEDIA_LIMITS } from '@renderer/lib/media';

const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part,
    ),
  );
const big = (value: number) => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
const png = (width: number, height: number) =>
  bytes([0x89], 'PNG\r\n\u001a\n', big(13), 'IHDR', big(width), big(height), [8, 6, 0, 0, 0]);

const GOOD: [string, Uint8Array<ArrayBuffer>][] = [
  ['image/png', png(10, 20)],
  ['image/gif', bytes('GIF89a', [10, 0, 20, 0, 0, 0])],
  [
    'image/jpeg',
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 10, 3, 0, 0, 0]),
  ],
  ['image/webp', bytes('RIFF', big(0), 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 19, 0, 0])],
  [
    'image/avif',
    bytes(big(24), 'ftypavif', big(0), 'mif1avif', big(20), 'ispe', big(0), big(10), big(20)),
  ],
  ['audio/wav', bytes('RIFF', big(0), 'WAVEfmt ')],
  ['audio/mpeg', bytes('ID3', [4, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ['audio/mpeg', bytes([0xff, 0xfb, 0x90, 0x64], big(0), big(0))],
  ['audio/ogg', bytes('OggS', big(0), big(0))],
  ['audio/flac', bytes('fLaC', big(0), big(0))],
];

const REFUSED: [string, Uint8Array<ArrayBuffer>][] = [
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['SVG after an XML declaration', bytes('<?xml version="1.0"?><svg/>')],
  ['HTML served as sound', bytes('<!doctype html><script>alert(1)</script>')],
  ['PDF', bytes('%PDF-1.7 and more text')],
  ['an executable', bytes('MZ', big(0), big(0), big(0))],
  ['other ISO media', bytes(big(20), 'ftypmp42', big(0), 'mp42')],
  ['HTML with a signature later in it', bytes('<html>', [0x89], 'PNG\r\n\u001a\n')],
  ['nothing', bytes()],
  ['a PNG that ends in its header', bytes([0x89], 'PNG\r\n\u001a\n', big(13))],
  ['an image of 50,000 pixels', png(50_000, 10)],
  ['an image without pixels', png(0, 10)],
];

describe('checkMedia', () => {
  it.each(GOOD)('takes %s for what its bytes are', (mimeType, data) => {
    expect(checkMedia(data)).toMatchObject({ ok: true, type: { mimeType } });
  });

  it.each(REFUSED)('refuses %s', (_, data) => {
    expect(checkMedia(data)).toMatchObject({ ok: false });
  });

  it('refuses more than 32 MiB, as bytes and as base64', () => {
    expect(checkMedia(new Uint8Array(MEDIA_LIMITS.bytes + 1))).toMatchObject({ ok: false });
    expect(checkBase64Media('A'.repeat(45_000_000))).toMatchObject({
      ok: false,
      reason: 'too large: 32 MiB',
    });
  });

  it('does not believe the type of a data address', () => {
    expect(
      checkBase64Media(`data:image/png;base64,${btoa('<svg onload=alert(1)/>')}`),
    ).toMatchObject({ ok: false });
    const image = btoa(String.fromCharCode(...png(4, 4)));
    expect(checkBase64Media(`data:text/html;base64,${image}`)).toMatchObject({
      ok: true,
      type: { mimeType: 'image/png' },
    });
    expect(checkBase64Media('not base64!')).toMatchObject({ ok: false });
  });
});
