import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test, type App } from './support/app';

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const override = (page: Page, name: string) =>
  page.getByRole('switch', { name: `Override ${name}`, exact: true });
const line = (page: Page, name: string) =>
  page.getByRole('group', { name: `What applies: ${name}`, exact: true });
const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });

/** The gateway's headers of all runs that arrived, oldest first. */
const received = (app: App) =>
  (app.gateway?.requests() ?? [])
    .filter(({ path }) => path.includes('/ai/v1/'))
    .map(({ headers }) =>
      Object.fromEntries(Object.entries(headers).filter(([name]) => /^(cf-aig|x)-/.test(name))),
    );

test('a header is overridden by sight, foretold, sent, and taken back', async ({ app, page }) => {
  await tab(page, 'Gateway');

  // The gateway's own setting, read from the API, until the switch says otherwise.
  await expect(line(page, 'Cache time')).toContainText('gateway off, → header none, → applies off');
  await override(page, 'Cache time').click();
  await expect(textbox(page, 'Cache time')).toHaveValue('300');
  await expect(line(page, 'Cache time')).toContainText('header 300 s, → applies 300 s');
  await textbox(page, 'Cache time').fill('5');
  await expect(line(page, 'Cache time')).toContainText('out of range');
  await expect(page.getByText(/documented as 60/)).toBeVisible();
  await textbox(page, 'Cache time').fill('600');
  await expect(line(page, 'Cache time')).toContainText('applies 600 s');

  // Its source, by keyboard.
  const about = page.getByRole('button', { name: 'About Retry delay' });
  await about.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(/Source: .*at most 5,000 ms; newer pages: 100 to 60,000/),
  ).toBeVisible();

  // Settings that wait for another say so.
  await override(page, 'Retry delay').click();
  await expect(line(page, 'Retry delay')).toContainText('no effect');
  await textbox(page, 'Attempts').fill('3');
  await textbox(page, 'Retry delay').fill('20000');
  await expect(line(page, 'Retry delay')).toContainText('applies 20,000 ms (documents disagree)');
  await textbox(page, 'Retry delay').fill('500');
  await expect(line(page, 'Retry delay')).toContainText('applies 500 ms');

  // One bad value would drop all metadata: it is shown, and left out.
  await page.getByRole('button', { name: 'Paste JSON' }).click();
  await textbox(page, 'Metadata as JSON').fill('{"team":"search","user":null,"run":42}');
  await expect(page.getByRole('dialog')).toContainText('drop all 3 entries');
  await page.getByRole('button', { name: 'Use the 2 others' }).click();
  await page.getByRole('button', { name: 'Send value 2 as text' }).click();
  await expect(line(page, 'Metadata')).toContainText('applies 2 entries');

  // A name that was given up moves to its control.
  await textbox(page, 'Extra headers').fill('cf-skip-cache: false\nx-own: 1');
  await page.getByRole('button', { name: /Move/ }).click();
  await expect(override(page, 'Skip cache')).toBeChecked();
  await expect(textbox(page, 'Extra headers')).toHaveValue('x-own: 1');
  await expectAccessible(page, 'the Gateway tab');

  const sent = {
    'cf-aig-cache-ttl': '600',
    'cf-aig-skip-cache': 'false',
    'cf-aig-max-attempts': '3',
    'cf-aig-retry-delay': '500',
    'cf-aig-metadata': '{"team":"search","run":"42"}',
    'x-own': '1',
  };
  await tab(page, 'Wire');
  await textbox(page, 'Prompt').fill('Seen by the gateway');
  const preview = page.getByRole('table', { name: 'Request headers' }).first();
  for (const [name, value] of Object.entries(sent)) {
    const row = preview.getByRole('row').filter({ hasText: name });
    await expect(row).toContainText(value);
  }
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const number of [1, 2])
    await expect(column(page, number)).toHaveAttribute('data-state', 'completed');
  expect(received(app)).toEqual([sent, sent]);
});

test('a recipe reaches all columns that share their settings, and is taken back', async ({
  page,
}) => {
  await tab(page, 'Gateway');
  await textbox(page, 'Cache key').fill('mine');
  await page.getByRole('button', { name: 'Recipes' }).click();
  const fresh = page.getByRole('menuitem', { name: /Fresh answer/ });
  await expect(fresh).toContainText('cf-aig-skip-cache: true');
  await fresh.click();
  await expect(line(page, 'Skip cache')).toContainText('applies on');
  await expect(textbox(page, 'Cache key')).toHaveValue('');
  await column(page, 2).click();
  await expect(line(page, 'Skip cache')).toContainText('applies on');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(textbox(page, 'Cache key')).toHaveValue('mine');
  await expect(line(page, 'Skip cache')).toContainText('applies off');

  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Type a command').fill('Recipe: One-hour');
  await page.keyboard.press('Enter');
  await expect(line(page, 'Cache time')).toContainText('applies 3,600 s');
  await textbox(page, 'Cache key').fill('mine');

  // The present headers become a recipe, which is checked, kept, and goes to a file.
  await page.getByRole('button', { name: 'Recipes' }).click();
  await page.getByRole('menuitem', { name: 'Save these headers…' }).click();
  await textbox(page, 'Name').fill('Shared');
  await textbox(page, 'Headers').fill('cf-aig-cache-key: mine\ncf-aig-cache-ttl: soon');
  await expect(page.getByText('cf-aig-cache-ttl takes a number.')).toBeVisible();
  await textbox(page, 'Headers').fill('cf-aig-cache-key: mine\ncf-aig-cache-ttl: 900');
  await page.getByRole('button', { name: 'Save recipe' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Recipes' }).click();
  await page.getByRole('menuitem', { name: 'Manage recipes…' }).click();
  await expect(page.getByRole('list', { name: 'Recipes' })).toContainText('Shared');
  await expectAccessible(page, 'the recipes');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to file' }).click();
  expect((await download).suggestedFilename()).toBe('ai-gateway-playground-recipes.json');
  await page.getByRole('button', { name: 'Delete Private' }).click();
  await expect(page.getByRole('button', { name: 'Apply Private' })).toHaveCount(0);
  await page.getByLabel('File of recipes').setInputFiles({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({ version: 1, recipes: [{ name: 'x', headers: { 'cf-aig-zdr': 'maybe' } }] }),
    ),
  });
  await expect(page.getByRole('alert')).toContainText(
    'Recipe 1 (“cf-aig-zdr”) takes true or false',
  );
  await page.getByRole('button', { name: 'Restore the app’s' }).click();
  await page.getByRole('button', { name: 'Apply Private' }).click();
  await expect(line(page, 'Log bodies')).toContainText('applies off');
});

test.describe('where the gateways cannot be read', () => {
  test.use({ gatewayOptions: { managementFault: 'unknown-access-token;on=/gateways' } });

  test('what is inherited is unknown, and the reason is said', async ({ page }) => {
    await tab(page, 'Gateway');
    await expect(page.getByText(/Its settings are unknown: /)).toBeVisible();
    await expect(line(page, 'Cache time')).toContainText(
      'gateway unknown, → header none, → applies unknown',
    );
    await textbox(page, 'Cache time').fill('60');
    await expect(line(page, 'Cache time')).toContainText(
      'gateway unknown, → header 60 s, → applies 60 s',
    );
    await expect(line(page, 'Skip cache')).toContainText('gateway off');
  });
});
