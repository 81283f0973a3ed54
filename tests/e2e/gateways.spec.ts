import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test, type App } from './support/app';
import { connectWith, openSection } from './support/connect';

const table = (page: Page) => page.getByRole('table', { name: 'Gateways' });
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name, exact: true }) });
const section = (page: Page) => page.getByRole('region', { name: 'Gateways', exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function open(page: Page, name: string): Promise<void> {
  await openSection(page, 'gateways');
  await table(page).getByRole('button', { name, exact: true }).click();
}

/** Opens the form of my-gateway, sets another cache lifetime, and goes on to the review. */
async function changeCache(page: Page, seconds: number): Promise<void> {
  await open(page, 'my-gateway');
  await button(page, 'Edit settings').click();
  const lifetime = page.getByRole('textbox', { name: 'Cache answers for' });
  await lifetime.fill(String(seconds));
  await lifetime.press('Tab');
  await button(page, 'Review 1 change').click();
}

const written = (app: App) =>
  (app.gateway?.requests() ?? [])
    .filter(({ method }) => method === 'PUT')
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>);

test('lists and searches them, marks the default, and uses one for the workspace', async ({
  app,
  page,
}) => {
  await openSection(page, 'gateways');
  await expect(row(page, 'default')).toContainText('default');
  await expect(section(page)).toContainText('This workspace names no gateway');
  await page.getByRole('textbox', { name: 'Search gateways' }).fill('MY-');
  await expect(table(page).getByRole('row')).toHaveCount(2);
  await expect(section(page)).toContainText('1 of 2 gateways');
  await button(page, 'Use for this workspace: my-gateway').click();
  await expect(row(page, 'my-gateway')).toContainText('in use');
  await page.getByRole('textbox', { name: 'Search gateways' }).fill('nothing like it');
  await expect(section(page)).toContainText('No gateway matches');

  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('textbox', { name: 'Prompt' }).fill('Hello');
  await button(page, 'Run all').click();
  const sentTo = () =>
    app.gateway
      ?.requests()
      .filter(({ path }) => path.includes('/ai/run') || path.includes('/ai/v1'))
      .map(({ headers }) => headers['cf-aig-gateway-id']);
  await expect.poll(sentTo).toEqual(['my-gateway', 'my-gateway']);
  for (const name of ['Column 1', 'Column 2'])
    await expect(page.getByRole('region', { name, exact: true })).toHaveAttribute(
      'data-state',
      'completed',
      { timeout: 30_000 },
    );
});

test('shows every setting in words, and what it has no words for as it came', async ({ page }) => {
  await open(page, 'my-gateway');
  await expect(page.getByRole('region', { name: 'Cache' })).toContainText(
    /cache_ttl.*Answers are not cached/,
  );
  await expect(page.getByRole('region', { name: 'Retries' })).toContainText(
    'A failed request is not tried again',
  );
  await button(page, /further fields/).click();
  await expect(section(page)).toContainText(/wholesale.*true/);
  await button(page, 'All gateways').click();
  await button(page, 'Which gateway does a request go through?').click();
  await expect(section(page)).toContainText(/bypass every gateway/);
});

test('makes one, whose name is checked while it is typed', async ({ page }) => {
  await openSection(page, 'gateways');
  await expect(table(page)).toBeVisible();
  await button(page, 'New gateway').click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  for (const [typed, sentence] of [
    ['My', 'Small letters only.'],
    ['a--b', 'Hyphens stand alone'],
    ['default', 'There is a gateway of this name already.'],
  ] as const) {
    await name.fill(typed);
    await expect(section(page)).toContainText(sentence);
    await expect(button(page, 'Create gateway')).toBeDisabled();
  }
  await name.fill('fresh-one');
  await button(page, 'Create gateway').click();
  await expect(page.getByRole('heading', { name: 'fresh-one' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Logs' })).toContainText(
    'Requests and answers are logged',
  );
  await button(page, 'All gateways').click();
  await expect(row(page, 'fresh-one')).toBeVisible();
});

test('changes settings after a look at before and after, and sends back what it does not know', async ({
  app,
  page,
}) => {
  await changeCache(page, 3_600);
  const review = page.getByRole('table', { name: 'What will change' });
  await expect(review.getByRole('row')).toHaveCount(2);
  await expect(review).toContainText(/Answers are not cached.*Answers are cached for 1 hour/);
  await expect(section(page)).toContainText('replaces the whole gateway');
  expect(written(app)).toEqual([]);
  await button(page, 'Write changes').click();
  await expect(section(page)).toContainText('Written, read again, and as you wanted it.');
  await expect(page.getByRole('region', { name: 'Cache' })).toContainText('cached for 1 hour');
  expect(written(app)).toEqual([expect.objectContaining({ cache_ttl: 3_600, wholesale: true })]);
});

test('a gateway that somebody else changed meanwhile is looked at again', async ({ app, page }) => {
  await changeCache(page, 3_600);
  const { apiBase, accountId } = app.gateway!.address;
  const url = `${apiBase}/accounts/${accountId}/ai-gateway/gateways/my-gateway`;
  const headers = { authorization: `Bearer ${DEMO_TOKENS.user.token}` };
  const { result } = (await (await fetch(url, { headers })).json()) as { result: object };
  const body = JSON.stringify({ ...result, retry_max_attempts: 3 });
  await fetch(url, { method: 'PUT', headers, body });

  await button(page, 'Write changes').click();
  await expect(page.getByRole('alert')).toContainText(/changed/);
  await button(page, 'Read it and look again').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'What will change' })).toContainText('1 hour');
  await button(page, 'Write changes').click();
  await expect(section(page)).toContainText('as you wanted it');
  await expect(page.getByRole('region', { name: 'Retries' })).toContainText('3 tries in all');
});

test('a value that the API refuses is named in words, and nothing is lost', async ({ page }) => {
  await open(page, 'my-gateway');
  await button(page, 'Edit settings').click();
  const tries = page.getByRole('textbox', { name: 'Tries in all' });
  await tries.fill('9');
  await tries.press('Tab');
  await expect(section(page)).toContainText('The API is documented to take 1 to 5.');
  await button(page, 'Review 1 change').click();
  await button(page, 'Write changes').click();
  await expect(page.getByRole('alert')).toContainText('number of tries (retry_max_attempts)');
  await button(page, 'Back to the form').click();
  await expect(tries).toHaveValue('9');
});

test('says how many gateways the plan allows once there are no more', async ({ app, page }) => {
  const { apiBase, accountId } = app.gateway!.address;
  await openSection(page, 'gateways');
  await expect(table(page)).toBeVisible();
  const headers = { authorization: `Bearer ${DEMO_TOKENS.user.token}` };
  const settings = {
    cache_invalidate_on_update: false,
    cache_ttl: 0,
    collect_logs: true,
    rate_limiting_interval: 0,
    rate_limiting_limit: 0,
  };
  for (let number = 1; number <= 8; number += 1)
    await fetch(`${apiBase}/accounts/${accountId}/ai-gateway/gateways`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...settings, id: `gateway-${number}` }),
    });
  await button(page, 'New gateway').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('one-too-many');
  await button(page, 'Create gateway').click();
  await expect(page.getByRole('alert')).toContainText(/10 gateways.*20/);
});

test('can be worked by the keyboard alone, which is never left on what has gone', async ({
  page,
}) => {
  await openSection(page, 'gateways');
  const focused = page.locator(':focus');
  await table(page).getByRole('button', { name: 'my-gateway', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName('Gateway my-gateway');
  await button(page, 'Edit settings').focus();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName('Settings of my-gateway');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName('Cache answers for');
  await page.keyboard.type('600');
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName('What will change');
  await button(page, 'Write changes').focus();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName('Edit settings');
  await button(page, 'All gateways').focus();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName('All gateways');
  await button(page, 'New gateway').focus();
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName('Name');
});

test.describe('a field that is not taken', () => {
  test.use({ gatewayOptions: { managementFault: 'field-not-taken;field=cache_ttl' } });

  test('is named after the change was read again', async ({ page }) => {
    await changeCache(page, 3_600);
    await button(page, 'Write changes').click();
    await expect(section(page)).toContainText(/Cloudflare did not take.*cache_ttl/);
    await expect(page.getByRole('region', { name: 'Cache' })).toContainText('not cached');
  });
});

test('deletes one once its name was typed', async ({ page }) => {
  await open(page, 'my-gateway');
  await button(page, 'Use for this workspace').click();
  await button(page, 'Delete gateway').click();
  const dialog = page.getByRole('dialog', { name: 'Delete my-gateway?' });
  await expect(dialog).toContainText('This workspace uses it');
  const remove = dialog.getByRole('button', { name: 'Delete for ever' });
  await expect(remove).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type its name to confirm' }).fill('my-gatewa');
  await expect(remove).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type its name to confirm' }).fill('my-gateway');
  await remove.click();
  await expect(row(page, 'default')).toBeVisible();
  await expect(row(page, 'my-gateway')).toHaveCount(0);
  await expect(section(page)).toContainText('This workspace names no gateway');
});

test.describe('a token that may not do it', () => {
  test.use({ account: 'unconnected' });

  test('is told which permission to add and where, and a gateway can be used by its name', async ({
    app,
    page,
  }) => {
    await openSection(page, 'gateways');
    await expect(table(page)).toBeVisible();
    await connectWith(app, 'inferenceOnly');
    await openSection(page, 'gateways');
    const refusal = section(page).getByRole('alert');
    await expect(refusal).toContainText('AI Gateway – Read');
    // Those of the demo gateway are not this account's.
    await expect(table(page)).toHaveCount(0);
    await expect(refusal.getByRole('link', { name: 'API tokens in the dashboard' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Gateway name' }).fill('known-one');
    await button(page, 'Use for this workspace').click();
    await expect(section(page)).toContainText('This workspace uses known-one');
    await expectAccessible(page, 'refused');
    await refusal.getByRole('button', { name: 'Check the token' }).click();
    await expect(page.getByRole('heading', { name: 'Token doctor' })).toBeVisible();
  });

  test('a gateway of the account before is missed, by the doctor and in the list', async ({
    app,
    page,
  }) => {
    await openSection(page, 'gateways');
    await button(page, 'New gateway').click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('only-in-the-demo');
    await button(page, 'Create gateway').click();
    await button(page, 'Use for this workspace').click();
    await connectWith(app, 'user');
    await expect(page.getByRole('list', { name: 'Steps of the check' })).toContainText(
      'There is no gateway “only-in-the-demo”.',
    );
    await openSection(page, 'gateways');
    await expect(section(page)).toContainText(/only-in-the-demo, which this account does not have/);
    await button(page, 'Name none').click();
    await expect(section(page)).toContainText('This workspace names no gateway');
  });

  test('may read and not change: the refusal names the permission to edit', async ({
    app,
    page,
  }) => {
    await connectWith(app, 'gatewayReader');
    await changeCache(page, 60);
    await button(page, 'Write changes').click();
    await expect(section(page).getByRole('alert')).toContainText('AI Gateway – Edit');
    await button(page, 'Back to the form').click();
    await button(page, 'Cancel').click();
    await button(page, 'Delete gateway').click();
    await page.getByRole('textbox', { name: 'Type its name to confirm' }).fill('my-gateway');
    await button(page, 'Delete for ever').click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('AI Gateway – Edit');
  });
});

test('no view of them has an accessibility violation', async ({ page }) => {
  await openSection(page, 'gateways');
  await button(page, 'Which gateway does a request go through?').click();
  await expectAccessible(page, 'the list');
  await open(page, 'my-gateway');
  await button(page, /further fields/).click();
  await expectAccessible(page, 'one gateway');
  await button(page, 'All gateways').click();
  await button(page, 'New gateway').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('No');
  await expectAccessible(page, 'the form');
  await button(page, 'Cancel').click();
  await changeCache(page, 60);
  await expectAccessible(page, 'before and after');
});
