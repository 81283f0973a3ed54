import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { OWN_PACE } from './support/simulated-account';

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });
const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });
const answer = (page: Page, number: number) =>
  column(page, number).getByRole('article', { name: 'Answer' }).last();
const state = (page: Page, number: number, expected: string) =>
  expect(column(page, number)).toHaveAttribute('data-state', expected, { timeout: 30_000 });

async function send(page: Page, text: string) {
  await prompt(page).fill(text);
  await page.getByRole('button', { name: 'Run all' }).click();
}

/** Opens the menu of a column and chooses a line of it. */
async function choose(page: Page, number: number, line: string) {
  await column(page, number).getByRole('button', { name: 'More' }).click();
  await page
    .getByRole(/Follow/.test(line) ? 'menuitemcheckbox' : 'menuitem', { name: line })
    .click();
}

test.describe('at the models’ own pace', () => {
  test.use({ gatewayOptions: OWN_PACE });

  test('one prompt streams into two models side by side, with honest figures', async ({ page }) => {
    await send(page, 'When should a client retry?');
    await expect(prompt(page)).toBeFocused();
    await expect(prompt(page)).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Stop all' })).toBeVisible();
    await expect(column(page, 1)).toHaveAttribute('aria-busy', 'true');
    for (const number of [1, 2]) {
      await expect(answer(page, number)).toContainText('simulated', { ignoreCase: true });
      await state(page, number, 'completed');
      await expect(column(page, number)).toHaveAttribute('aria-busy', 'false');
      const metrics = column(page, number).getByRole('group', { name: 'Metrics' });
      // An estimate at first, and what the gateway's log says as soon as it says so.
      await expect(metrics).toContainText(
        /first token .*total .*tok\/s.*tokens in.*tokens out.*\$0\.\d+/,
      );
      const gateway = column(page, number).getByRole('group', { name: 'Gateway' });
      await expect(gateway).toContainText(/MISS|cache off/);
      await expect(gateway.getByRole('button', { name: /copy cf-aig-log-id/ })).toBeVisible();
    }
    await expect(page.getByText('(best)').first()).toBeAttached();
    await expect(page.getByRole('button', { name: 'Run all' })).toBeVisible();
  });

  test('stop keeps what had arrived, in all columns and in one', async ({ page }) => {
    await send(page, 'Write a very long essay of 5,000 tokens about rivers');
    await expect(answer(page, 1)).toContainText(/\w{3}/);
    await column(page, 1).getByRole('button', { name: 'Stop' }).click();
    await expect(prompt(page)).toBeFocused();
    await state(page, 1, 'stopped');
    await page.getByRole('button', { name: 'Stop all' }).or(column(page, 2)).first().waitFor();
    await page.keyboard.press('Escape');
    await expect(column(page, 2)).toHaveAttribute('data-state', /stopped|completed/);
    await expect(answer(page, 1)).not.toBeEmpty();
    await expect(column(page, 1)).toContainText('What had arrived is kept');
  });

  test('a reload in the middle of an answer picks it up again', async ({ page }) => {
    await send(page, 'Write a very long essay of 3,000 tokens about rivers');
    await expect(answer(page, 1)).toContainText(/\w{3}/);
    await page.reload();
    await state(page, 1, 'running');
    const before = (await answer(page, 1).textContent())?.length ?? 0;
    await expect
      .poll(async () => (await answer(page, 1).textContent())?.length ?? 0)
      .toBeGreaterThan(before);
  });
});

test('a failing column stops no other, says what to do, and can be retried', async ({ page }) => {
  await choose(page, 2, 'Follow the shared prompt');
  await page.getByRole('textbox', { name: 'Draft of column 2' }).fill('/fault server-error');
  await send(page, 'Explain idempotency');
  await state(page, 2, 'failed');
  await state(page, 1, 'completed');
  const card = column(page, 2).getByRole('alert');
  await expect(card).toContainText(/HTTP 5\d\d/);
  await card.getByRole('button', { name: 'Raw body' }).click();
  await expect(card.getByRole('button', { name: 'Copy as curl' })).toBeVisible();
  await card.getByRole('button', { name: 'Retry' }).click();
  await state(page, 2, 'failed');
  await expect(column(page, 2).getByRole('article', { name: 'Answer' })).toHaveCount(1);
});

test('an answer that breaks off is cut off, never complete', async ({ page }) => {
  await send(page, '/fault cut-off');
  await state(page, 1, 'cut-off');
  await state(page, 2, 'cut-off');
  await expect(column(page, 1).getByRole('alert')).toBeVisible();
});

test('a retry sends the same prompt again in its place', async ({ page }) => {
  await send(page, 'Name three sorting algorithms');
  await state(page, 1, 'completed');
  await column(page, 1).getByRole('button', { name: 'Retry' }).click();
  await expect(prompt(page)).toBeFocused();
  await expect(column(page, 1).getByRole('article', { name: 'Answer' })).toHaveCount(1);
  await state(page, 1, 'completed');
});

test('each column goes on with its own conversation', async ({ page }) => {
  await send(page, 'First question');
  await state(page, 1, 'completed');
  await state(page, 2, 'completed');
  await send(page, 'Second question');
  for (const number of [1, 2]) {
    await expect(column(page, number).getByRole('article', { name: 'Answer' })).toHaveCount(2);
    await state(page, number, 'completed');
  }
  await column(page, 2).click();
  await page.getByRole('tab', { name: 'Wire' }).click();
  const body = page.getByRole('group', { name: 'Request body' }).first();
  await expect(body).toContainText('First question');
  await expect(body).toContainText('"assistant"');
});

test('an earlier prompt can be edited and sent again; later turns go only when asked', async ({
  page,
}) => {
  await send(page, 'First question');
  await state(page, 1, 'completed');
  await send(page, 'Second question');
  await state(page, 1, 'completed');
  const first = column(page, 1);
  await first.getByRole('button', { name: 'Edit prompt' }).first().click();
  await first.getByRole('textbox', { name: 'Edited message' }).fill('A better first question');
  await first.getByRole('button', { name: 'Send again' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('the turn after this one');
  await dialog.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(page.getByRole('region', { name: /^Column/ })).toHaveCount(3);
  await expect(first.getByRole('article', { name: 'Answer' })).toHaveCount(1);
  await expect(first).toContainText('A better first question');
  await expect(column(page, 2).getByRole('article', { name: 'Answer' })).toHaveCount(2);
});

test('columns, settings, drafts and answers are there again after a reload and a restart', async ({
  app,
  page,
}) => {
  await page.getByRole('button', { name: 'Add column' }).click();
  await send(page, 'What is a B-tree?');
  for (const number of [1, 2, 3]) await state(page, number, 'completed');
  await prompt(page).fill('half a thought');
  await page.reload();
  await expect(prompt(page)).toHaveValue('half a thought');
  for (const number of [1, 2, 3]) await state(page, number, 'completed');
  await expect(answer(page, 3)).toContainText('B-tree');

  const again = await app.restart();
  await expect(prompt(again)).toHaveValue('half a thought');
  await expect(answer(again, 3)).toContainText('B-tree');
});

test('columns are added, copied, moved and closed; the last one stays', async ({ page }) => {
  await column(page, 2).getByRole('button', { name: 'Duplicate column' }).click();
  await expect(column(page, 3).getByRole('combobox', { name: 'Model' })).toHaveValue(
    'claude-haiku-4.5',
  );
  await choose(page, 3, 'Move left');
  await choose(page, 2, 'Move left');
  await expect(column(page, 1).getByRole('combobox', { name: 'Model' })).toHaveValue(
    'claude-haiku-4.5',
  );
  for (let closed = 0; closed < 2; closed += 1)
    await column(page, 1).getByRole('button', { name: 'Close column' }).click();
  await expect(column(page, 1).getByRole('button', { name: 'Close column' })).toBeDisabled();
});

test('clear empties the comparison and can be undone', async ({ page }) => {
  await send(page, 'Hello there');
  await state(page, 1, 'completed');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(answer(page, 1)).toContainText('Hello there');
});

test('all four formats answer', async ({ page }) => {
  for (const format of ['Run', 'Responses', 'Chat completions']) {
    await column(page, 1).getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: format }).click();
    await send(page, `Speak ${format}`);
    await expect(answer(page, 1)).toContainText(`Speak ${format}`);
    await state(page, 1, 'completed');
  }
});

test('a model is found by typing, and an unknown id is sent as typed', async ({ page }) => {
  const model = column(page, 1).getByRole('combobox', { name: 'Model' });
  await model.fill('kimi k2');
  await page.getByRole('option', { name: /kimi-k2\.6/ }).click();
  await expect(model).toHaveValue('kimi-k2.6');
  await model.fill('nobody/has-this');
  await page.getByRole('option', { name: /as typed/ }).click();
  await expect(column(page, 1)).toContainText('not in the catalogue');
  await send(page, 'Hello');
  await state(page, 1, 'failed');
});
