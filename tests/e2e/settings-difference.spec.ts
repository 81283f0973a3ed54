import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

test.use({ gatewayOptions: { pace: 0.02 } });

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Compare settings' });
const section = (page: Page, name: string) =>
  dialog(page).getByRole('region', { name, exact: true });
/** The two values of a row, and what it says of them. */
const row = (page: Page, part: string, name: string) =>
  section(page, part)
    .getByRole('row')
    .filter({
      has: page.getByRole('rowheader', { name, exact: true }),
    });

test('what a column sends otherwise is named, compared, applied and taken back', async ({
  app,
  page,
}) => {
  const second = column(page, 2);
  await second.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Follow shared settings' }).click();
  await page.getByRole('textbox', { name: 'Temperature' }).fill('0.4');
  await page.getByRole('textbox', { name: 'System' }).fill('Answer like a pirate.');
  await page.getByRole('tab', { name: 'Gateway' }).click();
  const ttl = page.getByRole('textbox', { name: 'Cache time' });
  await ttl.fill('120');
  await ttl.blur();
  await page.getByRole('textbox', { name: 'Prompt' }).fill('One word, please.');

  const badge = second.getByRole('button', { name: /^Modified/ });
  await expect(badge).toHaveAccessibleName(/System.*Temperature.*cf-aig-cache-ttl/);
  await expect(column(page, 1).getByRole('button', { name: /^Modified/ })).toHaveCount(0);
  await badge.click();

  await expect(row(page, 'Headers', 'cf-aig-cache-ttl')).toContainText(/differs\s*–?.*120/);
  await expect(row(page, 'Headers', 'content-type')).toContainText('same');
  await expect(row(page, 'Parameters', 'Temperature')).toContainText('0.4');
  await expect(row(page, 'Parameters', 'Stream')).toContainText('same');
  await expect(row(page, 'Body', 'temperature')).toContainText(/differs.*0\.4/);
  await expect(row(page, 'Body', 'model')).toContainText('anthropic/claude-haiku-4.5');
  await dialog(page).getByRole('switch', { name: 'Only differences' }).click();
  await expect(row(page, 'Headers', 'content-type')).toHaveCount(0);
  await expectAccessible(page, 'settings of two columns');

  // The headers of the second column are now those that the first one is held against.
  await dialog(page).getByRole('button', { name: 'Swap A and B' }).click();
  const applyHeaders = dialog(page).getByRole('button', { name: 'Apply A’s headers to B' });
  await applyHeaders.click();
  await expect(section(page, 'Headers')).toContainText('no difference');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(section(page, 'Headers')).toContainText('1 difference');
  await dialog(page).getByRole('button', { name: 'Apply A’s headers and parameters to B' }).click();
  await expect(section(page, 'Parameters')).toContainText('no difference');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(badge).toHaveCount(0);

  await page.getByRole('button', { name: 'Run all' }).click();
  await expect.poll(() => app.gateway?.requests().filter(isInference).length).toBe(2);
  for (const { path, headers, body } of app.gateway?.requests().filter(isInference) ?? []) {
    expect(path).toContain('/ai/v1/messages');
    expect(headers['cf-aig-cache-ttl']).toBe('120');
    expect(JSON.parse(body)).toMatchObject({ temperature: 0.4, system: 'Answer like a pirate.' });
  }
});

const isInference = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path.includes('/ai/');
