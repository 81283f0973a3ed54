/**
 * `npx tsx scripts/tuning-pictures.ts`: takes the pictures of docs/tuning.md and README.md from the built app on the demo gateway,
 * in the light theme. `npm run build` first. Takes about a minute.
 */
import { chromium, type Locator, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '@tests/support/browser';
import { startHostProcess } from '@tests/e2e/support/host-process';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { join, resolve } from 'node:path';
import { NO_CHROMIUM } from './provide-chromium';

const FOLDER = resolve(import.meta.dirname, '../docs/tuning');
const PATIENCE = 60_000; // ms
const PROMPT = 'What makes a cache key?';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function set(page: Page, values: Record<string, number>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill(String(value));
    await field.press('Tab');
  }
}

/** The part of the page that the given elements take, or the `height` px from their top, with `room` px around. */
async function take(
  name: string,
  parts: readonly [Locator, ...Locator[]],
  { height, room = 8 }: { height?: number; room?: number } = {},
): Promise<void> {
  const page = parts[0].page();
  await parts[0].scrollIntoViewIfNeeded();
  // The pointer and the focus would leave marks on what they are on.
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur()');
  await page.waitForLoadState('networkidle');
  const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter(
    (box) => box !== null,
  );
  const x = Math.min(...boxes.map((box) => box.x)) - room;
  const y = Math.min(...boxes.map((box) => box.y)) - room;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + room;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + room;
  const clip = { x, y, width: right - x, height: height ?? bottom - y };
  await page.screenshot({ path: join(FOLDER, `${name}.png`), clip });
}

async function answered(page: Page): Promise<void> {
  for (const number of [1, 2]) {
    const column = page.locator(`[aria-label="Column ${number}"][data-state="completed"]`);
    await column.waitFor({ timeout: PATIENCE });
  }
}

async function experiment(page: Page, lab: string): Promise<Locator> {
  await page.getByRole('link', { name: lab, exact: true }).click();
  await button(page, /^Run \d+ shots/).click();
  await button(page, 'Stop').waitFor();
  await button(page, /^Run \d+ shots/).waitFor({ timeout: PATIENCE });
  return region(page, 'Experiment');
}

async function takeCompare(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Gateway' }).click();
  await set(page, { 'Cache time': 300, Attempts: 3, 'Retry delay': 500 });
  await take('policy', [page.getByRole('tabpanel', { name: 'Gateway' })], { height: 700, room: 0 });
  await page.setViewportSize({ width: 1440, height: 900 });
  await button(page, 'Waterfall').click();
  await page.getByRole('textbox', { name: 'Prompt' }).fill(PROMPT);
  await button(page, 'Run all').click();
  await answered(page);
  await take('waterfall', [region(page, 'Waterfall')]);
  await page.screenshot({ path: resolve(FOLDER, '../compare.png') });
  await button(page, 'Close waterfall').click();
  await page.getByRole('tab', { name: 'Parameters' }).click();
  await set(page, { Temperature: 0.2 });
  const first = region(page, 'Column 1');
  await first.getByRole('button', { name: 'Retry' }).click();
  await first.and(page.locator('[data-state="running"]')).waitFor();
  await answered(page);
  await first.getByRole('button', { name: 'why' }).click();
  const why = page.getByRole('dialog').filter({ hasText: 'Why MISS?' });
  await why.waitFor();
  await take('why', [why, first.getByRole('group', { name: 'Gateway' })]);
  await page.keyboard.press('Escape');
}

async function takeLabs(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1120, height: 1200 });
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  const cache = await experiment(page, 'Cache');
  await take('cache', [cache], { height: 440 });
  await page.getByRole('radio', { name: 'What changes the key' }).click();
  await experiment(page, 'Cache');
  await take('key', [page.getByRole('table', { name: 'Cache key' })]);
  await experiment(page, 'Retry');
  await take('retry', [region(page, 'Foreseen and measured')], { height: 446 });
  await experiment(page, 'Four formats');
  await take('formats', [region(page, 'On the wire')], { height: 520 });
  await page.getByRole('link', { name: 'Matrix', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await button(page, /^Open definition/).click();
  await (await chooser).setFiles(join(FOLDER, 'two-models.yaml'));
  await button(page, 'Run 16 shots').waitFor();
  await experiment(page, 'Matrix');
  await take('matrix', [region(page, 'Experiment')], { height: 340 });
}

const executablePath = findChromium();
if (executablePath === null) throw new Error(NO_CHROMIUM);
using folder = temporaryFolder();
const host = await startHostProcess({ dataFolder: folder.path, arguments: ['--demo'] });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
try {
  const page = await browser.newPage({
    viewport: { width: 1120, height: 1200 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(host.link);
  await takeCompare(page);
  await takeLabs(page);
} finally {
  await browser.close();
  await host.stop();
}
