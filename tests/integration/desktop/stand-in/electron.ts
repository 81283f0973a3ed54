import { EventEmitter } from 'node:events';
import { recorded } from './recorded';

type Handler = [handler: (...args: never[]) => unknown];

/**
 * A stand-in for the `electron` module, for machines where its binary cannot be had: it records what
 * the built main process asks for, and lets a test fire what Electron would fire. It decides nothing.
 */
export class FakeSession extends EventEmitter {
  setPermissionRequestHandler = recorded<Handler>();
  setPermissionCheckHandler = recorded<Handler>();
  setDevicePermissionHandler = recorded<Handler>();
  setDisplayMediaRequestHandler = recorded<Handler>();
  setSpellCheckerEnabled = recorded<[enabled: boolean]>();
  webRequest = { onBeforeRequest: recorded<Handler>() };
  protocol = { handle: recorded<[scheme: string, ...Handler]>() };
}

export class FakeWebContents extends EventEmitter {
  static count = 0;
  id = (FakeWebContents.count += 1);
  setWindowOpenHandler = recorded<Handler>();
  sendInputEvent = recorded();
  focus = recorded();
  reload = recorded();
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  webContents = new FakeWebContents();
  loadURL = recorded((_url: string) => Promise.resolve());
  show = recorded();
  focus = recorded();
  maximize = recorded();
  restore = recorded();
  isMinimized = () => true;
  isMaximized = () => false;
  isDestroyed = () => false;
  getNormalBounds = () => ({ x: 10, y: 20, width: 800, height: 600 });

  constructor(readonly options: { webPreferences: Record<string, unknown> }) {
    super();
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
}

/** What was called before Electron was ready, in order. */
export const startCalls: string[] = [];

class FakeApp extends EventEmitter {
  isPackaged = true;
  /** False: another instance runs already. */
  hasLock = true;
  enableSandbox = () => void startCalls.push('enableSandbox');
  requestSingleInstanceLock = () => this.hasLock;
  setPath = recorded<[name: string, path: string]>();
  readonly #ready = Promise.withResolvers<void>();
  whenReady = () => this.#ready.promise;
  /** As Electron does it: only once the main file has run to its end. */
  becomeReady() {
    startCalls.push('ready');
    this.#ready.resolve();
  }
  quit = recorded();
  exit = recorded<[code: number]>();
}

export const app = new FakeApp();
export const sessions = new Map<string, FakeSession>();
export const session = {
  defaultSession: { resolveProxy: recorded((_url: string) => Promise.resolve('DIRECT')) },
  fromPartition(name: string) {
    const made = new FakeSession();
    sessions.set(name, made);
    return made;
  },
};
export const protocol = {
  registerSchemesAsPrivileged: recorded(() => void startCalls.push('registerSchemesAsPrivileged')),
};
export const ipcMain = new EventEmitter();
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};
export const Menu = {
  setApplicationMenu: recorded<[menu: unknown]>(),
  buildFromTemplate: (template: unknown) => template,
};
/** What the user answers to the next questions: the index of a button. */
export const user = { answer: 1 };
export const dialog = {
  showMessageBox: recorded((_window: unknown, _options: object) =>
    Promise.resolve({ response: user.answer }),
  ),
  showErrorBox: recorded<[title: string, content: string]>(),
};
export const shell = { openExternal: recorded((_url: string) => Promise.resolve()) };
export const crashReporter = { start: recorded() };
