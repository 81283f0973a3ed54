import type { Page } from '@playwright/test';
import { expect, test } from './support/app';

test.use({ account: 'demo' });

const ACCOUNT = '0123456789abcdef0123456789abcdef';
const TOKEN = 'canary-token-7c1e90d2-never-in-the-page';

const accountId = (page: Page) => page.getByRole('textbox', { name: 'Account ID' });
const token = (page: Page) => page.getByLabel('API token');
const save = (page: Page) => page.getByRole('button', { name: 'Save and verify' }).click();

/** All that the page says to its host from the next load on. */
async function listen(page: Page): Promise<string[]> {
  const sent: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => sent.push(String(payload))),
  );
  // Its key is taken by the first load, which must not be cut short.
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(accountId(page)).toBeVisible();
  return sent;
}

test('a malformed account or token is refused in a sentence before anything is sent', async ({
  page,
  hostName,
}) => {
  test.skip(hostName !== 'loopback', 'listens to the socket of the loopback host');
  const sent = await listen(page);
  await accountId(page).fill('not-an-account');
  await token(page).fill('short');
  await save(page);
  await expect(page.getByText(/An account ID is 32 digits/)).toBeVisible();
  await expect(page.getByText(/A token is 20 characters or more/)).toBeVisible();
  await accountId(page).fill(ACCOUNT);
  await token(page).fill(`${TOKEN} with spaces`);
  await save(page);
  await expect(page.getByText(/An account ID is 32 digits/)).toHaveCount(0);
  await expect(page.getByText(/A token is 20 characters or more/)).toBeVisible();
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((frame) => frame.includes('canary') || frame.includes('connect'))).toEqual([]);
});

test('the token is typed unseen, remembered by nobody, and gone from the page once tried', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(token(page)).toHaveAttribute('type', 'password');
  await expect(token(page)).toHaveAttribute('autocomplete', 'off');
  await accountId(page).fill(ACCOUNT);
  await token(page).fill(TOKEN);
  await save(page);
  // Refused by Cloudflare, or not even reachable from here: either way in words.
  await expect(page.getByRole('alert')).not.toBeEmpty({ timeout: 45_000 });
  await expect(token(page)).toHaveValue('');
  expect(await page.content()).not.toContain(TOKEN);
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
  ).not.toContain(TOKEN);
  await expect(page.getByText('Demo gateway', { exact: true })).toBeVisible();
});
