import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { formatDuration } from '@renderer/lib/format';
import { expectAccessible } from './support/accessibility';
import { expect, test, type App } from './support/app';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const map = (page: Page) => page.getByRole('table', { name: 'Heat map' });
const cell = (page: Page, row: number, column: number) =>
  map(page).locator(`[data-place="${row}-${column}"]`);
const form = (page: Page) => page.getByRole('region', { name: 'Matrix', exact: true });
const figures = (page: Page, label: string) => page.getByRole('radio', { name: label });

const PROMPTS = ['Name three colours.', 'Name two rivers.'];
const [ROWS, COLUMNS, REPEATS] = [2, 4, 2];

/** Cache lifetime × backoff against two prompts, each cell twice. */
async function makeUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lab' }).click();
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  await page.getByRole('textbox', { name: 'Values of axis 1, s' }).fill('30, 300');
  await expect(form(page)).toContainText('30: cf-aig-cache-ttl');
  await button(page, 'Range of axis 1').click();
  for (const [name, value] of [
    ['From', 60],
    ['To', 3600],
    ['By', 60],
  ] as const) {
    await page.getByRole('textbox', { name, exact: true }).fill(String(value));
    await page.getByRole('textbox', { name, exact: true }).press('Tab');
  }
  await button(page, 'Use 2 values').click();
  await button(page, 'Add axis').click();
  await form(page).getByRole('button', { name: 'exponential' }).click();
  await page.getByRole('textbox', { name: 'Prompt 1' }).fill(PROMPTS[0] ?? '');
  await button(page, 'Paste several …').click();
  await page.getByRole('textbox', { name: 'Prompts' }).fill(`\n${PROMPTS[1]}\n\n`);
  await button(page, 'Add 1 prompt').click();
  await page.getByRole('textbox', { name: 'At once' }).fill('8');
  await page.getByRole('textbox', { name: 'At once' }).press('Tab');
  await expect(page.getByRole('status', { name: 'Size' })).toContainText(
    /4 variants × 2 prompts × 2 = 16 shots · at most \$0\.\d+ est\./,
  );
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return textOf(download);
}

/** What the gateway itself saw of one cell, by what was sent. */
function seenOf(app: App, row: number, column: number) {
  const [ttl, backoff] = [
    ['60', 'constant'],
    ['60', 'linear'],
    ['3600', 'constant'],
    ['3600', 'linear'],
  ][column] as [string, string];
  return (app.gateway?.requests() ?? []).filter(
    ({ headers, body }) =>
      headers['cf-aig-cache-ttl'] === ttl &&
      headers['cf-aig-backoff'] === backoff &&
      body.includes(PROMPTS[row] ?? ''),
  );
}

/** Lets a file fall onto the page. */
const drop = (page: Page, content: string) =>
  page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([given], 'dropped.yaml'));
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
    );
  }, content);

/** Every value and setting of the form. */
const formState = (region: Locator) =>
  region.evaluate((element) =>
    [
      ...element.querySelectorAll(
        'input, textarea, [aria-pressed], [role="combobox"], [role="switch"]',
      ),
    ].map((control) =>
      'value' in control && control.tagName !== 'BUTTON'
        ? control.value
        : `${control.textContent} ${control.getAttribute('aria-pressed') ?? control.getAttribute('aria-checked')}`,
    ),
  );

test.use({ gatewayOptions: { pace: 0.1 } });

test('varies headers over prompts: the heat map, its cells and the exported table say what the gateway saw', async ({
  app,
  page,
}) => {
  await makeUp(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await button(page, 'Send them').click();
  await expect(page.getByRole('region', { name: 'Experiment', exact: true })).toContainText(
    'Completed: 16 shots',
  );

  await figures(page, 'HIT rate').click();
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const seen = seenOf(app, row, column).map(({ cacheStatus }) => cacheStatus);
      expect(seen).toEqual(['MISS', 'HIT']);
      await expect(cell(page, row, column)).toContainText('50 % 1 of 2');
    }
  }
  await figures(page, 'Failures').click();
  await expect(map(page).getByRole('button', { name: /Failures 0 ?of 2$/ })).toHaveCount(8);
  await figures(page, 'TTFT').click();
  await expectAccessible(page, 'the matrix');

  // By keyboard to the cell of the second prompt and the second variant.
  await cell(page, 0, 0).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', {
    name: /^Cell: prompt 2, cf-aig-cache-ttl 60, cf-aig-backoff linear/,
  });
  const shots = panel.getByRole('table', { name: 'Shots' }).locator('tbody tr');
  await expect(shots).toHaveCount(REPEATS);
  await expect(shots.nth(1)).toContainText('HIT');
  await expect(panel.getByRole('group', { name: /^Answer of shot/ })).toContainText('rivers');
  await panel.getByRole('button', { name: 'Compare with …' }).click();
  await page.keyboard.press('Shift+Tab');
  await cell(page, 0, 3).click();
  const pair = page.getByRole('region', { name: 'Two cells' });
  await expect(pair.getByRole('row', { name: /HIT rate/ })).toContainText('same');
  await expect(pair.getByRole('group', { name: /^Answer of shot/ })).toHaveCount(2);

  const lines = (await saved(page, 'Export CSV')).trimEnd().split('\r\n');
  const fields = (line = '') => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const heads = fields(lines[0]);
  const column = (name: string) =>
    lines.slice(1).map((line) => fields(line)[heads.indexOf(name)] ?? '');
  expect(lines).toHaveLength(1 + ROWS * COLUMNS * REPEATS);
  expect(new Set(column('cf-aig-cache-ttl'))).toEqual(new Set(['60', '3600']));
  const first = column('first_text_ms').map(Number);
  const misses = column('cache_status').flatMap((status, at) =>
    status === 'MISS' && column('prompt')[at] === '1' && column('variant')[at] === '1'
      ? [first[at]]
      : [],
  );
  await expect(cell(page, 0, 0)).toContainText(formatDuration(misses[0] ?? NaN));
  const whole = JSON.parse(await saved(page, 'Export JSON')) as {
    figures: { cells: { hits: number; cost: number }[][] };
  };
  expect(whole.figures.cells.flat().map(({ hits }) => hits)).toEqual(Array(8).fill(1));
});

test('a definition is saved, opened after a reload as it was, and refused with its line when it is broken', async ({
  page,
}) => {
  await makeUp(page);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('TTL against backoff');
  const before = await formState(form(page));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save definition').click(),
  ]);
  expect(download.suggestedFilename()).toBe('ttl-against-backoff.matrix-lab.yaml');
  const text = await textOf(download);
  expect(text).toContain('values: [60, 3600]');

  await page.reload();
  await expect(form(page)).toBeVisible();
  expect(await formState(form(page))).not.toEqual(before);
  const file = page.getByLabel('Definition file');
  const yaml = (content: string) => ({
    name: 'matrix.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(content),
  });
  await drop(page, text);
  await expect.poll(() => formState(form(page))).toEqual(before);

  const line = text.split('\n').findIndex((one) => one.startsWith('repeats:')) + 1;
  await file.setInputFiles(yaml(text.replace('repeats: 2', 'repeats: often')));
  const refusal = page.getByRole('dialog', { name: 'This file cannot be opened' });
  await expect(refusal.getByRole('alert')).toContainText(`Line ${line}, column 10: “repeats”`);
  await refusal.getByRole('button', { name: 'Close' }).click();
  expect(await formState(form(page))).toEqual(before);
});
