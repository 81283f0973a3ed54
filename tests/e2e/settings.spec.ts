import { readdir, readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

const SECTIONS = ['Account', 'Sending', 'Network', 'Storage', 'Look', 'Shortcuts', 'This app'];

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const sectionLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name, exact: true });

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await sectionLink(page, name).click();
  await expect(section(page, name)).toBeInViewport();
}

/** Types into a field and leaves it with Enter. */
async function enter(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

test('every section has an address that a reload comes back to', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  for (const name of SECTIONS) await expect(section(page, name)).toBeAttached();
  await sectionLink(page, 'Storage').click();
  await expect(page).toHaveURL(/#\/settings\/storage$/);
  await expect(section(page, 'Storage')).toBeFocused();
  await expect(sectionLink(page, 'Storage')).toHaveAttribute('aria-current', 'true');
  await page.reload();
  await expect(section(page, 'Storage')).toBeInViewport();
  await sectionLink(page, 'Gateways').click();
  await expect(page).toHaveURL(/#\/settings\/gateways$/);
  await expect(section(page, 'Account')).toHaveCount(0);
  await page.goBack();
  await expect(section(page, 'Storage')).toBeInViewport();
});

test('the list of sections follows the reader', async ({ page }) => {
  await open(page, 'Account');
  await section(page, 'Storage').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Reset all settings' }).scrollIntoViewIfNeeded();
  await expect(sectionLink(page, 'Account')).not.toHaveAttribute('aria-current');
});

test('a number is stored when its field is left, and named as wrong outside its range', async ({
  app,
}) => {
  let { page } = app;
  const idle = () => page.getByRole('textbox', { name: 'Give up a silent stream after' });
  await open(page, 'Sending');
  await idle().fill('7');
  await idle().press('Enter');
  await idle().fill('0');
  await idle().press('Tab');
  await expect(page.getByText('A whole number from 1 to 3,600 s.')).toBeVisible();
  await expect(idle()).toHaveAttribute('aria-invalid', 'true');
  page = await app.restart();
  await open(page, 'Sending');
  await expect(idle()).toHaveValue('7');
  await page.getByRole('button', { name: 'Reset' }).first().click();
  await expect(idle()).toHaveValue('120');
});

test('a budget may be none', async ({ page }) => {
  await open(page, 'Sending');
  const budget = page.getByRole('textbox', { name: 'Budget of a session' });
  await expect(budget).toHaveValue('');
  await budget.fill('0.5');
  await budget.press('Tab');
  await page.reload();
  await expect(budget).toHaveValue('0.5');
  await budget.fill('');
  await budget.press('Enter');
  await page.reload();
  await expect(budget).toHaveAttribute('placeholder', 'no budget');
  await expect(budget).toHaveValue('');
});

test('what cannot work on the network is refused at its own field and kept for correction', async ({
  page,
}) => {
  await open(page, 'Network');
  const network = section(page, 'Network');
  await page.getByRole('radio', { name: 'Manual' }).click();
  await enter(page, 'Proxy address', 'http://user:secret@proxy.example:8080');
  await expect(network.getByText(/^Proxy address: /)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Proxy address' })).toHaveValue(/proxy\.example/);
  await expect(page.getByText('the proxy stays “System”')).toBeVisible();
  await enter(page, 'Further authorities', '/no/such/file.pem');
  await expect(network.getByText(/^Certificate file: \/no\/such\/file\.pem/)).toBeVisible();
  const before = await page.getByRole('textbox', { name: 'API address' }).inputValue();
  await enter(page, 'API address', 'http://api.example/client/v4');
  await expect(network.getByText(/must be https, or http on this machine/)).toBeVisible();
  await page.getByRole('textbox', { name: 'API address' }).press('Escape');
  await expect(page.getByRole('textbox', { name: 'API address' })).toHaveValue(before);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'System' }).first()).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Further authorities' })).toHaveValue('');
});

test('another API address says at its field that nothing is sent there yet', async ({ page }) => {
  await open(page, 'Network');
  await enter(page, 'API address', 'https://elsewhere.example/client/v4');
  const network = section(page, 'Network');
  await expect(
    network.getByText('The token was not given for https://elsewhere.example: nothing is sent'),
  ).toBeVisible();
  await network.getByRole('link', { name: 'under Account' }).click();
  await expect(page.getByRole('group', { name: 'Another address' })).toBeInViewport();
});

test('a manual proxy waits for its address and is kept beside "none"', async ({ page }) => {
  await open(page, 'Network');
  await page.getByRole('radio', { name: 'Manual' }).click();
  await expect(page.getByText('Until an address is given')).toBeVisible();
  await enter(page, 'Proxy address', 'http://proxy.example:8080');
  await expect(page.getByText('Until an address is given')).toHaveCount(0);
  await page.getByRole('radio', { name: 'None' }).click();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'None' })).toBeChecked();
  await page.getByRole('radio', { name: 'Manual' }).click();
  await expect(page.getByRole('textbox', { name: 'Proxy address' })).toHaveValue(
    'http://proxy.example:8080',
  );
});

test('the log is cleared after a question that says how many runs go', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Prompt' }).fill('Short answer please');
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const name of ['Column 1', 'Column 2'])
    await expect(page.getByRole('region', { name, exact: true })).toHaveAttribute(
      'data-state',
      'completed',
      { timeout: 30_000 },
    );
  await open(page, 'Storage');
  await expect(section(page, 'Storage').getByText(/^2 runs · .+B$/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear log' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete 2 runs?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Clear log' }).click();
  await expect(section(page, 'Storage').getByText(/^0 runs · .+B$/)).toBeVisible();
  // While it closes, the question already counts the runs that are left.
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Clear log' })).toBeDisabled();
});

test('what is not to be stored is shown while the app runs and in no file after it', async ({
  app,
  hostName,
}) => {
  test.skip(hostName !== 'loopback', 'reads the files of a host that has ended');
  let { page } = app;
  await open(page, 'Storage');
  await page.getByRole('switch', { name: 'Do not store prompts and answers' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('textbox', { name: 'Prompt' }).fill('Short answer about marmalade-4711');
  await page.getByRole('button', { name: 'Run all' }).click();
  const column = () => page.getByRole('region', { name: 'Column 1', exact: true });
  await expect(column()).toHaveAttribute('data-state', 'completed', { timeout: 30_000 });
  await expect(column().getByRole('article', { name: 'Answer' })).toContainText('marmalade');
  page = await app.restart();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('');
  await expect(column()).toBeVisible();
  await expect(page.getByText('marmalade')).toHaveCount(0);
  for (const name of await readdir(app.dataFolder)) {
    const bytes = await readFile(join(app.dataFolder, name));
    expect(bytes.includes('marmalade-4711'), name).toBe(false);
  }
});

test('settings go out as a file and come back, and a wrong one is named', async ({ page }) => {
  await open(page, 'Look');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await sectionLink(page, 'This app').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to file' }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toMatch(/settings\.json$/);
  await page.getByRole('radio', { name: 'Light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await page.getByRole('button', { name: 'Import …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import settings' });
  const text = dialog.getByRole('textbox', { name: 'Exported text' });
  await text.fill('{"version": 1, "settings": {"theme": "pink", "fontSize": 3}}');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('“theme”');
  await expect(dialog.getByRole('alert')).toContainText('“fontSize”');
  await expect(dialog.getByRole('alert')).toContainText('Nothing was changed');
  await dialog.getByLabel('Exported file').setInputFiles(file);
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('all settings are reset after a question, and the reset can be undone', async ({ page }) => {
  await open(page, 'Look');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Reset all settings' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('damaged settings are told, and the sound ones among them kept', async ({ app, hostName }) => {
  test.skip(hostName !== 'loopback', 'ends the host to write into its database');
  await open(app.page, 'Look');
  await app.page.getByRole('radio', { name: 'Dark' }).click();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.page.waitForLoadState('networkidle');
  await app.host?.stop();
  const database = new DatabaseSync(join(app.dataFolder, 'playground.db'));
  database.exec(
    `UPDATE documents SET value = json_set(value, '$.idleTimeout', 'soon') WHERE name = 'settings'`,
  );
  database.close();
  const page = await app.restart();
  await expect(page.getByText(/idleTimeout.*could not be read/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('no section and no question has an accessibility violation', async ({ page }) => {
  await open(page, 'Network');
  await page.getByRole('radio', { name: 'Manual' }).click();
  await enter(page, 'API address', 'http://api.example/');
  await expect(page.getByText(/must be https/)).toBeVisible();
  await expectAccessible(page, 'all sections');
  await page.emulateMedia({ forcedColors: 'active' });
  const fill = (thing: Locator) =>
    thing.evaluate((shown) => getComputedStyle(shown).backgroundColor);
  const proxy = (name: string) => fill(page.getByRole('radio', { name, exact: true }));
  expect(await proxy('Manual')).not.toBe(await proxy('None'));
  const on = page.getByRole('switch', { name: 'Trust the system’s certificates' });
  expect(await fill(on)).not.toBe(await fill(page.getByRole('switch', { name: 'Enter sends' })));
  await page.emulateMedia({ forcedColors: 'none' });
  const opened: [button: string, role: 'dialog' | 'alertdialog'][] = [
    ['Change keys of Run all', 'dialog'],
    ['Import …', 'dialog'],
    ['Reset all settings', 'alertdialog'],
  ];
  for (const [button, role] of opened) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole(role)).toBeVisible();
    await expectAccessible(page, button);
    await page.keyboard.press('Escape');
    await expect(page.getByRole(role)).toHaveCount(0);
  }
});
