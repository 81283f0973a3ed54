import { findChromium } from '@tests/support/browser';
import type { BenchResult } from '../bench-result';
import { launchBrowser, serveFiles } from './bench-browser';
import { buildSite } from './build-site';
import { measureFirstLoad } from './first-load';
import { judgeHeaps, judgeRounds } from './judge-rounds';
import { measureHeaps, measureRound, type PageRound } from './page-rounds';

const ROUNDS = 3;

/**
 * Measures G6–G8, G10 and G13–G15 in a real Chromium with the page's own code, each ratio against a
 * floor in the same round. About five minutes. Without a Chromium only the sizes are measured.
 */
export async function benchPage(): Promise<BenchResult[]> {
  console.log('── first load');
  const sizes = await measureFirstLoad().catch((failure: unknown) => {
    console.log(`  not measured: ${String(failure)}`);
    return [];
  });
  const chromium = findChromium();
  if (chromium === null) {
    console.log('  no Chromium: G6–G8, G10, G13 and G14 were not measured');
    return sizes;
  }
  const { base, server } = await serveFiles(await buildSite());
  try {
    return [...(await measureInBrowsers(chromium, base)), ...sizes];
  } finally {
    server.close();
  }
}

/** A browser of its own for each round. */
async function measureInBrowsers(chromium: string, base: string): Promise<BenchResult[]> {
  const rounds: PageRound[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    console.log(`── page, round ${round + 1} of ${ROUNDS}`);
    const browser = await launchBrowser(chromium);
    rounds.push(await measureRound(browser, base, round));
    await browser.close();
  }
  const browser = await launchBrowser(chromium);
  const heaps = await measureHeaps(browser, base);
  await browser.close();
  return [...judgeRounds(rounds), ...judgeHeaps(heaps)];
}
