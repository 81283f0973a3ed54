import { dialog, type BrowserWindow } from 'electron';

/** So often in a minute a page is loaded again by itself: one that crashes at once would do so for ever. */
const MAX_CRASHES = 3;
const MINUTE = 60_000;

/** Loads a page that crashed again; what it showed is in the backend. After three times in a minute the user is asked. */
export function loadAgainAfterCrash(window: BrowserWindow): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < MINUTE), now];
    if (crashes.length <= MAX_CRASHES) return window.webContents.reload();
    crashes = [];
    void askToLoadAgain(window);
  });
}

async function askToLoadAgain(window: BrowserWindow): Promise<void> {
  // A page that crashed before its first picture has left the window hidden.
  window.show();
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The page has crashed several times in a row.',
    detail: 'Loading it again may help. Otherwise quit, and start the app anew.',
    buttons: ['Load again', 'Quit'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}
