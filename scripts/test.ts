/**
 * `npm test`: static checks, build, unit and integration tests, browser specs. The last ones end with the search of all
 * that they left for their token; a leak fails them.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { whyNoKeyring } from '@tests/integration/keychain/private-session';
import { provideChromium, NO_CHROMIUM } from './provide-chromium';
import { findElectron } from './start/electron-binary';
import { runStaticChecks } from './static-checks';
import { PROJECT, resultLine, runStep } from './step';
import {
  addTallies,
  NO_TESTS,
  readPlaywrightReport,
  readVitestReport,
  tallyLine,
  type Tally,
} from './tally';

const REPORTS = 'out/test';
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = join(PROJECT, REPORTS, 'playwright.json');

/** A stage without tests of its own counts only when it fails. */
const asTally = (ok: boolean): Tally => ({ ...NO_TESTS, failed: ok ? 0 : 1 });

async function build(): Promise<Tally> {
  const result = await runStep(
    { name: 'build', command: 'electron-vite', args: ['build'] },
    { live: false },
  );
  if (!result.ok) console.log(result.output);
  console.log(resultLine(result));
  return asTally(result.ok);
}

async function unitAndIntegration(): Promise<Tally> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
  const result = await runStep(
    { name: 'unit and integration', command: 'vitest', args: ['run', ...reporters] },
    { live: true },
  );
  console.log(resultLine(result));
  const tally = readVitestReport(join(PROJECT, VITEST_REPORT));
  // An error outside any test fails the run, but no test.
  return !result.ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

async function browserSpecs(): Promise<Tally> {
  const chromium = await provideChromium();
  if (chromium === null) {
    console.log(`✗ browser specs not run. ${NO_CHROMIUM}`);
    return asTally(false);
  }
  console.log(`Chromium: ${chromium}`);
  const result = await runStep(
    {
      name: 'browser specs',
      command: 'playwright',
      args: ['test', '--config=tests/e2e/playwright.config.ts', '--reporter=list,json'],
      env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
    },
    { live: true },
  );
  console.log(resultLine(result));
  const tally = readPlaywrightReport(PLAYWRIGHT_REPORT);
  return !result.ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Skipped tests that a reader could make run. */
function reportNotRun(): void {
  if (findElectron(PROJECT) === null) {
    console.log('Electron specs not run: no Electron binary ("npx install-electron" fetches it).');
  }
  const reason = process.platform === 'linux' ? whyNoKeyring() : null;
  if (reason !== null) {
    console.log(`Keychain tests ${reason} (install the packages dbus and gnome-keyring).`);
  }
}

async function main(): Promise<void> {
  rmSync(join(PROJECT, REPORTS), { recursive: true, force: true });
  const stages: [title: string, run: () => Promise<Tally>][] = [
    ['Static checks', async () => asTally(await runStaticChecks())],
    ['Build', build],
    ['Unit and integration tests', unitAndIntegration],
    ['Browser specs', browserSpecs],
  ];
  const tallies: Tally[] = [];
  for (const [title, run] of stages) {
    console.log(`\n── ${title}`);
    tallies.push(await run());
  }
  reportNotRun();
  const sum = addTallies(tallies);
  console.log(`\n${tallyLine(sum)}`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

await main();
