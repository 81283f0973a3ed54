import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Puts what Chromium keeps beside our own data, readable for the user alone. One folder of data is
 * one instance: the lock of a running app lies here too.
 */
export function keepProfileIn(dataFolder: string): void {
  const profile = join(dataFolder, 'chromium');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
}
