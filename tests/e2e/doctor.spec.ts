import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';
import { connectWith, openSection, outcome } from './support/connect';

const step = (page: Page, title: string) =>
  page
    .getByRole('list', { name: 'Steps of the check' })
    .getByRole('listitem')
    .filter({
      has: page.getByRole('heading', { name: title, exact: true }),
    });
const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });
const banner = (page: Page) => page.getByText(/A call was refused with HTTP 401/);

test('checks the token step by step, and shows each call as curl', async ({ page, app }) => {
  await openSection(page, 'doctor');
  await expect(page.getByText('The token has not been checked yet')).toBeVisible();
  await page.getByRole('button', { name: 'Check the token' }).click();
  await expect(outcome(page)).toContainText(/of 9 passed/);
  await expect(page.getByRole('list', { name: 'Steps of the check' }).locator('> li')).toHaveCount(
    9,
  );
  const token = step(page, 'Token');
  await expect(token).toHaveAttribute('data-state', 'passed');
  await expect(token).toContainText(/passed.*ms/s);
  await token.getByRole('button', { name: 'The call' }).click();
  await expect(token).toContainText('$CLOUDFLARE_API_TOKEN');

  const before = app.gateway?.requests().length ?? 0;
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect.poll(() => app.gateway?.requests().length).toBeGreaterThan(before);
  await expect(outcome(page)).toContainText(/of 9 passed/);
});

test('a check that gets no answer can be cancelled, and keeps what it found', async ({ page }) => {
  const closed = Promise.withResolvers<void>();
  const silent = createServer(({ socket }) => socket.once('close', () => closed.resolve()));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  await openSection(page, 'account');
  const address = page.getByRole('textbox', { name: 'API address' });
  await address.fill(`http://127.0.0.1:${port}/client/v4`);
  await address.press('Enter');
  await page.getByRole('button', { name: 'Send it there' }).click();
  await openSection(page, 'doctor');
  await page.getByRole('button', { name: 'Check the token' }).click();
  await expect(page.getByText('Checking 2 of 9')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(outcome(page)).toHaveText('Cancelled after 1 of 9 steps');
  await expect(step(page, 'Account ID')).toHaveAttribute('data-state', 'passed');
  await closed.promise;
  silent.closeAllConnections();
  silent.close();
});

test('copies the check as a report with no secret in it', async ({ page, hostName }) => {
  test.skip(hostName !== 'loopback', 'reads the clipboard of Chromium');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSection(page, 'doctor');
  await page.getByRole('button', { name: 'Check the token' }).click();
  await expect(outcome(page)).toContainText(/of 9 passed/);
  await page.getByRole('button', { name: 'Copy report' }).click();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^## Token check: \d of 9 passed/);
  expect(report).toContain('$CLOUDFLARE_API_TOKEN');
  expect(report).not.toMatch(/cfut_/);
});

test('looks at the gateway that is chosen', async ({ page, app }) => {
  await openSection(page, 'doctor');
  const choice = page.getByRole('combobox', { name: 'Gateway to check' });
  await choice.fill('nobody-made-it');
  await page.getByRole('option', { name: 'Check “nobody-made-it”' }).click();
  await page.getByRole('button', { name: 'Check the token' }).click();
  await expect(step(page, 'Gateway')).toHaveAttribute('data-state', 'failed');
  await expect(step(page, 'Gateway')).toContainText('nobody-made-it');
  await choice.fill('my-gateway');
  await page.getByRole('option', { name: 'my-gateway' }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(step(page, 'Gateway')).toHaveAttribute('data-state', 'passed');
  expect(app.gateway?.requests().some(({ path }) => path.endsWith('/gateways/my-gateway'))).toBe(
    true,
  );
});

test.describe('a token that may not do all', () => {
  test.use({ account: 'unconnected' });

  for (const [kind, title, permission] of [
    ['inferenceOnly', 'AI Gateway permission', 'AI Gateway – Read'],
    ['gatewayOnly', 'Workers AI permission', 'Workers AI'],
  ] as const) {
    test(`${kind}: what is missing is named, with where to add it`, async ({ app, page }) => {
      await connectWith(app, kind);
      await openSection(page, 'doctor');
      const failed = step(page, title);
      await expect(failed).toHaveAttribute('data-state', 'failed');
      await expect(failed).toContainText(permission);
      await failed.getByRole('link').click();
      await expect(page.getByRole('alertdialog', { name: 'Open this link?' })).toContainText(
        'https://dash.cloudflare.com/',
      );
    });
  }

  test('a refused call has it checked once in the background, and a notice leads there', async ({
    app,
    page,
  }) => {
    await connectWith(app, 'gatewayOnly');
    await page.getByRole('link', { name: 'Compare' }).click();
    await prompt(page).fill('Hello');
    await page.getByRole('button', { name: 'Run all' }).click();
    await expect(page.getByRole('region', { name: 'Column 1' })).toHaveAttribute(
      'data-state',
      'failed',
    );
    await expect(banner(page)).toContainText('Workers AI permission');
    const checks = () =>
      app.gateway?.requests().filter(({ path }) => path.includes('/tokens/verify')).length;
    const once = checks();
    await prompt(page).fill('Again');
    await page.getByRole('button', { name: 'Run all' }).click();
    await expect
      .poll(
        () => app.gateway?.requests().filter(({ path }) => /\/ai\/(?:run|v1)/.test(path)).length,
      )
      .toBe(4);
    await page.getByRole('button', { name: 'See the check' }).click();
    await expect(page.getByRole('heading', { name: 'Token doctor' })).toBeVisible();
    await expect(step(page, 'Workers AI permission')).toHaveAttribute('data-state', 'failed');
    await expect(banner(page)).toHaveCount(0);
    expect(checks()).toBe(once);

    await page.getByRole('link', { name: 'Compare' }).click();
    const column = page.getByRole('region', { name: 'Column 1', exact: true });
    await column.getByRole('button', { name: 'Check the token' }).last().click();
    await expect(page.getByRole('heading', { name: 'Token doctor' })).toBeVisible();
    await expect.poll(checks).toBeGreaterThan(once ?? 0);
  });

  test('the screen has no accessibility violation, whatever the outcome', async ({ app, page }) => {
    await openSection(page, 'doctor');
    await expectAccessible(page, 'not checked');
    await connectWith(app, 'inferenceOnly');
    await openSection(page, 'doctor');
    await step(page, 'Token').getByRole('button', { name: 'The call' }).click();
    await expectAccessible(page, 'failed');
  });
});
