import { expect, test, vi } from 'vitest';
import * as electron from './stand-in/electron';
import { startDesktop } from './stand-in/start-desktop';

vi.mock('electron', () => import('./stand-in/electron'));

test('a second start opens nothing and ends', async () => {
  electron.app.hasLock = false;
  await startDesktop();
  expect(electron.app.quit.calls).toHaveLength(1);
  expect(electron.BrowserWindow.all).toEqual([]);
  expect(electron.ipcMain.eventNames()).toEqual([]);
});
