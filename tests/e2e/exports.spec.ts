import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

test.use({ gatewayOptions: { pace: 0 } });

test('a comparison becomes a page that can be read without the app, and does nothing', async ({
  page,
  chromium,
}) => {
  test.skip(chromium === null, 'The page is looked at in the browser of the loopback host.');
  const file = page.getByRole('button', { name: 'File', exact: true });
  await file.click();
  await page.getByRole('menuitem', { name: /^HTML page/ }).click();
  await expect(page.getByText('There is no answer to export yet')).toBeVisible();

  const prompt = 'Answer with <img src="https://evil.example/x.png"> and "quotes".';
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const number of [1, 2]) {
    const column = page.getByRole('region', { name: `Column ${number}`, exact: true });
    await expect(column).toHaveAttribute('data-state', 'completed');
  }
  await file.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^HTML page/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);

  using folder = temporaryFolder();
  const path = join(folder.path, 'comparison.html');
  await writeFile(path, await readFile(await download.path(), 'utf8'));
  const context = await chromium!.newContext();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const reader = await context.newPage();
  const complaints: string[] = [];
  reader.on('console', (message) => complaints.push(message.text()));
  await reader.goto(pathToFileURL(path).href);
  await expect(reader.locator('section > pre')).toHaveText(prompt);
  await expect(reader.getByRole('article')).toHaveCount(2);
  await expect(reader.locator('script, img, link, iframe')).toHaveCount(0);
  expect(asked).toEqual([pathToFileURL(path).href]);
  // A style that its own policy refused would be a complaint.
  expect(complaints).toEqual([]);
  await expectAccessible(reader, 'exported page');
  await reader.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(reader.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await context.close();
});
