import type { Page } from '@playwright/test';
import { expect, test } from './support/app';

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });
const model = (page: Page, number: number) =>
  column(page, number).getByRole('combobox', { name: 'Model' });
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

test('a column is dragged to another place', async ({ page }) => {
  await expect(model(page, 1)).toHaveValue('gpt-4.1');
  await column(page, 1).getByTitle('Drag to move the column').dragTo(column(page, 2));
  await expect(model(page, 1)).toHaveValue('claude-haiku-4.5');
  await expect(model(page, 2)).toHaveValue('gpt-4.1');
});

test('the inspector is widened by pointer and keys, and keeps its width', async ({ page }) => {
  const handle = page.getByRole('separator', { name: 'Inspector width' });
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, 300);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, 300, { steps: 4 });
  await page.mouse.up();
  const width = async () => (await inspector(page).boundingBox())?.width ?? 0;
  expect(await width()).toBeGreaterThan(400);
  const dragged = await width();
  await handle.press('ArrowLeft');
  await expect.poll(width).toBe(dragged + 16);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(handle).toHaveAttribute('aria-valuenow', String(dragged + 16));
  // Saved a moment later, or at once when the page goes away.
  await page.reload();
  await expect.poll(width).toBe(dragged + 16);
});

test('F6 goes round the parts of the screen', async ({ page }) => {
  await page.getByRole('tab', { name: 'Parameters' }).waitFor();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Parameters' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('link', { name: 'Compare' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(column(page, 1).getByRole('log')).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('link', { name: 'Compare' })).toBeFocused();

  await page.keyboard.press('ControlOrMeta+n');
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: 'Parameters' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(undo).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('link', { name: 'Compare' })).toBeFocused();
});

test('a narrow window gives the room to the columns, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(inspector(page)).toHaveCount(0);
  for (const number of [1, 2]) {
    const box = (await column(page, number).boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(1024);
  }
  await page.getByRole('button', { name: 'Inspector' }).click();
  await expect(inspector(page)).toBeVisible();
  await page.getByRole('button', { name: 'Inspector' }).click();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(inspector(page)).toBeVisible();
});

test('a run of the log opens in a column of its own, as it was sent', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Prompt' }).fill('What is a B-tree?');
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const number of [1, 2])
    await expect(column(page, number)).toHaveAttribute('data-state', 'completed', {
      timeout: 30_000,
    });
  await page.getByRole('link', { name: 'Log' }).click();
  await page
    .getByRole('row', { name: /claude-haiku-4\.5/ })
    .getByRole('button', { name: 'Open in Compare' })
    .click();
  await expect(model(page, 3)).toHaveValue('claude-haiku-4.5');
  await expect(column(page, 3)).toHaveAttribute('data-state', 'completed');
  await expect(column(page, 3)).toContainText('What is a B-tree?');
});

test('an app that has ended says so, also where a part of it was not yet loaded', async ({
  app,
  page,
}) => {
  test.skip(app.host === null, 'a desktop app ends with its window');
  app.watch.allowConsoleErrors(/./);
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
  // The words for a failure are fetched while the app is there.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('error-card')),
  );
  await app.host?.stop();
  await page.getByRole('textbox', { name: 'Prompt' }).fill('Is anybody there?');
  await page.getByRole('button', { name: 'Run all' }).click();
  await expect(column(page, 1)).toHaveAttribute('data-state', 'failed');
  await expect(column(page, 1)).toContainText('Is anybody there?');
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(page.getByText('A part of the app could not be loaded')).toBeVisible();
  await expect(
    page.getByText(/The connection to the app was lost|The app has ended, or/),
  ).toBeVisible();
});
