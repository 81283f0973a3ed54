import { app, dialog, type BrowserWindow } from 'electron';
import { createHostPorts } from '@electron/page/host-ports';
import { registerAppScheme } from './app-protocol';
import { readDesktopOptions } from './desktop-options';
import { openExternalLink } from './external-link';
import { guardNavigation } from './navigation';
import { openApp } from './open-app';
import { keepProfileIn } from './profile';
import { systemProxy } from './system-proxy';

let window: BrowserWindow | null = null;
const openExternal = (url: string) => openExternalLink(url, window);
const options = readDesktopOptions(process.argv);
const ports = createHostPorts({ host: 'desktop', systemProxy, openExternal }, options);

// All of this before Electron is ready, which it is only once this file has run to its end.
app.enableSandbox();
registerAppScheme();
keepProfileIn(ports.dataFolder);
guardNavigation(app, (url) => void openExternal(url));

if (app.requestSingleInstanceLock()) {
  app
    .whenReady()
    .then(async () => {
      window = await openApp(ports, options);
    })
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      dialog.showErrorBox('AI Gateway Playground cannot start', reason);
      app.exit(1);
    });
} else {
  app.quit();
}
