import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { OWN_PACE } from './support/simulated-account';

test.use({ gatewayOptions: OWN_PACE });

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });
const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });

test('a comparison is made, stopped and repeated without a pointer', async ({ page }) => {
  await expect(prompt(page)).toBeFocused();
  await page.keyboard.type('Write a very long essay of 5,000 tokens about rivers');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(column(page, 1)).toHaveAttribute('data-state', 'running');
  await expect(prompt(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(column(page, 1)).toHaveAttribute('data-state', 'stopped');
  await expect(prompt(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(prompt(page)).toHaveValue(/essay of 5,000/);
});

test('shortcuts reach columns, screens, palette and their own list', async ({ page }) => {
  await expect(prompt(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+t');
  await expect(column(page, 3)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+1');
  await expect(column(page, 1).getByRole('log')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+w');
  await expect(column(page, 3)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+b');
  await expect(page.getByRole('link', { name: 'Log' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.press('ControlOrMeta+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Run all');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  // Without a look at where it goes.
  await page.keyboard.type('models');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Models' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('Enter breaks the line until the setting says that it sends', async ({ page }) => {
  await prompt(page).press('Enter');
  await expect(prompt(page)).toHaveValue('\n');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Enter sends' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await prompt(page).fill('Now it sends');
  await prompt(page).press('Enter');
  await expect(column(page, 1)).toHaveAttribute('data-state', /running|completed/);
});

test('a key that composes a character never sends', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Enter sends' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await prompt(page).fill('日本');
  for (const composing of [{ isComposing: true }, { keyCode: 229 }])
    await prompt(page).evaluate((box, how) => {
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...how }));
    }, composing);
  await expect(prompt(page)).toHaveValue('日本');
  await expect(column(page, 1)).toHaveAttribute('data-state', 'idle');
});

test('the theme follows the setting, at once and after a reload', async ({ page }) => {
  const root = page.locator('html');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Compare' })).toBeVisible();
  await expect(root).toHaveAttribute('data-theme', 'dark');
});

test('the start and the end of a run are announced, and nothing in between', async ({ page }) => {
  await prompt(page).fill('Short answer please');
  const said = await page.evaluateHandle(() => {
    const heard: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const text = element?.closest('[role="status"]')?.textContent;
        if (text?.startsWith('Column')) heard.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return heard;
  });
  await page.keyboard.press('ControlOrMeta+Enter');
  for (const number of [1, 2])
    await expect(column(page, number)).toHaveAttribute('data-state', 'completed', {
      timeout: 30_000,
    });
  await expect
    .poll(async () => (await said.jsonValue()).join(' '))
    .toMatch(/Column 1 running\..*Column \d completed in .*Column \d completed in /);
  expect((await said.jsonValue()).length).toBeLessThanOrEqual(4);
});
