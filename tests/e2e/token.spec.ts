import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { startHostProcess } from './support/host-process';
import { findInHeap } from './support/search-heap';

const TOKEN = 'canary-2f8d1b6e-4a90-that-the-page-never-sees';

test('a token of the environment reaches neither the page nor the disk', async ({
  hostName,
  chromium,
}) => {
  test.skip(hostName !== 'loopback' || !chromium, 'looks into the socket of the loopback host');
  const dataFolder = await mkdtemp(join(tmpdir(), 'playground-token-'));
  const host = await startHostProcess({
    dataFolder,
    environment: { CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32), CLOUDFLARE_API_TOKEN: TOKEN },
  });
  const context = await chromium!.newContext();
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => seen.push(String(payload)));
    socket.on('framesent', ({ payload }) => seen.push(String(payload)));
  });
  page.on('response', (response) => {
    void response.text().then(
      (text) => seen.push(text),
      () => {},
    );
  });
  await page.goto(host.link);
  await page.getByRole('textbox', { name: 'Prompt' }).fill('A prompt that goes nowhere');
  await page.getByRole('button', { name: 'Run all' }).click();
  // There is no network here, or the token is refused: each failure is shown without the token.
  await expect(page.getByRole('region', { name: 'Column 1' })).toHaveAttribute(
    'data-state',
    'failed',
    { timeout: 45_000 },
  );
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('textbox', { name: 'Account ID' })).toBeVisible();
  seen.push(await page.content());
  seen.push(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
  );
  await context.close();
  await host.stop();

  for (const name of await readdir(dataFolder)) {
    seen.push(await readFile(join(dataFolder, name), 'latin1'));
  }
  expect(seen.length).toBeGreaterThan(20);
  const forms = [TOKEN, encodeURIComponent(TOKEN), btoa(TOKEN).slice(0, 40), TOKEN.slice(0, 16)];
  for (const form of forms) expect(seen.filter((text) => text.includes(form))).toEqual([]);
  expect(host.output()).not.toContain(TOKEN);
  await rm(dataFolder, { recursive: true });
});

test('L1 the memory of the page holds no token after it was saved and the page was loaded again', async ({
  hostName,
  chromium,
}) => {
  test.skip(hostName !== 'loopback' || !chromium, 'looks into the memory of Chromium');
  test.slow();
  const dataFolder = await mkdtemp(join(tmpdir(), 'playground-token-'));
  const accountId = 'b7'.repeat(16);
  const host = await startHostProcess({
    dataFolder,
    environment: { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: TOKEN },
  });
  const context = await chromium!.newContext();
  const page = await context.newPage();
  await page.goto(host.link);
  await page.getByRole('link', { name: 'Settings' }).click();
  const typed = 'canary-77aa01c3-typed-into-the-form-of-the-page';
  await page.getByRole('textbox', { name: 'Account ID' }).fill(accountId);
  await page.getByLabel('API token').fill(typed);
  await page.getByRole('button', { name: 'Save and verify' }).click();
  // There is no network here, or nobody knows the token: it is refused either way.
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 45_000 });

  await page.reload();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText(accountId).first()).toBeVisible();
  // The account id shows that the search finds what is there.
  expect(await findInHeap(page, [accountId, TOKEN, typed])).toEqual([accountId]);
  await context.close();
  await host.stop();
  await rm(dataFolder, { recursive: true });
});
