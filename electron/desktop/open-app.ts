import { join } from 'node:path';
import { createBackend } from '@electron/backend/create-backend';
import type { Ports } from '@electron/backend/ports';
import type { HostOptions } from '@electron/page/host-options';
import { loadPageAssets } from '@electron/page/page-assets';
import { createShutDown } from '@electron/page/shut-down';
import { effectiveShortcuts } from '@shared/domain/shortcuts';
import { app, screen, type BrowserWindow } from 'electron';
import { handleAppProtocol } from './app-protocol';
import { setApplicationMenu } from './menu';
import { bridgePorts } from './port-bridge';
import { createPageSession } from './session-policy';
import { createWindow } from './window';
import { readWindowState, rememberWindowState } from './window-state';

/** Starts the backend and opens the window on it. Throws where storage or the built page cannot be had. */
export async function openApp(ports: Ports, options: HostOptions): Promise<BrowserWindow> {
  const backend = await createBackend(ports);
  const allowDevTools = !app.isPackaged;
  const pageSession = createPageSession({ allowDevTools });
  handleAppProtocol(pageSession, await loadPageAssets(join(import.meta.dirname, '../renderer')));

  const stateFile = join(ports.dataFolder, 'window.json');
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const window = createWindow({
    pageSession,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    state: readWindowState(stateFile, displays),
    allowDevTools,
  });
  rememberWindowState(window, stateFile);
  bridgePorts({ window, serve: backend.connect, log: ports.log });
  const showMenu = () => {
    const shortcuts = effectiveShortcuts(backend.settings.get().shortcuts);
    setApplicationMenu({ window, platform: process.platform, shortcuts });
  };
  showMenu();
  backend.settings.onChange(showMenu);
  app.on('second-instance', () => bringToFront(window));
  endWith(() => backend.close(), options);
  return window;
}

function bringToFront(window: BrowserWindow): void {
  // Closed, while the backend has not ended yet.
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The app ends with its window, and the process once the backend is closed, or after 3 s. */
function endWith(close: () => Promise<void>, { stopWithStdin }: HostOptions): void {
  const shutDown = createShutDown(close);
  app.on('window-all-closed', () => app.quit());
  // Not before-quit: the page closes first, and says what it has left to save.
  app.on('will-quit', (event) => {
    event.preventDefault();
    void shutDown().finally(() => app.exit(0));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
  if (stopWithStdin) process.stdin.on('end', () => app.quit()).resume();
}
