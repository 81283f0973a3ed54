import { expect, test } from './support/app';

test.use({ account: 'demo' });

test.beforeEach(({ hostName }) => {
  test.skip(hostName !== 'desktop', 'for the desktop host');
});

test('the window shows the page of the app, connected to its backend', async ({ page }) => {
  expect(page.url()).toMatch(/^app:\/\/bundle\//);
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeEnabled();
  await expect(page.getByText('Demo').first()).toBeVisible();
});

test('no link, form or window leaves the page', async ({ app, page }) => {
  app.watch.allowConsoleErrors(/violates|Not allowed|ERR_/);
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://evil.test/');
    location.href = 'https://evil.test/';
  });
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeEnabled();
  expect(page.url()).toBe(before);
  expect(page.context().pages()).toHaveLength(1);
});

test('a reload connects again', async ({ page }) => {
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeEnabled();
});
