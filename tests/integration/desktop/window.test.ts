import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as electron from './stand-in/electron';
import { recorded } from './stand-in/recorded';
import { handlerOf, ROOT, startDesktop } from './stand-in/start-desktop';

vi.mock('electron', () => import('./stand-in/electron'));

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; " +
  "font-src 'self'; connect-src 'none'; worker-src 'self'; frame-src 'none'; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

let window: electron.BrowserWindow;
let page: electron.FakeSession;
let dataFolder: string;

beforeAll(async () => {
  process.env.CLOUDFLARE_ACCOUNT_ID = 'a'.repeat(32);
  process.env.CLOUDFLARE_API_TOKEN = 'canary-token-of-the-environment';
  ({ dataFolder } = await startDesktop());
  window = electron.BrowserWindow.all[0] as electron.BrowserWindow;
  page = electron.sessions.get('page') as electron.FakeSession;
});

describe('the process', () => {
  test('is sandboxed as a whole, and knows the scheme, before Electron is ready', () => {
    expect(electron.startCalls).toEqual(['enableSandbox', 'registerSchemesAsPrivileged', 'ready']);
    expect(electron.protocol.registerSchemesAsPrivileged.calls[0]).toEqual([
      [
        {
          scheme: 'app',
          privileges: {
            standard: true,
            secure: true,
            bypassCSP: false,
            allowServiceWorkers: false,
            supportFetchAPI: true,
            corsEnabled: true,
            stream: false,
            codeCache: true,
          },
        },
      ],
    ]);
  });

  test('starts no crash reporter and keeps no token in its environment', () => {
    expect(electron.crashReporter.start.calls).toEqual([]);
    expect(process.env.CLOUDFLARE_API_TOKEN).toBeUndefined();
  });

  test("keeps Chromium's data, and with it the lock, in the data folder", () => {
    expect(electron.app.setPath.calls).toEqual([['userData', join(dataFolder, 'chromium')]]);
  });

  test('another start brings the window to the front', () => {
    electron.app.emit('second-instance');
    expect(window.restore.calls).toHaveLength(1);
    expect(window.focus.calls).toHaveLength(1);
    window.isDestroyed = () => true;
    electron.app.emit('second-instance');
    expect(window.focus.calls).toHaveLength(1);
    window.isDestroyed = () => false;
  });
});

describe('the window', () => {
  test('names every web preference', () => {
    const { session, preload, ...preferences } = window.options.webPreferences;
    expect(session).toBe(page);
    expect(preload).toBe(join(ROOT, 'out/preload/index.cjs'));
    expect(existsSync(String(preload))).toBe(true);
    expect(preferences).toEqual({
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
      devTools: false,
    });
  });

  test('is the only one, and loads the page from the app itself', () => {
    expect(electron.BrowserWindow.all).toHaveLength(1);
    expect(window.loadURL.calls).toEqual([['app://bundle/']]);
  });

  test('keeps its page in memory', () => {
    // A partition without `persist:` leaves nothing on the disk.
    expect([...electron.sessions.keys()]).toEqual(['page']);
  });

  test('loads a crashed page again', () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.webContents.reload.calls).toHaveLength(1);
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.webContents.reload.calls).toHaveLength(1);
  });

  test('asks the user before it loads a page once more that crashes again and again', async () => {
    const crash = () => window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    electron.user.answer = 0;
    crash();
    crash();
    expect(window.webContents.reload.calls).toHaveLength(3);
    crash();
    expect(window.webContents.reload.calls).toHaveLength(3);
    await vi.waitFor(() => expect(window.webContents.reload.calls).toHaveLength(4));
    expect(electron.dialog.showMessageBox.calls.at(-1)).toEqual([
      window,
      expect.objectContaining({ message: 'The page has crashed several times in a row.' }),
    ]);
  });
});

describe('permissions', () => {
  const own = { requestingUrl: 'app://bundle/', isMainFrame: true };
  const ask = (permission: string, details: object) => {
    const answer = recorded<[isAllowed: boolean]>();
    handlerOf(page.setPermissionRequestHandler)({}, permission, answer, details);
    return answer.calls[0]?.[0];
  };
  const check = (permission: string, origin: string, isMainFrame = true) =>
    handlerOf(page.setPermissionCheckHandler)({}, permission, origin, { isMainFrame });

  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'hid',
    'serial',
    'usb',
    'display-capture',
    'fullscreen',
    'pointerLock',
    'openExternal',
    'clipboard-read',
    'fileSystem',
    'idle-detection',
    'window-management',
    'unknown',
  ])('%s is refused', (permission) => {
    expect(ask(permission, own)).toBe(false);
    expect(check(permission, 'app://bundle')).toBe(false);
  });

  test('text may be put on the clipboard, by the page itself alone', () => {
    const permission = 'clipboard-sanitized-write';
    expect(ask(permission, own)).toBe(true);
    expect(check(permission, 'app://bundle')).toBe(true);
    expect(ask(permission, { ...own, isMainFrame: false })).toBe(false);
    expect(check(permission, 'app://bundle', false)).toBe(false);
    for (const url of ['https://evil.test/', 'app://evil/', 'app://bundle.evil.test/', '']) {
      expect(ask(permission, { ...own, requestingUrl: url })).toBe(false);
      expect(check(permission, url)).toBe(false);
    }
  });

  test('devices and the screen are refused, and nothing is spell-checked', () => {
    expect(handlerOf(page.setDevicePermissionHandler)({})).toBe(false);
    const answer = recorded();
    handlerOf(page.setDisplayMediaRequestHandler)({}, answer);
    expect(answer.calls).toEqual([[{}]]);
    expect(page.setSpellCheckerEnabled.calls).toEqual([[false]]);
  });

  test('downloads are cancelled, but for what the page has made: there the user is asked', () => {
    const isCancelled = (url: string) => {
      const preventDefault = recorded();
      page.emit('will-download', { preventDefault }, { getURL: () => url });
      return preventDefault.calls.length > 0;
    };
    expect(isCancelled('https://example.com/tool.exe')).toBe(true);
    expect(isCancelled('blob:https://example.com/1')).toBe(true);
    expect(isCancelled('blob:app://bundle.evil/1')).toBe(true);
    expect(isCancelled('data:text/plain,x')).toBe(true);
    expect(isCancelled('blob:app://bundle/1')).toBe(false);
  });
});

describe('the network', () => {
  const isCancelled = (url: string) => {
    const answer = recorded<[{ cancel: boolean }]>();
    handlerOf(page.webRequest.onBeforeRequest)({ url }, answer);
    return answer.calls[0]?.[0].cancel;
  };

  test.each(['app://bundle/', 'blob:app://bundle/1', 'data:image/png;base64,AA'])(
    'the page may load %s',
    (url) => expect(isCancelled(url)).toBe(false),
  );

  test.each([
    'https://api.cloudflare.com/',
    'http://127.0.0.1:8787/',
    'ws://127.0.0.1/',
    'wss://evil.test/',
    'file:///etc/passwd',
    'ftp://evil.test/',
    'chrome://gpu/',
    'devtools://devtools/bundled/inspector.html',
    'not an address',
  ])('and not %s', (url) => expect(isCancelled(url)).toBe(true));
});

describe('the page files', () => {
  const load = (url: string, method = 'GET') =>
    handlerOf(page.protocol.handle)({ url, method }) as Promise<Response>;

  test('carry the exact policy and all other headers', async () => {
    const answer = await load('app://bundle/');
    expect(page.protocol.handle.calls[0]?.[0]).toBe('app');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="root">');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test.each([
    'app://bundle/../../etc/passwd',
    'app://bundle/%2e%2e/%2e%2e/etc/passwd',
    'app://bundle/..%5c..%5cetc/passwd',
    'app://bundle/..\\..\\etc\\passwd',
    'app://bundle//etc/passwd',
    'app://bundle/index.html%00.js',
    'app://bundle/assets.json',
    'app://evil/',
    'app://bundle.evil.test/',
    'app://user@bundle/',
    'app://bundle:80/',
    'file:///etc/passwd',
  ])('nothing else exists: %s', async (url) => {
    const answer = await load(url);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(await answer.text()).toBe('');
  });

  test('can only be read', async () => {
    expect((await load('app://bundle/', 'POST')).status).toBe(404);
  });
});

describe('the end', () => {
  test('waits for the backend to close, once, and remembers the window', async () => {
    window.emit('close');
    const preventDefault = recorded();
    electron.app.emit('will-quit', { preventDefault });
    electron.app.emit('will-quit', { preventDefault });
    await expect.poll(() => electron.app.exit.calls).toContainEqual([0]);
    expect(preventDefault.calls).toHaveLength(2);
    const remembered = readFileSync(join(dataFolder, 'window.json'), 'utf8');
    expect(JSON.parse(remembered)).toEqual({
      bounds: { x: 10, y: 20, width: 800, height: 600 },
      isMaximized: false,
    });
  });
});
