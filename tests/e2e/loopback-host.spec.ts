import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';

test.beforeEach(({ hostName }) => {
  test.skip(hostName !== 'loopback', 'for the loopback host');
});

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });

test('the start secret leaves the address bar, and stays in no other place', async ({
  app,
  page,
}) => {
  await expect(prompt(page)).toBeEnabled();
  const secret = app.host?.link.split('#k=')[1] as string;
  const places = await page.evaluate(() => ({
    address: location.href,
    cookie: document.cookie,
    kept: JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    title: document.title,
  }));
  expect(JSON.stringify(places)).not.toContain(secret);
  expect(places.cookie).toBe('');
  expect(app.watch.requests.join(' ')).not.toContain(secret);
});

test('the start link works once; a later visit makes the host print a new one, which works', async ({
  app,
  page,
}) => {
  await expect(prompt(page)).toBeEnabled();
  app.watch.allowConsoleErrors(/403/);
  const other = await page.context().newPage();
  const host = app.host;
  if (!host) throw new Error('No loopback host');
  const fresh = await host.nextLink(() => other.goto(host.link));
  await expect(other.getByText('address is no longer valid')).toBeVisible();
  await page.close();
  await other.goto(fresh);
  await expect(prompt(other)).toBeEnabled();
  await expect(other.getByText('address is no longer valid')).toBeHidden();
});

test.describe('in demo mode', () => {
  test.use({ account: 'demo' });

  test('a reload keeps the session', async ({ page }) => {
    await expect(prompt(page)).toBeEnabled();
    await page.reload();
    await expect(prompt(page)).toBeEnabled();
    await expect(page.getByText('Demo').first()).toBeVisible();
  });
});

test('a second tab has to take over, and can', async ({ app, page }) => {
  await expect(prompt(page)).toBeEnabled();
  const session = await page.evaluate(() => sessionStorage.getItem('session') ?? '');
  // What duplicating the tab does: it copies the session storage.
  const second = await page.context().newPage();
  await second.addInitScript((value) => sessionStorage.setItem('session', value), session);
  await second.goto(new URL('/', app.host?.link).href);
  const takeOver = second.getByRole('button', { name: 'Use it here' });
  await expect(takeOver).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use it here' })).toBeHidden();

  await takeOver.click();
  await expect(prompt(second)).toBeEnabled();
  await expect(takeOver).toBeHidden();
  await expect(page.getByRole('button', { name: 'Use it here' })).toBeVisible();
});

test('when the host ends, the page says so', async ({ app, page }) => {
  await expect(prompt(page)).toBeEnabled();
  await page.waitForLoadState('networkidle');
  app.watch.allowConsoleErrors(/WebSocket|ERR_CONNECTION/);
  await app.host?.stop();
  await expect(page.getByText('The app has ended')).toBeVisible();
});

test('no process shows a secret in its command line', async ({ app, page }) => {
  test.skip(!existsSync('/proc/self/cmdline'), 'needs /proc');
  await expect(prompt(page)).toBeEnabled();
  const session = await page.evaluate(() => sessionStorage.getItem('session') ?? '');
  const id = app.host?.child.pid;
  const lines = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readLine(name));
  expect(lines.filter((line) => line.includes(session))).toEqual([]);
  expect(readLine(String(id))).not.toContain(app.host?.link.split('#k=')[1]);
});

function readLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
