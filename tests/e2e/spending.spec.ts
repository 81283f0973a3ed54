import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

// Answers at once, so that dear ones can be afforded.
test.use({ gatewayOptions: { pace: 0.02 } });

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });
const metrics = (page: Page, number: number) =>
  column(page, number).getByRole('group', { name: 'Metrics' });
const session = (page: Page) => page.getByRole('group', { name: 'Session cost' });
const question = (page: Page) =>
  page.getByRole('alertdialog', { name: 'The budget of this session is spent' });

async function choose(page: Page, number: number, model: string): Promise<void> {
  await column(page, number).getByRole('combobox', { name: 'Model' }).fill(model);
  const name = model.slice(model.indexOf('/') + 1);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

async function send(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(text);
  await page.getByRole('button', { name: 'Run all' }).click();
}

async function ended(page: Page): Promise<void> {
  for (const number of [1, 2])
    await expect(column(page, number)).toHaveAttribute('data-state', 'completed', {
      timeout: 30_000,
    });
}

/** Sets the budget on the Settings screen and comes back. USD. */
async function setBudget(page: Page, usd: number): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Budget of a session' }).fill(String(usd));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Budget of a session' })).toHaveValue(String(usd));
  await page.getByRole('link', { name: 'Compare' }).click();
}

/** What the screen says that the session cost, USD. */
async function total(page: Page): Promise<number> {
  return Number(/\$([\d.]+)/.exec((await session(page).textContent()) ?? '')?.[1]);
}

const DEAR = 'Write a very long essay of 2,000 tokens about rivers';

test('a cost is estimated first, and the gateway’s own figure takes its place', async ({
  page,
}) => {
  await expect(session(page)).toHaveCount(0);
  await send(page, 'When should a client retry?');
  await ended(page);
  for (const number of [1, 2]) {
    await expect(metrics(page, number)).toContainText(/\$0\.\d+/);
    await expect(metrics(page, number)).not.toContainText('est.', { timeout: 15_000 });
  }
  await expect(session(page)).toHaveText(/^Session \$0\.\d+$/);
  await expect(async () => {
    // A figure that arrives under the pointer takes its explanation away: the pointer comes again.
    await page.mouse.move(0, 0);
    await metrics(page, 1)
      .getByText(/\$0\.\d+/)
      .hover();
    const explained = /Reported by the gateway’s log: \$.* By list price: \$.* est\./;
    await expect(page.getByText(explained)).toBeVisible({ timeout: 3_000 });
  }).toPass();
});

test.describe('where the log cannot be read', () => {
  test.use({ gatewayOptions: { pace: 0.02, managementFault: 'logs-elsewhere;on=/logs' } });

  test('the cost stays an estimate and says why', async ({ page }) => {
    await send(page, 'When should a client retry?');
    await ended(page);
    await expect(metrics(page, 1)).toContainText(/\$0\.\d+(?: \(best\))? est\./);
    await expect(session(page)).toHaveText(/^Session \$0\.\d+ est\.$/);
    await metrics(page, 1)
      .getByText(/\$0\.\d+/)
      .hover();
    await expect(page.getByText(/By list price: \$0\.\d+ est\. .*log/)).toBeVisible();
  });
});

test('an unknown price is unknown in the column and in the session, never $0', async ({ page }) => {
  for (const number of [1, 2]) await choose(page, number, 'anthropic/claude-sonnet-4');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Read what each answer cost' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await send(page, 'Hello');
  await ended(page);
  await expect(metrics(page, 1)).toContainText('cost unknown');
  await expect(session(page)).toHaveText(/cost unknown/);
});

test('a spent budget asks before more is sent; no sends nothing, yes raises it and sends', async ({
  app,
  page,
}) => {
  await setBudget(page, 0.01);
  await choose(page, 1, 'openai/gpt-6-astra');
  await send(page, DEAR);
  await ended(page);
  await expect(session(page)).toContainText('budget spent');
  const sent = app.gateway?.requests().filter(({ method }) => method === 'POST').length;

  await send(page, 'And the next?');
  await expect(question(page)).toContainText(/\$0\.\d+.* of \$0\.01 spent\. Allow \$[\d.]+ more\?/);
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toHaveValue('And the next?');
  expect(app.gateway?.requests().filter(({ method }) => method === 'POST').length).toBe(sent);

  await page.getByRole('button', { name: 'Run all' }).click();
  await question(page)
    .getByRole('button', { name: /^Allow \$.* more and send$/ })
    .click();
  await expect(column(page, 1).getByRole('article', { name: 'Answer' })).toHaveCount(2);
  await ended(page);
});

test('a budget that is set when more was spent already asks before the next prompt', async ({
  page,
}) => {
  await choose(page, 1, 'openai/gpt-6-astra');
  await send(page, DEAR);
  await ended(page);
  await setBudget(page, 0.01);
  await send(page, 'And the next?');
  await expect(question(page)).toBeVisible();
  await question(page)
    .getByRole('button', { name: /^Allow/ })
    .click();
  await ended(page);
  await expect(column(page, 1).getByRole('article', { name: 'Answer' })).toHaveCount(2);
});

test('a budget that is nearly spent is said once', async ({ page }) => {
  await choose(page, 1, 'openai/gpt-6-astra');
  await send(page, DEAR);
  await ended(page);
  await expect(session(page)).toHaveText(/^Session \$0\.\d+$/, { timeout: 15_000 });
  await setBudget(page, Math.round((await total(page)) * 110) / 100);
  const warning = page.getByText('The budget of this session is nearly spent');
  await expect(warning.first()).toBeVisible();
  await expect(session(page)).toHaveAttribute('data-state', 'near');
  await page.getByRole('button', { name: 'Close' }).first().click();
  await expect(warning).toHaveCount(0);
  await page.getByRole('link', { name: 'Models' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(session(page)).toHaveAttribute('data-state', 'near');
  await expect(warning).toHaveCount(0);
});

test.describe('on the demo gateway', () => {
  test.use({ account: 'demo' });

  test('the session’s cost says that it is simulated', async ({ page }) => {
    await send(page, 'Hello');
    await ended(page);
    await expect(session(page)).toHaveText(/^Demo session \$0\.\d+/);
    await session(page).hover();
    await expect(page.getByText('Simulated: nothing is charged.')).toBeVisible();
  });
});

test.describe('with a refused token', () => {
  test.use({ gatewayOptions: { fault: 'unauthorized' } });

  test('an answer’s error leads to the check of the token', async ({ page }) => {
    await page.getByRole('textbox', { name: 'Prompt' }).fill('Hello');
    await page.getByRole('button', { name: 'Run all' }).click();
    await expect(column(page, 1)).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
    await column(page, 1)
      .getByRole('alert')
      .getByRole('button', { name: 'Check the token' })
      .click();
    await expect(page).toHaveURL(/#\/settings\/doctor$/);
  });
});

test('the question about the budget has no accessibility violation', async ({ page }) => {
  await setBudget(page, 0.01);
  await choose(page, 1, 'openai/gpt-6-astra');
  await send(page, DEAR);
  await ended(page);
  await expect(session(page)).toContainText('budget spent');
  await send(page, 'And the next?');
  await expect(question(page)).toBeVisible();
  await expectAccessible(page, 'the question about the budget');
});
