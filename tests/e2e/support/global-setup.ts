import { resolve } from 'node:path';
import { endCanaryRun, startCanaryRun } from '@tests/canary/canary-run';
import { searchEvidence } from '@tests/canary/search-evidence';
import { buildIfNeeded } from '../../../scripts/start/build';
import { whyNoElectron } from './electron-host';

/**
 * Builds the app if its sources changed, says which hosts cannot be tested here, and makes the token of this run. What
 * it returns runs after all specs, and fails where they left that token anywhere.
 */
export default async function globalSetup(): Promise<() => void> {
  await buildIfNeeded(resolve(import.meta.dirname, '../../..'), process.execPath);
  const reason = whyNoElectron();
  if (reason !== null) console.log(`electron: ${reason}`);
  const run = startCanaryRun();
  return () => {
    const { isClean, report } = searchEvidence(run);
    console.log(report);
    if (!isClean) throw new Error(`What was searched is kept in ${run.evidence}`);
    endCanaryRun(run);
  };
}
