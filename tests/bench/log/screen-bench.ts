/**
 * How the log of 200,000 runs feels in the real page: `npm run build`, then `tsx tests/bench/log/screen-bench.ts
 * [FOLDER]`. A folder that is named is filled once and kept; another one is deleted again.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDocumentStore } from '@electron/backend/storage/document-store';
import { DATABASE_FILE, openDatabase } from '@electron/backend/storage/open-database';
import { createSettingsStore } from '@electron/backend/storage/settings-store';
import { chromium, type Page } from '@playwright/test';
import { startHostProcess } from '@tests/e2e/support/host-process';
import { CHROMIUM_ARGUMENTS, findChromium } from '@tests/support/browser';
import { note } from '../backend/child';
import { percentile } from '../backend/rounds';
import { exampleWord, fillLog } from './fill-log';
import { scrollThrough, type Scrolled } from './scroll-through';

const RUNS = 200_000;
/** All of the log so fast that no row can be read, and a part of it as one reads. */
const FAST = { distance: Infinity, seconds: 30 };
const READING = { distance: 20_000, seconds: 10 };

function prepare(folder: string): void {
  const isFilled = existsSync(join(folder, DATABASE_FILE));
  const { database } = openDatabase(folder, Date.now);
  const settings = createSettingsStore(createDocumentStore(database));
  const { log } = settings.get();
  // Before the app starts: it would delete all but the newest 5,000.
  settings.save({
    ...settings.get(),
    log: { ...log, maxRuns: 1_000_000, maxSize: 100_000, maxAge: null },
  });
  if (!isFilled) fillLog(database, RUNS);
  database.close();
}

const table = (page: Page) => page.getByRole('table', { name: 'Runs', exact: true });
const firstRow = (page: Page) => table(page).getByRole('row').nth(1);

/** Ms from `act` until the list holds other rows than before. */
async function untilOtherRows(page: Page, act: () => Promise<unknown>): Promise<number> {
  const before = await firstRow(page).textContent();
  const start = performance.now();
  await act();
  await page.waitForFunction((text) => {
    const row = document.querySelector(
      'table[aria-label="Runs"] tbody tr [role="checkbox"], table[aria-label="Runs"] tbody tr input',
    );
    const shown = row?.closest('tr')?.textContent;
    return shown !== undefined && shown !== text;
  }, before);
  return performance.now() - start;
}

async function until(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function tell(name: string, { frames, blank }: Scrolled): void {
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(frames, share).toFixed(1));
  const long = frames.filter((frame) => frame > 50).length;
  note(
    `${name.padEnd(30)} frames ${frames.length}: p50 ${p50} ms, p95 ${p95} ms, longest ${most} ms, ${long} above 50 ms; rows not there yet in ${((100 * blank) / frames.length).toFixed(1)} %`,
  );
}

async function measure(page: Page, link: string): Promise<void> {
  const say = (name: string, took: number): void =>
    note(`${name.padEnd(30)} ${took.toFixed(0).padStart(5)} ms`);
  await page.goto(link);
  const logLink = page.getByRole('link', { name: 'Log', exact: true });
  await logLink.waitFor();
  say(
    'first row of the log',
    await until(async () => {
      await logLink.click();
      await firstRow(page).getByRole('checkbox').waitFor();
    }),
  );
  tell('the whole log in 30 s', await scrollThrough(page, FAST));
  tell('20,000 px in 10 s', await scrollThrough(page, READING));

  const heading = (name: string) =>
    table(page).getByRole('columnheader', { name }).getByRole('button').first();
  for (const name of ['Cost', 'Total', 'Model']) {
    say(`sorted by ${name}`, await untilOtherRows(page, () => heading(name).click()));
  }
  await untilOtherRows(page, () => heading('Time').click());
  const search = page.getByRole('searchbox', { name: 'Search prompts and answers' });
  for (const [name, text] of [
    ['a rare word', 'needle'],
    ['a common word', exampleWord(7)],
    ['the beginning of a word', exampleWord(0).slice(0, 3)],
  ] as const) {
    say(`search for ${name}`, await untilOtherRows(page, () => search.fill(text)));
  }
  await search.fill('');
  const statistics = page.getByRole('group', { name: 'Statistics', exact: true });
  say(
    'statistics of all runs',
    await until(async () => {
      await page.getByRole('radio', { name: 'Statistics' }).click();
      await statistics.waitFor();
    }),
  );
}

const named = process.argv[2];
const folder = named === undefined ? mkdtempSync(join(tmpdir(), 'log-screen-')) : resolve(named);
const executablePath = findChromium();
if (executablePath === null) throw new Error('There is no Chromium to measure in.');
try {
  prepare(folder);
  const host = await startHostProcess({ dataFolder: folder, arguments: ['--demo'] });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    await measure(await browser.newPage({ viewport: { width: 1_440, height: 900 } }), host.link);
  } finally {
    await browser.close();
    await host.stop();
  }
} finally {
  if (named === undefined) rmSync(folder, { recursive: true, force: true });
}
