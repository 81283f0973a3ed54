import type { Page } from '@playwright/test';
import { axeFor } from './support/accessibility';
import { expect, test } from './support/app';
import { OWN_PACE } from './support/simulated-account';

test.use({ gatewayOptions: OWN_PACE });

/** Within `part`, or on the whole page. What is open hides the rest of the page from screen readers. */
async function violationsIn(page: Page, colorScheme: 'light' | 'dark', part: string) {
  const { violations } = await axeFor(page, colorScheme).include(part).analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
}

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });

for (const colorScheme of ['light', 'dark'] as const) {
  const violations = (page: Page, part = 'html') => violationsIn(page, colorScheme, part);

  test(`no screen has an accessibility violation, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const screen of ['Compare', 'Log', 'Lab', 'Models', 'Settings']) {
      await page.getByRole('link', { name: screen }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/./);
      await expect(page.getByRole('status', { name: /Reading/ })).toHaveCount(0);
      expect(await violations(page), screen).toEqual([]);
    }
  });

  test(`no answer, failure or inspector tab has one either, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const prompt = page.getByRole('textbox', { name: 'Prompt' });
    await prompt.fill('Show code, a table and math');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(column(page, 1)).toHaveAttribute('data-state', 'running');
    expect(await violations(page), 'while streaming').toEqual([]);
    for (const number of [1, 2])
      await expect(column(page, number)).toHaveAttribute('data-state', 'completed', {
        timeout: 30_000,
      });
    for (const tab of ['Parameters', 'Gateway', 'Code', 'Wire']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toContainText(/gpt-4\.1/);
      expect(await violations(page), tab).toEqual([]);
    }
    await prompt.fill('/fault server-error');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(column(page, 1)).toHaveAttribute('data-state', 'failed');
    await expect(column(page, 1).getByRole('alert')).toBeVisible();
    expect(await violations(page), 'a failure').toEqual([]);
  });

  test(`nothing that opens has one, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await column(page, 1).getByRole('combobox', { name: 'Model' }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await violations(page, '[role="listbox"]'), 'the list of models').toEqual([]);
    await page.keyboard.press('Escape');
    await column(page, 1).getByRole('combobox', { name: 'Format' }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await violations(page, '[role="listbox"]'), 'the list of formats').toEqual([]);
    await page.keyboard.press('Escape');
    await column(page, 1).getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await violations(page, '[role="menu"]'), 'a menu').toEqual([]);
    await page.keyboard.press('Escape');
    for (const key of ['k', '/']) {
      await page.keyboard.press(`ControlOrMeta+${key}`);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page, '[role="dialog"]'), `Ctrl+${key}`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}
