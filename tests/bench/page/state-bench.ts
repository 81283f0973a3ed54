import type { Browser } from '@playwright/test';
import { openPage } from './bench-browser';
import type { StatePage } from './site/state-page';

declare global {
  interface Window {
    stateBench: StatePage;
  }
}

const WARM_UP_DURATION = 500;
const DURATION = 3_000;

/** Script time per delta on its way from the feed to a committed column, µs: 8 columns, 200 deltas/s each. */
export async function measureStatePath(
  browser: Browser,
  base: string,
  variant: 'floor' | 'app',
): Promise<number> {
  const { page, readCounters } = await openPage(
    browser,
    `${base}/state-page.html?variant=${variant}`,
  );
  await page.evaluate((duration) => window.stateBench.feed(duration), WARM_UP_DURATION);
  const before = await readCounters();
  const { deltas } = await page.evaluate((duration) => window.stateBench.feed(duration), DURATION);
  const after = await readCounters();
  await page.close();
  return ((after.script - before.script) * 1e6) / deltas;
}
