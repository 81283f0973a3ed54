import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTestHost } from './support/start-test-host';

test('a file that was removed since the start is a plain 404, and the host goes on', async () => {
  await using host = await startTestHost();
  await rm(join(host.folder, 'main.js'));
  const answer = await fetch(`${host.origin}/main.js`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toBe('There is no such file\n');
  expect((await fetch(`${host.origin}/`)).status).toBe(200);
});

test('a file that was replaced since the start is sent whole', async () => {
  await using host = await startTestHost();
  const text = `export const text = '${'ä'.repeat(100_000)}';`;
  await writeFile(join(host.folder, 'main.js'), text);
  const answer = await fetch(`${host.origin}/main.js`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(text);
});

test('HEAD tells the length and sends nothing', async () => {
  await using host = await startTestHost();
  const answer = await fetch(`${host.origin}/main.js`, { method: 'HEAD' });
  expect(answer.headers.get('content-length')).toBe(String('export {};'.length));
  expect(await answer.text()).toBe('');
});
