import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });
const model = (page: Page, number: number) =>
  column(page, number).getByRole('combobox', { name: 'Model' });
const table = (page: Page) => page.getByRole('table', { name: 'Models' });
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
const details = (page: Page) => page.getByRole('complementary', { name: 'Model details' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search models' });

async function openModels(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Models' }).click();
  await expect(table(page)).toBeVisible();
}

/** Chooses in one of the filters that are lists. */
async function filter(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('group', { name: 'Filters' }).getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Keeps the columns on the screen as a preset. */
async function savePreset(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('menuitem', { name: 'Save these columns…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Save preset' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('the whole catalogue is listed, though only the rows in sight are in the page', async ({
  page,
}) => {
  await openModels(page);
  const count = Number(
    /(\d+) models/.exec((await page.getByText(/\d+ models/).textContent())!)?.[1],
  );
  expect(count).toBeGreaterThan(100);
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(count + 1));
  expect(await rows(page).count()).toBeLessThan(60);
  const first = await rows(page).first().textContent();
  await page.getByRole('group', { name: 'Models' }).press('End');
  await expect(rows(page).last()).toHaveAttribute('aria-rowindex', String(count + 1));
  expect(await rows(page).first().textContent()).not.toBe(first);
});

test('filters combine, stand in the address, and survive a reload and other screens', async ({
  page,
}) => {
  await openModels(page);
  await filter(page, 'Task', 'Text');
  await filter(page, 'Answers', 'Responses');
  await filter(page, 'Runs on', 'Third party');
  await filter(page, 'Context', '128K or more');
  await page.getByRole('button', { name: 'Vision' }).click();
  await page.getByRole('textbox', { name: /Highest price/ }).fill('5');
  await page.getByRole('textbox', { name: /Highest price/ }).press('Enter');
  await search(page).fill('gpt mini');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('openai/gpt-5.4-mini');
  await expect(page).toHaveURL(/\?.*task=text-generation.*#\/models$/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Vision' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('link', { name: 'Log' }).click();
  await openModels(page);
  await expect(search(page)).toHaveValue('gpt mini');
  await search(page).fill('no such model');
  await expect(page.getByText('No model matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(page).not.toHaveURL(/task=/);
  expect(await rows(page).count()).toBeGreaterThan(8);
});

test('a heading sorts, again turns round, and unknown prices stay last', async ({ page }) => {
  await openModels(page);
  await filter(page, 'Task', 'Text');
  const out = page.getByRole('columnheader', { name: /^Out/ });
  await out.getByRole('button').click();
  await out.getByRole('button').click();
  await expect(out).toHaveAttribute('aria-sort', 'descending');
  // The dearest of all is named by no live list, and stands after those that are.
  await expect(rows(page).first()).toContainText('$50.00');
  await page.getByRole('group', { name: 'Models' }).press('End');
  await expect(rows(page).last()).toContainText('unknown');
  await expect(rows(page).last()).toContainText('Not listed');
});

test('a press anywhere on a row shows its details, and the star in it stays a star', async ({
  page,
}) => {
  await openModels(page);
  await search(page).fill('claude-haiku-4.5');
  const row = rows(page).first();
  await row.click();
  await expect(details(page)).toContainText('anthropic/claude-haiku-4.5');
  await details(page).getByRole('button', { name: 'Close details' }).click();
  const star = row.getByRole('button', { name: 'Favourite claude-haiku-4.5' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(details(page)).toHaveCount(0);
});

test('details tell all prices, and the source and age of each fact', async ({ page }) => {
  await openModels(page);
  await search(page).fill('gpt-6-astra');
  await rows(page).first().getByRole('button', { name: 'gpt-6-astra', exact: true }).click();
  await expect(details(page)).toContainText(/\$10\.00in/);
  await expect(details(page)).toContainText(/bundled list, \d{4}-\d\d-\d\d/);
  await expect(details(page)).toContainText(/third-party list, (now|\d+ s ago)/);
  await expect(details(page).getByRole('button', { name: 'Copy id' })).toBeVisible();
  await expect(details(page).getByRole('link', { name: /documentation/ })).toBeVisible();
  await page.reload();
  await expect(details(page)).toContainText('openai/gpt-6-astra');
  await details(page).getByRole('button', { name: 'Close details' }).click();
  await expect(details(page)).toHaveCount(0);
  const row = rows(page).first().getByRole('button', { name: 'gpt-6-astra', exact: true });
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(details(page)).toBeFocused();
});

test('a price that is not per token stands in the words of the catalogue, and none is $0', async ({
  page,
}) => {
  await openModels(page);
  await filter(page, 'Task', 'Image');
  await search(page).fill('flux-1-schnell');
  await expect(rows(page).first()).toContainText('per tile');
  await search(page).fill('');
  await expect(table(page)).not.toContainText(/\$0(\.0+)?(?![\d.])/);
});

test('a model goes into a column or a new one, with a format that it answers', async ({ page }) => {
  await openModels(page);
  await search(page).fill('gpt-5.6-luna');
  await rows(page).first().getByRole('button', { name: 'gpt-5.6-luna', exact: true }).click();
  await details(page).getByRole('button', { name: 'Use in Compare' }).click();
  await page.getByRole('menuitem', { name: /column 2/ }).click();
  await expect(model(page, 2)).toHaveValue('gpt-5.6-luna');
  await expect(column(page, 2).getByRole('combobox', { name: 'Format' })).toContainText(
    'Responses',
  );
  await page.getByRole('link', { name: 'Models' }).click();
  await details(page).getByRole('button', { name: 'Use in Compare' }).click();
  await page.getByRole('menuitem', { name: 'Use in a new column' }).click();
  await expect(model(page, 3)).toHaveValue('gpt-5.6-luna');
});

test('favourites are marked in the table and the picker, come first in it, and are kept', async ({
  app,
}) => {
  let { page } = app;
  await openModels(page);
  await search(page).fill('kimi-k2.6');
  await rows(page).first().getByRole('button', { name: 'Favourite kimi-k2.6' }).click();
  await search(page).fill('');
  await page.getByRole('button', { name: 'Favourites' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Compare' }).click();
  await column(page, 2).getByRole('button', { name: 'Favourite claude-haiku-4.5' }).click();
  await model(page, 1).click();
  const list = page.getByRole('listbox');
  await expect(list.getByRole('group').first()).toContainText(/^Favourites.*kimi-k2\.6.*claude/);
  await page.keyboard.press('Escape');
  page = await app.restart();
  await expect(
    column(page, 2).getByRole('button', { name: 'Favourite claude-haiku-4.5' }),
  ).toHaveAttribute('aria-pressed', 'true');
});

test('a further column gets a model that no column has yet', async ({ page }) => {
  await expect(model(page, 2)).toHaveValue('claude-haiku-4.5');
  for (const number of [3, 4]) {
    await page.getByRole('button', { name: 'Add column' }).click();
    await expect(model(page, number)).toHaveValue(/./);
  }
  const names = await Promise.all([1, 2, 3, 4].map((number) => model(page, number).inputValue()));
  expect(new Set(names).size).toBe(4);
});

test('a preset is kept, fills the columns in one click, is taken back, renamed and deleted', async ({
  app,
}) => {
  let { page } = app;
  await expect(model(page, 2)).toHaveValue('claude-haiku-4.5');
  await savePreset(page, 'First two');
  page = await app.restart();
  await page.getByRole('button', { name: 'Add column' }).click();
  await model(page, 1).fill('kimi-k2.6');
  await page
    .getByRole('option', { name: /^kimi-k2\.6/ })
    .first()
    .click();
  await expect(model(page, 1)).toHaveValue('kimi-k2.6');
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('menuitem', { name: 'First two' }).click();
  await expect(column(page, 3)).toHaveCount(0);
  await expect(model(page, 1)).toHaveValue('gpt-4.1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(column(page, 3)).toBeVisible();
  await expect(model(page, 1)).toHaveValue('kimi-k2.6');

  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Commands' }).fill('preset first');
  await page.keyboard.press('Enter');
  await expect(model(page, 1)).toHaveValue('gpt-4.1');

  await page.getByRole('link', { name: 'Models' }).click();
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('menuitem', { name: 'Manage presets…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Presets' });
  await dialog.getByRole('button', { name: 'Rename First two' }).click();
  await dialog.getByRole('textbox', { name: 'New name of First two' }).fill('Both');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Both');
  await dialog.getByRole('button', { name: 'Delete Both' }).click();
  await expect(dialog).toContainText('No preset is left');
});

test('a combination that cannot work is explained before it is sent, and put right in one click', async ({
  page,
}) => {
  const advice = column(page, 2).getByRole('list', { name: 'Before sending' });
  await model(page, 2).fill('@cf/meta/llama-3.3-70b-instruct-fp8-fast');
  await page
    .getByRole('option', { name: /^llama-3\.3-70b/ })
    .first()
    .click();
  await column(page, 2).getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'Messages' }).click();
  await expect(advice).toContainText('do not answer the Messages format');
  await advice.getByRole('button', { name: 'Use Chat completions' }).click();
  await expect(advice).not.toContainText('Messages format');
  await expect(column(page, 2).getByRole('combobox', { name: 'Format' })).toContainText(
    'Chat completions',
  );
  await expect(advice).toContainText('past every gateway');
  await model(page, 2).fill('anthropic/claude-haiku-4-5');
  await page.getByRole('option', { name: /as typed/ }).click();
  await advice.getByRole('button', { name: 'Use anthropic/claude-haiku-4.5' }).click();
  await expect(model(page, 2)).toHaveValue('claude-haiku-4.5');
  await expect(advice).toHaveCount(0);
});

test('the gateway of all columns is chosen once, shown as inherited, and sent', async ({
  page,
}) => {
  const picker = page.getByRole('combobox', { name: 'Gateway of all columns' });
  await picker.fill('my-team');
  await page.getByRole('option', { name: /as typed/ }).click();
  await expect(picker).toHaveValue('my-team');
  await page.getByRole('tab', { name: 'Gateway' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('inherited from the workspace');
  await page.getByRole('tab', { name: 'Wire' }).click();
  await page.getByRole('textbox', { name: 'Prompt' }).fill('Hello');
  const headers = page.getByRole('table', { name: 'Request headers' }).first();
  await expect(headers).toContainText(/cf-aig-gateway-id\s*my-team/);
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.getByRole('group', { name: 'curl command' })).toContainText(
    'cf-aig-gateway-id: my-team',
  );
});

test.describe('where lists are refused', () => {
  test.use({ gatewayOptions: { managementFault: 'api-throttled;on=/ai/models/search' } });

  test('the head says which and why, and the models that are known otherwise are there', async ({
    page,
  }) => {
    await openModels(page);
    const parts = page.getByRole('list', { name: 'Where this catalogue comes from' });
    await expect(parts).toContainText(/Workers AI list.*(throttl|limit|wait)/i);
    await expect(parts).toContainText(/Bundled list \d+ · \d{4}-\d\d-\d\d/);
    expect(await rows(page).count()).toBeGreaterThan(8);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText('Not every list could be read')).toBeVisible();
  });
});

test.describe('where gateways may not be listed', () => {
  test.use({ gatewayOptions: { managementFault: 'unknown-access-token;on=/gateways' } });

  test('one is named by hand', async ({ page }) => {
    const picker = page.getByRole('combobox', { name: 'Gateway of all columns' });
    await picker.fill('typed-one');
    await page.getByRole('option', { name: /as typed/ }).click();
    await expect(picker).toHaveValue('typed-one');
  });
});

test('the Models screen and what opens from it have no accessibility violation', async ({
  page,
}) => {
  await savePreset(page, 'First two');
  await openModels(page);
  await page.getByRole('button', { name: 'Vision' }).click();
  await rows(page).nth(1).getByRole('button').nth(1).click();
  await expect(details(page)).toBeVisible();
  await expectAccessible(page, 'with details');
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('menuitem', { name: 'Manage presets…' }).click();
  await expect(page.getByRole('dialog', { name: 'Presets' })).toBeVisible();
  await expectAccessible(page, 'presets');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Compare' }).click();
  await model(page, 2).fill('@cf/meta/llama-3.3-70b-instruct-fp8-fast');
  await page
    .getByRole('option', { name: /^llama-3\.3-70b/ })
    .first()
    .click();
  await expect(column(page, 2).getByRole('list', { name: 'Before sending' })).toBeVisible();
  await expectAccessible(page, 'advice');
});
