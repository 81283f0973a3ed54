import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFor } from './support/accessibility';
import { expect, test } from './support/app';

test.use({ gatewayOptions: { pace: 0 } });

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });
const columns = (page: Page) => page.getByRole('region', { name: /^Column \d$/ });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Drops a text file on the first column. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await columns(page)
    .first()
    .evaluate(
      (column, given) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([given.text], given.name));
        column.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
        );
      },
      { name, text },
    );
}

/** A menu lies outside of all regions: that is no rule of WCAG. */
async function expectAccessibleNow(page: Page): Promise<void> {
  // What still fades in has the contrast of nothing that anybody reads.
  await page.evaluate(async () => {
    do {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    } while (document.getAnimations().length > 0);
  });
  const { violations } = await axeFor(page, 'light').disableRules('region').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function chooseInMenu(page: Page, entry: string): Promise<void> {
  await button(page, 'File').click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** The comparison on screen as the text of a file, with its answers. */
async function saveWithAnswers(page: Page): Promise<string> {
  await chooseInMenu(page, 'Save comparison…');
  const dialog = page.getByRole('dialog', { name: 'Save comparison' });
  await dialog.getByRole('switch', { name: 'Include answers' }).click();
  const save = dialog.getByRole('button', { name: 'Save file' });
  await expect(save).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  return readFile(await download.path(), 'utf8');
}

/** What the model pickers show, once all of them have been loaded. */
async function modelsOf(page: Page, count: number): Promise<string[]> {
  const pickers = page.getByRole('combobox', { name: 'Model', exact: true });
  await expect(pickers).toHaveCount(count);
  await expect(pickers.first()).not.toHaveValue('');
  return Promise.all((await pickers.all()).map((picker) => picker.inputValue()));
}

test('a comparison is saved, changed, and brought back by dropping its file; a broken one changes nothing', async ({
  page,
}) => {
  await prompt(page).fill('What is Cloudflare?');
  await button(page, 'Duplicate column').first().click();
  await expect(columns(page)).toHaveCount(3);
  const models = await modelsOf(page, 3);

  await chooseInMenu(page, 'Save comparison…');
  const dialog = page.getByRole('dialog', { name: 'Save comparison' });
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeEnabled();
  await expectAccessibleNow(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('prompts:\n  - What is Cloudflare?\ncolumns:\n  - model: ');
  await expect(dialog).toHaveCount(0);

  await button(page, 'Close column').first().click();
  await prompt(page).fill('Something else');
  await expect(columns(page)).toHaveCount(2);

  await drop(page, 'cat.png', 'no comparison');
  await expect(page.getByText('This file cannot be opened here')).toBeVisible();
  await drop(page, 'broken.yaml', text.replace('columns:', 'colums:'));
  const refusal = page.getByRole('dialog', { name: 'This file cannot be opened' });
  const line = text.split('\n').indexOf('columns:') + 1;
  await expect(refusal.getByRole('alert')).toContainText(`Line ${line}, column 1: “colums”`);
  await expectAccessibleNow(page);
  await refusal.getByRole('button', { name: 'Close' }).click();
  await expect(columns(page)).toHaveCount(2);
  await expect(prompt(page)).toHaveValue('Something else');

  await drop(page, 'mine.yaml', text);
  const question = page.getByRole('alertdialog', { name: 'Replace the comparison on screen?' });
  await expect(question).toContainText('It has 3 columns');
  await question.getByRole('button', { name: 'Replace' }).click();
  await expect(columns(page)).toHaveCount(3);
  await expect(prompt(page)).toHaveValue('What is Cloudflare?');
  expect(await modelsOf(page, 3)).toEqual(models);

  await button(page, 'Undo').click();
  await expect(columns(page)).toHaveCount(2);
  await expect(prompt(page)).toHaveValue('Something else');

  await button(page, 'File').click();
  await expectAccessibleNow(page);
  await page.getByRole('menuitem', { name: 'Open comparison…' }).click();
  await page.getByLabel('Comparison file').setInputFiles({
    name: 'conversation.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(
      text.replace('  - What is Cloudflare?', '  - What is Cloudflare?\n  - And Workers?'),
    ),
  });
  await question.getByRole('button', { name: 'Replace' }).click();
  await button(page, 'Run all').click();
  for (const column of await columns(page).all()) {
    await expect(column.getByText(/Earlier you asked “What is Cloudflare\?”/)).toBeVisible();
    await expect(column).toHaveAttribute('data-state', 'completed');
  }

  const answered = await saveWithAnswers(page);
  // The gateway's own figure has taken the place of the estimate: nothing about it changes any more.
  const cost = page.getByRole('group', { name: 'Session cost' });
  await expect(cost).toHaveText(/^Session \$[\d.]+$/);
  const spent = await cost.textContent();
  await drop(page, 'answered.yaml', answered);
  await question.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText(/^From the file, asked /)).toHaveCount(6);
  await page.reload();
  await expect(page.getByText(/^From the file, asked /)).toHaveCount(6);
  await expect(columns(page).first()).toContainText('Earlier you asked “What is Cloudflare?”');
  await expect(columns(page).first().getByRole('button', { name: 'Replay' })).toHaveCount(0);
  await expect(cost).toHaveText(spent ?? '');
  expect(await saveWithAnswers(page)).toBe(answered);

  await prompt(page).fill('And R2?');
  await button(page, 'Run all').click();
  for (const column of await columns(page).all()) {
    await expect(column.getByText(/Earlier you asked “And Workers\?”/)).toBeVisible();
    await expect(column).toHaveAttribute('data-state', 'completed');
    await expect(column.getByRole('button', { name: 'Replay' })).toHaveCount(1);
  }
});
