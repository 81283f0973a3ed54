import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '@electron/backend/make-folder';
import { app } from 'electron';

/**
 * Puts what Chromium keeps beside our own data, readable for the user alone. One folder of data is
 * one instance: the lock of a running app lies here too. Where that folder cannot be used, the backend says so in the
 * window, and Chromium gets one of its own for this start.
 */
export function keepProfileIn(dataFolder: string): void {
  app.setPath('userData', profileIn(dataFolder));
}

function profileIn(dataFolder: string): string {
  const profile = join(dataFolder, 'chromium');
  try {
    makeFolder(profile);
    return profile;
  } catch {
    return mkdtempSync(join(tmpdir(), 'ai-gateway-playground-'));
  }
}
