import type { Browser } from '@playwright/test';
import type { AnswerPage, PacedTimes } from './site/answer-page';
import { openPage, type Counters, type OpenPage } from './bench-browser';

declare global {
  interface Window {
    bench: AnswerPage;
  }
}

/** Who draws the answer. `none`: an empty page. */
export type Variant = 'none' | 'floor' | 'app';

/** Which page is measured. */
export interface AnswerCase {
  variant: Variant;
  /** `plain` is `mixed` with nothing to highlight or typeset; `code` is one open code block. */
  document: 'plain' | 'mixed' | 'code';
  /** Begin with an empty column, or just before the end of a 20,000-token answer. */
  at: 'start' | 'end';
  columns: number;
}

/** CPU time of the main thread per update, ms. */
export type UpdateCost = Counters;

/** What 8 columns cost while they stream. */
export interface PacedCost extends PacedTimes {
  /** Share of a core that the main thread uses, 0 to 1. */
  busy: number;
}

/** JavaScript heap in bytes. */
export interface HeapSizes {
  ready: number;
  full: number;
  cleared: number;
}

const UPDATES = 250;
const WARM_UP_UPDATES = 5;
const PACED_DURATION = 3_000;
/** Until late work on the text so far (fonts, highlighting, idle collection) has ended, ms. */
const SETTLE = { start: 300, end: 1_200 };

async function open(browser: Browser, base: string, given: AnswerCase): Promise<OpenPage> {
  const query = new URLSearchParams({ ...given, columns: String(given.columns) });
  const opened = await openPage(browser, `${base}/answer-page.html?${query.toString()}`);
  await opened.page.waitForTimeout(SETTLE[given.at]);
  return opened;
}

/** One delta per frame: what does each cost the main thread? */
export async function measureUpdates(
  browser: Browser,
  base: string,
  given: AnswerCase,
): Promise<UpdateCost> {
  const { page, readCounters } = await open(browser, base, given);
  await page.evaluate((count) => window.bench.feedPerFrame(count), WARM_UP_UPDATES);
  const before = await readCounters();
  const { deltas } = await page.evaluate((count) => window.bench.feedPerFrame(count), UPDATES);
  const after = await readCounters();
  await page.close();
  const perDelta = (key: keyof Counters): number => ((after[key] - before[key]) * 1_000) / deltas;
  return { task: perDelta('task'), script: perDelta('script') };
}

/** 100 tokens per second and column. */
export async function measurePaced(
  browser: Browser,
  base: string,
  given: AnswerCase,
): Promise<PacedCost> {
  const { page, readCounters } = await open(browser, base, given);
  const before = await readCounters();
  const times = await page.evaluate((duration) => window.bench.feedPaced(duration), PACED_DURATION);
  const after = await readCounters();
  await page.close();
  return { ...times, busy: ((after.task - before.task) * 1_000) / times.elapsed };
}

/** The heap with nothing, with a whole answer, and after it was taken away. */
export async function measureHeap(
  browser: Browser,
  base: string,
  given: AnswerCase,
): Promise<HeapSizes> {
  const { page, readHeap } = await open(browser, base, given);
  // The first answer compiles and loads what every later one uses again.
  await page.evaluate(() => window.bench.showAll());
  await page.waitForTimeout(SETTLE.end);
  await page.evaluate(() => window.bench.clear());
  const ready = await readHeap();
  await page.evaluate(() => window.bench.showAll());
  await page.waitForTimeout(SETTLE.end);
  const full = await readHeap();
  await page.evaluate(() => window.bench.clear());
  const cleared = await readHeap();
  await page.close();
  return { ready, full, cleared };
}
