import type { Page } from '@playwright/test';
import { axeFor, expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';
import { OWN_PACE } from './support/simulated-account';

test.use({ gatewayOptions: OWN_PACE });

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });

test('no screen has an accessibility violation', async ({ page }) => {
  for (const screen of ['Compare', 'Log', 'Lab', 'Models', 'Settings']) {
    await page.getByRole('link', { name: screen }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/./);
    await expect(page.getByRole('status', { name: /Reading/ })).toHaveCount(0);
    await expectAccessible(page, screen);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no answer, failure or inspector tab has one either, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = async () => {
      const { violations: found } = await axeFor(page, colorScheme).analyze();
      return found.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
    };
    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await prompt.fill('Show code, a table and math');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(column(page, 1)).toHaveAttribute('data-state', 'running');
    expect(await violations(), 'while streaming').toEqual([]);
    for (const number of [1, 2])
      await expect(column(page, number)).toHaveAttribute('data-state', 'completed', {
        timeout: 30_000,
      });
    for (const tab of ['Parameters', 'Gateway', 'Code', 'Wire']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toContainText(/gpt-4\.1/);
      expect(await violations(), tab).toEqual([]);
    }
    await prompt.fill('/fault server-error');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(column(page, 1)).toHaveAttribute('data-state', 'failed');
    await expect(column(page, 1).getByRole('alert')).toBeVisible();
    expect(await violations(), 'a failure').toEqual([]);
  });
}

test('nothing that opens has one', async ({ page }) => {
  await column(page, 1).getByRole('combobox', { name: 'Model' }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessible(page, 'the list of models', '[role="listbox"]');
  await page.keyboard.press('Escape');
  await column(page, 1).getByRole('combobox', { name: 'Format' }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessible(page, 'the list of formats', '[role="listbox"]');
  await page.keyboard.press('Escape');
  await column(page, 1).getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'a menu', '[role="menu"]');
  await page.keyboard.press('Escape');
  for (const key of ['k', '/']) {
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, `Ctrl+${key}`, '[role="dialog"]');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
