import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test, type App } from './support/app';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const experiment = (page: Page) => page.getByRole('region', { name: 'Experiment', exact: true });
const shots = (page: Page) => page.getByRole('table', { name: 'Shots' }).locator('tbody tr');

/** Opens the cache lab and gives it a number of shots with a gap between them. */
async function openLab(page: Page, count: number, gap: number): Promise<void> {
  await page.getByRole('link', { name: 'Lab' }).click();
  await setNumber(page, 'Shots', count);
  await setNumber(page, 'Gap', gap);
}

async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.fill(String(value));
  await field.press('Tab');
}

/** What the gateway itself saw of the shots, in their order. */
const seen = (app: App) =>
  (app.gateway?.requests() ?? []).filter(({ path }) => path.includes('/ai/v1/chat/completions'));

const column = (page: Page, at: number) =>
  shots(page).evaluateAll(
    (rows, cell) => rows.map((row) => row.children[cell]?.textContent ?? ''),
    at,
  );

test.use({ gatewayOptions: { pace: 0.2 } });

test('one request many times: what the screen, the saved table and the gateway say is the same', async ({
  app,
  page,
}) => {
  await openLab(page, 6, 20);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(experiment(page)).toContainText('Completed: 6 shots');

  const statuses = seen(app).map(({ cacheStatus }) => cacheStatus);
  expect(statuses).toEqual(['MISS', 'HIT', 'HIT', 'HIT', 'HIT', 'HIT']);
  expect(await column(page, 1)).toEqual(statuses);
  await expect(page.getByRole('group', { name: 'Figures' })).toContainText('5 HIT, 1 MISS');
  await expect(shots(page).first()).toContainText('first request of its kind');
  await expectAccessible(page, 'the cache lab');

  const chart = page.getByRole('region', { name: 'Latency per shot' });
  await chart.getByRole('radio', { name: 'Table' }).click();
  await expect(chart.locator('tbody tr')).toHaveCount(6);
  await chart.getByRole('radio', { name: 'Chart' }).click();
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: 'Save PNG' }).click(),
  ]);
  const bytes = await readFile(await picture.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Export CSV').click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split(/\r?\n/);
  const at = lines[0]?.split(',').indexOf('cache_status') ?? -1;
  expect(lines.slice(1).map((line) => line.split(',')[at])).toEqual(statuses);

  const totals = await column(page, 3);
  await page.reload();
  await expect(experiment(page)).toContainText('Completed: 6 shots');
  expect(await column(page, 3)).toEqual(totals);
});

test('stops in the middle, keeps what came, and deletes it when asked', async ({ app, page }) => {
  await openLab(page, 200, 50);
  await button(page, /^Run 200 shots/).click();
  const question = page.getByRole('alertdialog', { name: 'Send 200 requests?' });
  await expect(question).toContainText('They cost at most $');
  await question.getByRole('button', { name: 'Send them' }).click();
  await expect(shots(page).nth(2)).toContainText('HIT');
  await expect(button(page, 'Stop')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(experiment(page)).toContainText('Stopped before all shots');
  const counted = await page.getByRole('group', { name: 'Figures' }).textContent();
  const hits = seen(app).filter(({ cacheStatus }) => cacheStatus === 'HIT').length;
  // The one that was under way is nobody's answer, though the gateway may have come to its end.
  const cut = await shots(page).filter({ hasText: 'stopped' }).count();
  const unread = hits - Number(/(\d+) HIT, 1 MISS/.exec(counted ?? '')?.[1]);
  expect(cut).toBeLessThanOrEqual(1);
  expect(unread).toBeGreaterThanOrEqual(0);
  expect(unread).toBeLessThanOrEqual(cut);
  await expect(button(page, /^Run 200 shots/)).toBeEnabled();

  const list = page.getByRole('table', { name: 'Experiments' });
  await expect(list.locator('tbody tr')).toContainText([`stopped`]);
  await button(page, /^Delete the experiment/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(list).toHaveCount(0);
  await expect(page.getByText('See what the cache does')).toBeVisible();
});

test('tells what is part of the cache key', async ({ app, page }) => {
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Commands' }).fill('Cache lab');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'What changes the key' }).click();
  await button(page, /^Run 11 shots/).click();
  await expect(experiment(page)).toContainText('Completed: 11 shots');
  const finding = (change: string) =>
    page.getByRole('table', { name: 'Cache key' }).getByRole('row', { name: change });
  await expect(finding('Another seed')).toContainText('other key');
  await expect(finding('Other metadata')).toContainText('same key');
  const metadata = seen(app).find(({ headers }) => 'cf-aig-metadata' in headers);
  expect(metadata?.cacheStatus).toBe('HIT');
});

/** A gateway whose hours pass 20 times as fast: an entry of a minute lives three seconds. */
const began = Date.now();
test.describe('with a clock that hurries', () => {
  test.use({ gatewayOptions: { pace: 0, now: () => began + (Date.now() - began) * 20 } });

  test('finds when an entry expires, and brings a request from Compare', async ({ app, page }) => {
    await page.getByRole('textbox', { name: 'Prompt' }).fill('Count to three');
    const first = page.getByRole('region', { name: 'Column 1' });
    await first.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Measure in the cache lab' }).click();
    await expect(page.getByRole('region', { name: 'Request' })).toContainText('Count to three');

    await page.getByRole('radio', { name: 'Expiry' }).click();
    await page.getByRole('textbox', { name: /Ask when the entry/ }).fill('0.1, 4, 5');
    await button(page, /^Run 4 shots/).click();
    await expect(experiment(page)).toContainText('Completed after 3 of 4 shots');
    const found = page.getByRole('region', { name: /HIT or MISS/ });
    await expect(found).toContainText(
      /Hit at [0-2]\.\d s, missed at \d+\.\d s: it expires in between/,
    );
    expect(seen(app).map(({ cacheStatus }) => cacheStatus)).toEqual(['MISS', 'HIT', 'MISS']);
  });
});
