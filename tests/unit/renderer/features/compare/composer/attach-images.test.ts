import { attachImages } from '@renderer/features/compare/composer/attach-images';
import { createAttachmentsStore } from '@renderer/features/compare/state/attachments';
import { MAX_IMAGES } from '@shared/domain/run-request';
import { expect, it } from 'vitest';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
const png = (name: string) => new File([bytesOf(PNG)], name);

it('takes an image by its first bytes, whatever it is called', async () => {
  const store = createAttachmentsStore();
  expect(await attachImages(store, [png('cat.txt')])).toEqual([]);
  expect(store.getState()).toMatchObject([
    { name: 'cat.txt', part: { type: 'image', mimeType: 'image/png', base64: PNG } },
  ]);
});

it('refuses everything else in a sentence, and takes what is good beside it', async () => {
  const store = createAttachmentsStore();
  const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png', {
    type: 'image/png',
  });
  const wav = new File(['RIFF\0\0\0\0WAVEfmt '], 'b.png');
  const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'c.png');
  const problems = await attachImages(store, [svg, png('good.png'), wav, large]);
  expect(problems).toEqual([
    'a.png: only PNG, JPEG, WebP and GIF images can be attached.',
    'b.png: only PNG, JPEG, WebP and GIF images can be attached.',
    expect.stringContaining('c.png: 5.0 MiB is more than'),
  ]);
  expect(store.getState()).toHaveLength(1);
});

it('takes eight images at most', async () => {
  const store = createAttachmentsStore();
  const files = Array.from({ length: MAX_IMAGES + 1 }, (_, at) => png(`${at}.png`));
  expect(await attachImages(store, files)).toEqual(['8.png: at most 8 images go with one prompt.']);
  expect(store.getState()).toHaveLength(MAX_IMAGES);
});
