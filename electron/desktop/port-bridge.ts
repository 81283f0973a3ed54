import type { Log } from '@electron/backend/ports';
import { ipcMain, type BrowserWindow, type IpcMainEvent, type MessagePortMain } from 'electron';
import { isPageUrl } from './page-origin';

/** The app's only channel. */
export const CONNECT_CHANNEL = 'connect-backend';

/** Gives each port that the page of `window` sends to `serve`; a newer port ends the older one. */
export function bridgePorts(options: {
  window: BrowserWindow;
  serve(port: MessagePortMain): void;
  log: Log;
}): void {
  let live: MessagePortMain | null = null;
  ipcMain.on(CONNECT_CHANNEL, (event) => {
    const [port] = event.ports;
    const problem = findProblem(event, options.window);
    if (problem !== null || !port) {
      options.log.warn(`Refused a connection to the backend: ${problem ?? 'no port'}.`);
      for (const extra of event.ports) extra.close();
      return;
    }
    live?.close();
    live = port;
    options.serve(port);
    port.start();
  });
}

/** The sender is this window's own page and no frame in it (security.md §6). */
function findProblem(event: IpcMainEvent, window: BrowserWindow): string | null {
  // Read at once: after a navigation there is no frame any more.
  const frame = event.senderFrame;
  if (window.isDestroyed() || event.sender.id !== window.webContents.id) return 'another window';
  if (frame === null || frame.detached) return 'the frame is gone';
  if (frame.parent !== null) return 'not the top frame';
  if (!isPageUrl(frame.url)) return 'not the page of the app';
  return event.ports.length === 1 ? null : 'not exactly one port';
}
