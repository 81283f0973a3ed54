import { BrowserWindow, type Session } from 'electron';
import { loadAgainAfterCrash } from './page-crash';
import { PAGE_URL } from './page-origin';
import type { WindowState } from './window-state';

/** What the window is made of. */
export interface WindowOptions {
  pageSession: Session;
  preload: string;
  state: WindowState;
  allowDevTools: boolean;
}

/** The app's one window. Each preference is named, so that no default of a later Electron decides. */
export function createWindow({
  pageSession,
  preload,
  state,
  allowDevTools,
}: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 720,
    minHeight: 480,
    title: 'AI Gateway Playground',
    show: false,
    autoHideMenuBar: false,
    webPreferences: {
      session: pageSession,
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      plugins: false,
      safeDialogs: true,
      devTools: allowDevTools,
    },
  });
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  loadAgainAfterCrash(window);
  void window.loadURL(PAGE_URL);
  return window;
}
