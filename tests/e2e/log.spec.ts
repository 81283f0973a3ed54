import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

// Answers at once: what is looked at here is the log.
test.use({ gatewayOptions: { pace: 0.02 } });

const table = (page: Page) => page.getByRole('table', { name: 'Runs', exact: true });
const rows = (page: Page) => table(page).getByRole('checkbox');
const detail = (page: Page) => page.getByRole('complementary', { name: 'Run' });

/** Sends a prompt to both columns and goes from the first answer to its row. */
async function askAndGoToLog(page: Page, prompt: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const name of ['Column 1', 'Column 2']) {
    const column = page.getByRole('region', { name, exact: true });
    await expect(column).toHaveAttribute('data-state', 'completed', { timeout: 30_000 });
  }
  await page
    .getByRole('region', { name: 'Column 1', exact: true })
    .getByRole('button', { name: 'Show in log' })
    .click();
}

test('a run is found by a word and by filters, looked at, pinned, exported and deleted', async ({
  page,
}) => {
  await askAndGoToLog(page, 'What is a zeppelin?');
  await expect(page.getByRole('heading', { level: 1, name: 'Log' })).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await expect(detail(page).getByRole('group', { name: 'Prompt text' })).toHaveText(/zeppelin/);
  await detail(page).getByRole('button', { name: 'Close the run' }).click();

  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('xylophone');
  await expect(page.getByText('No run passes these filters')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search prompts and answers' }).fill('zepp');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Filter by format: any' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Responses' }).click();
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('menuitemcheckbox', { name: 'Messages' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Finish reason' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Filter by format: .*Messages/ })).toBeVisible();
  await expect(table(page).getByRole('columnheader', { name: 'Finish reason' })).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toHaveLength(2);
  await page.getByRole('button', { name: 'Remove filter format' }).click();
  await expect(rows(page)).toHaveCount(2);

  const list = page.getByRole('group', { name: /^Runs: arrows/ });
  await list.focus();
  await list.press('ArrowDown');
  await list.press('Enter');
  await expect(detail(page)).toContainText('zeppelin');
  await detail(page).getByRole('button', { name: 'Pin' }).click();
  await expect(page.getByRole('img', { name: 'pinned' })).toHaveCount(1);
  await detail(page).getByRole('textbox', { name: 'Note' }).fill('airship');
  await expectAccessible(page, 'Log with a run');
  await detail(page).getByRole('button', { name: 'Replay' }).click();
  const replayed = page.getByRole('region', { name: 'Column 3', exact: true });
  await expect(replayed.getByRole('log')).toBeFocused();
  await expect(replayed.getByRole('group', { name: 'Replay' })).toBeInViewport();
  await page.goBack();
  await expect(detail(page)).toContainText('zeppelin');

  await list.focus();
  await list.press('ArrowDown');
  await list.press(' ');
  await list.press('Shift+ArrowDown');
  const selected = page.getByRole('group', { name: 'Selected runs' });
  await expect(selected.getByRole('status')).toHaveText('2 selected');
  await selected.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(
    page.getByRole('dialog', { name: 'Two runs compared' }).getByRole('table', { name: 'Figures' }),
  ).toContainText('openai/gpt-4.1');
  await page.keyboard.press('Escape');
  await list.press(' ');
  await expect(selected.getByRole('status')).toHaveText('1 selected');
  await selected.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(rows(page)).toHaveCount(1);

  await page.getByRole('radio', { name: 'Statistics' }).click();
  await expect(page.getByRole('table', { name: 'By model' })).toBeVisible();
  await expectAccessible(page, 'Statistics of the log');
});
