import { findChromium } from '@tests/support/browser';
import { existsSync } from 'node:fs';
import { runStep, type Step } from './step';

const MINUTE = 60_000;

/** Said when no way is left. */
export const NO_CHROMIUM =
  'No Chromium found. Install one with "npx playwright install chromium" (or your system\'s ' +
  'package), or name yours in CHROMIUM_PATH, then run "npm test" again.';

/** The path of a Chromium; where there is none it installs one if it can, which takes minutes at most. Null if it cannot. */
export async function provideChromium(): Promise<string | null> {
  for (const step of [null, ...installations()]) {
    if (step !== null) {
      console.log(`No Chromium yet: ${step.name} …`);
      await runStep(step, { live: false });
    }
    const found = findChromium();
    if (found !== null) return found;
  }
  return null;
}

function installations(): Step[] {
  const playwright: Step = {
    name: 'playwright install chromium',
    command: 'playwright',
    args: ['install', 'chromium'],
    timeLimit: 3 * MINUTE,
  };
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return [playwright];
  const debian: Step = {
    name: 'apt-get install chromium',
    command: 'apt-get',
    args: ['install', '-y', '--no-install-recommends', 'chromium'],
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeLimit: 5 * MINUTE,
  };
  return [playwright, debian];
}
