import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, test, vi } from 'vitest';
import * as electron from './stand-in/electron';
import { startDesktop } from './stand-in/start-desktop';

vi.mock('electron', () => import('./stand-in/electron'));

test('a data folder that cannot be made leaves a window that says so', async () => {
  console.warn = () => {};
  using folder = temporaryFolder();
  writeFileSync(folder.file('taken'), 'a file');
  await startDesktop(join(folder.file('taken'), 'data'));
  expect(electron.BrowserWindow.all).toHaveLength(1);
  const [[, profile] = []] = electron.app.setPath.calls;
  expect(profile).toContain('ai-gateway-playground-');
});
