import type { Page } from '@playwright/test';
import { expect, test } from './support/app';

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });
const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const body = (page: Page) => page.getByRole('group', { name: 'Request body' }).first();

async function runToEnd(page: Page, text: string) {
  await prompt(page).fill(text);
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const number of [1, 2])
    await expect(column(page, number)).toHaveAttribute('data-state', 'completed', {
      timeout: 30_000,
    });
}

test('the wire shows the request before it is sent, and the answer frame by frame after', async ({
  page,
}) => {
  await tab(page, 'Wire');
  await prompt(page).fill('Seen before it is sent');
  await expect(body(page)).toContainText('Seen before it is sent');
  const headers = page.getByRole('table', { name: 'Request headers' });
  await expect(headers).toContainText('Bearer $CLOUDFLARE_API_TOKEN');
  await runToEnd(page, 'Seen before it is sent');
  await expect(page.getByRole('table', { name: 'Response headers' })).toContainText(
    'cf-aig-log-id',
  );
  const frames = page.getByRole('list', { name: 'Frames' });
  await expect(frames.getByRole('listitem').first()).toContainText(/ms|s/);
  await page.getByRole('textbox', { name: 'Filter frames' }).fill('[DONE]');
  await expect(frames.getByRole('listitem')).toHaveCount(1);
});

test('what is previewed is what was sent', async ({ page }) => {
  await tab(page, 'Wire');
  await prompt(page).fill('Byte for byte');
  const previewed = await body(page).textContent();
  await runToEnd(page, 'Byte for byte');
  await page.getByRole('button', { name: 'Last request, as sent' }).click();
  await expect(page.getByRole('group', { name: 'Request body' }).last()).toHaveText(
    previewed ?? '',
  );
});

test('parameters go into the body, and what a format cannot carry is said', async ({ page }) => {
  await column(page, 2).click();
  await page.getByRole('textbox', { name: 'Temperature' }).fill('0.3');
  await page.getByRole('textbox', { name: 'Seed' }).fill('7');
  await page.getByRole('textbox', { name: 'Seed' }).blur();
  const notes = page.getByRole('region', { name: 'How settings are sent' });
  await expect(notes).toContainText('omitted');
  await expect(notes).toContainText('seed');
  await page.getByRole('textbox', { name: 'System' }).fill('Be brief.');
  await tab(page, 'Wire');
  await expect(body(page)).toContainText('Be brief.');
  await expect(body(page)).not.toContainText('"seed"');
});

test('settings are shared by synced columns, and by no other', async ({ page }) => {
  await column(page, 2).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Follow shared settings' }).click();
  await column(page, 1).click();
  await page.getByRole('textbox', { name: 'System' }).fill('Only on the left');
  await column(page, 2).click();
  await expect(page.getByRole('textbox', { name: 'System' })).toHaveValue('');
});

test('extra JSON is checked as it is typed, and merged last', async ({ page }) => {
  const extra = page.getByRole('textbox', { name: 'Extra JSON' });
  await extra.fill('{\n  "top_k": 40,\n  oops\n}');
  await expect(page.getByText('line 3, column 3')).toBeVisible();
  await extra.fill('{ "top_k": 40 }');
  await expect(page.getByText('Not sent until')).toHaveCount(0);
  await tab(page, 'Wire');
  await expect(body(page)).toContainText('"top_k": 40');
});

test('gateway settings become headers, warn beyond their range, and have their effect', async ({
  page,
}) => {
  await tab(page, 'Gateway');
  const ttl = page.getByRole('textbox', { name: 'Cache time' });
  await ttl.fill('5');
  await ttl.blur();
  await expect(page.getByText(/documented as 60/)).toBeVisible();
  await ttl.fill('120');
  await ttl.blur();
  await expect(page.getByText(/documented as 60/)).toHaveCount(0);
  await tab(page, 'Wire');
  const headers = page.getByRole('table', { name: 'Request headers' }).first();
  await expect(headers).toContainText('cf-aig-cache-ttl');
  await page.getByRole('tab', { name: 'Parameters' }).click();
  await page.getByRole('switch', { name: 'Stream' }).click();
  await runToEnd(page, 'Ask twice');
  for (const number of [1, 2])
    await column(page, number).getByRole('button', { name: 'Retry' }).click();
  const gateway = column(page, 1).getByRole('group', { name: 'Gateway' });
  await expect(gateway).toContainText('HIT');
  await expect(column(page, 1).getByRole('group', { name: 'Metrics' })).toContainText(
    /from cache.*\$0/,
  );
});

test('the code tab writes the command that would be sent, without the secret', async ({ page }) => {
  await tab(page, 'Code');
  await prompt(page).fill("It's quoted");
  const command = page.getByRole('group', { name: 'curl command' });
  await expect(command).toContainText('https://api.cloudflare.com/client/v4');
  await expect(command).toContainText('$CLOUDFLARE_API_TOKEN');
  await expect(command).toContainText('quoted');

  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'curl (PowerShell)' }).click();
  const other = page.getByRole('group', { name: 'curl (PowerShell)' });
  await expect(other).toContainText("It''s quoted");
  await prompt(page).fill("It's another");
  await expect(other).toContainText("It''s another");
});

test('an answer can be read raw and copied in three ways', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await runToEnd(page, 'Show a table and a list');
  const first = column(page, 1);
  const copy = async (kind: string) => {
    await first.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    await expect(page.getByText('Copied').first()).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const markdown = await copy('Markdown');
  expect(markdown).toMatch(/[#*|`]/);
  expect(await copy('Plain text')).not.toBe(markdown);
  expect(JSON.parse(await copy('JSON'))).toMatchObject({ state: 'completed', text: markdown });
  await first.getByRole('radio', { name: 'Raw' }).click();
  await expect(first.getByRole('article', { name: 'Answer' })).toContainText(
    markdown.split('\n').find((line) => /^[#*|]/.test(line)) ?? markdown,
  );
});
