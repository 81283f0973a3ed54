import { expect, it } from 'vitest';
import { startDemo } from './demo-client';

const BASE64 = '@cf/black-forest-labs/flux-1-schnell';
const RAW = '@cf/stabilityai/stable-diffusion-xl-base-1.0';
const HOSTED = 'openai/gpt-image-2';

async function draw(model: string, fault: string) {
  const demo = await startDemo();
  const headers = { 'x-demo-fault': fault };
  const body = { model, input: { prompt: 'a fox' } };
  return demo.call('POST', '/ai/run', { body, headers });
}

it.each([
  ['bad-media', '!!! not base64 !!!'],
  ['empty-media', ''],
  ['address-instead-of-bytes', 'https://example.com/image.png'],
])('%s in JSON', async (fault, image) => {
  expect((await draw(BASE64, fault)).json()).toMatchObject({ success: true, result: { image } });
  const hosted = (await draw(HOSTED, fault)).json();
  expect(hosted).toMatchObject({ result: { state: 'Completed', result: { image } } });
});

it.each([
  ['bad-media', /^not an image/],
  ['empty-media', /^$/],
  ['html-in-media', /^<!doctype html>/],
])('%s as raw bytes, with the content type of an image', async (fault, body) => {
  const answer = await draw(RAW, fault);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.text).toMatch(body);
});

it('huge-media is as large as asked, and JSON', async () => {
  const { result } = (await draw(BASE64, 'huge-media;mb=3')).json() as {
    result: { image: string };
  };
  expect(result.image).toHaveLength(3 * 1024 * 1024);
});
