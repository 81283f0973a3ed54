import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

// Answers at once: what is looked at here is the log.
test.use({ gatewayOptions: { pace: 0.02 } });

const rows = (page: Page) =>
  page.getByRole('table', { name: 'Runs', exact: true }).getByRole('checkbox');
const detail = (page: Page) => page.getByRole('complementary', { name: 'Run' });

async function ask(page: Page, prompt: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const name of ['Column 1', 'Column 2']) {
    const column = page.getByRole('region', { name, exact: true });
    await expect(column.getByRole('button', { name: 'Copy', exact: true })).toHaveCount(
      prompt.endsWith('again') ? 2 : 1,
    );
    await expect(column).toHaveAttribute('data-state', 'completed', { timeout: 30_000 });
  }
}

test('a run is found by a word of its answer and by filters, looked at, pinned and deleted', async ({
  page,
}) => {
  await ask(page, 'What is a xylophone?');
  await ask(page, 'What is a zeppelin, again');
  await page
    .getByRole('region', { name: 'Column 1', exact: true })
    .getByRole('button', { name: 'Show in log' })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeVisible();
  await expect(rows(page)).toHaveCount(4);
  await expect(detail(page)).toContainText('zeppelin');
  await detail(page).getByRole('button', { name: 'Close the run' }).click();

  await page.getByRole('searchbox', { name: 'Search prompts and answers' }).fill('zepp');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Filter by cache: any' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'MISS' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Filter by cache: MISS' })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove filter cache' }).click();

  const table = page.getByRole('group', { name: /^Runs: arrows/ });
  await table.focus();
  await table.press('ArrowDown');
  await table.press('Enter');
  await expect(detail(page)).toContainText('zeppelin');
  await detail(page).getByRole('button', { name: 'Pin' }).click();
  await expect(page.getByRole('img', { name: 'pinned' })).toHaveCount(1);
  await detail(page).getByRole('textbox', { name: 'Note' }).fill('airship');
  await expectAccessible(page, 'Log with a run');

  await table.focus();
  await table.press(' ');
  await table.press('Shift+ArrowDown');
  const selected = page.getByRole('group', { name: 'Selected runs' });
  await expect(selected.getByRole('status')).toHaveText('2 selected');
  await selected.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(
    page.getByRole('dialog', { name: 'Two runs compared' }).getByRole('table', { name: 'Figures' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await selected.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No run passes these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(rows(page)).toHaveCount(2);

  await page.getByRole('radio', { name: 'Statistics' }).click();
  await expect(page.getByRole('table', { name: 'By model' })).toBeVisible();
  await expectAccessible(page, 'Statistics of the log');
});
