import { join } from 'node:path';
import { createBackend } from '@electron/backend/create-backend';
import { createHostPorts } from '@electron/page/host-ports';
import { loadPageAssets } from '@electron/page/page-assets';
import { createShutDown } from '@electron/page/shut-down';
import { app, net, screen, type BrowserWindow } from 'electron';
import { handleAppProtocol, registerAppScheme } from './app-protocol';
import { readDesktopOptions } from './desktop-options';
import { openExternalLink } from './external-link';
import { setApplicationMenu } from './menu';
import { guardNavigation } from './navigation';
import { bridgePorts } from './port-bridge';
import { createPageSession } from './session-policy';
import { createWindow } from './window';
import { readWindowState, rememberWindowState } from './window-state';

let window: BrowserWindow | null = null;

// Before Electron is ready; each window is sandboxed, even one that forgets to say so.
app.enableSandbox();
registerAppScheme();
const openLink = (url: string) => openExternalLink(url, window);
guardNavigation(app, (url) => void openLink(url));

if (app.requestSingleInstanceLock()) await open();
else app.quit();

async function open(): Promise<void> {
  const options = readDesktopOptions(process.argv);
  const ports = createHostPorts(
    {
      host: 'desktop',
      fetch: (input, init) => net.fetch(input as never, init),
      openExternal: openLink,
    },
    options,
  );
  await app.whenReady();
  const backend = await createBackend(ports);
  const allowDevTools = !app.isPackaged;
  const pageSession = createPageSession({ allowDevTools });
  handleAppProtocol(pageSession, await loadPageAssets(join(import.meta.dirname, '../renderer')));

  const stateFile = join(ports.dataFolder, 'window.json');
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  window = createWindow({
    pageSession,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    state: readWindowState(stateFile, displays),
    allowDevTools,
  });
  rememberWindowState(window, stateFile);
  bridgePorts({ window, serve: backend.connect, log: ports.log });
  setApplicationMenu(window, process.platform);

  app.on('second-instance', () => showWindow());
  app.on('activate', () => showWindow());
  app.on('window-all-closed', () => app.quit());
  quitAfter(createShutDown(() => backend.close()));
  if (options.stopWithStdin) process.stdin.on('end', () => app.quit()).resume();
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Holds the end of the app back until the backend is closed; signals end it in the same way. */
function quitAfter(shutDown: () => Promise<void>): void {
  app.on('before-quit', (event) => {
    event.preventDefault();
    void shutDown().finally(() => app.exit(0));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
}
