import { expect, test } from './support/app';

test.beforeEach(({ hostName }) => {
  test.skip(hostName !== 'loopback', 'for the loopback host');
});

const connected = { name: 'Prompt' } as const;

test('the start secret leaves the address bar and opens the app once', async ({ app, page }) => {
  await expect(page.getByRole('textbox', connected)).toBeVisible();
  expect(page.url()).not.toContain('k=');
  expect(await page.evaluate(() => document.cookie)).toBe('');

  const other = await page.context().newPage();
  app.watch.allowConsoleErrors(/403|4401/);
  const link = await app.host?.nextLink(() => other.goto(app.host?.link ?? ''));
  await expect(other.getByText('ended', { exact: false }).first()).toBeVisible();
  expect(link).not.toBe(app.host?.link);
});

test('a reload keeps the session', async ({ page }) => {
  await expect(page.getByRole('textbox', connected)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', connected)).toBeEnabled();
});
