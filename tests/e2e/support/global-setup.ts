import { resolve } from 'node:path';
import { buildIfNeeded } from '../../../scripts/start/build';
import { whyNoElectron } from './electron-host';

/** Builds the app if its sources changed, and says which hosts cannot be tested here. */
export default async function globalSetup(): Promise<void> {
  await buildIfNeeded(resolve(import.meta.dirname, '../../..'), process.execPath);
  const reason = whyNoElectron();
  if (reason !== null) console.log(`electron: ${reason}`);
}
