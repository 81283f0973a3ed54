import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { BackendClient } from '@shared/contract/contract';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as electron from './stand-in/electron';
import { recorded } from './stand-in/recorded';
import { connectEvent, handlerOf, portPair, startDesktop } from './stand-in/start-desktop';

vi.mock('electron', () => import('./stand-in/electron'));

let window: electron.BrowserWindow;
const warnings: string[] = [];

beforeAll(async () => {
  console.warn = (line: string) => void warnings.push(line);
  await startDesktop();
  window = electron.BrowserWindow.all[0] as electron.BrowserWindow;
});

const send = (event: ReturnType<typeof connectEvent>) =>
  electron.ipcMain.emit('connect-backend', event);
const connect = () => {
  const pair = portPair();
  send(connectEvent({ senderId: window.webContents.id, ports: [pair.main] }));
  pair.page.start?.();
  const client: BackendClient = createORPCClient(new RPCLink({ port: pair.page }));
  return { ...pair, client };
};

describe('navigation', () => {
  const isPrevented = (name: string, event: object) => {
    const preventDefault = recorded();
    window.webContents.emit(name, { ...event, preventDefault });
    return preventDefault.calls.length > 0;
  };
  const foreign = ['https://evil.test/', 'file:///etc/passwd', 'app://evil/', 'data:text/html,x'];

  test.each(foreign)('leads nowhere: %s', (url) => {
    expect(isPrevented('will-navigate', { url })).toBe(true);
    expect(isPrevented('will-redirect', { url })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  test('a frame may not even show the page itself', () => {
    const url = 'app://bundle/';
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(isPrevented('will-navigate', { url })).toBe(false);
  });

  test('the page cannot keep the app from ending', () => {
    expect(isPrevented('will-prevent-unload', {})).toBe(true);
  });

  test('no webview is attached', () => {
    expect(isPrevented('will-attach-webview', {})).toBe(true);
  });

  test('contents made later are guarded too', () => {
    const contents = new electron.FakeWebContents();
    electron.app.emit('web-contents-created', {}, contents);
    expect(contents.eventNames()).toEqual(window.webContents.eventNames().slice(0, 5));
    expect(contents.setWindowOpenHandler.calls).toHaveLength(1);
  });
});

describe('links', () => {
  beforeEach(() => {
    electron.dialog.showMessageBox.calls.length = 0;
    electron.shell.openExternal.calls.length = 0;
    electron.user.answer = 1;
  });
  const open = (url: string) => handlerOf(window.webContents.setWindowOpenHandler)({ url });

  test('never open a window; the user is asked, with the host, before the browser is', async () => {
    electron.user.answer = 0;
    expect(open('https://example.com/page?q=1')).toEqual({ action: 'deny' });
    await expect
      .poll(() => electron.shell.openExternal.calls)
      .toEqual([['https://example.com/page?q=1']]);
    expect(electron.dialog.showMessageBox.calls).toEqual([
      [
        window,
        expect.objectContaining({
          message: 'Open example.com in your browser?',
          detail: 'https://example.com/page?q=1',
          defaultId: 1,
          cancelId: 1,
        }),
      ],
    ]);
  });

  test('refused by the user, nothing opens', async () => {
    open('https://example.com/');
    await expect.poll(() => electron.dialog.showMessageBox.calls).toHaveLength(1);
    expect(electron.shell.openExternal.calls).toEqual([]);
  });

  test.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://evil.test/share',
    'ms-msdt:/id',
    'https://user:password@example.com/',
    'https://example.com\\@evil.test/',
    `https://example.com/${'x'.repeat(2_048)}`,
    'app://bundle/',
    '',
  ])('are not even asked about: %s', async (url) => {
    expect(open(url)).toEqual({ action: 'deny' });
    await Promise.resolve();
    expect(electron.dialog.showMessageBox.calls).toEqual([]);
  });
});

describe('the one channel', () => {
  test('is the only listener of ipcMain', () => {
    expect(electron.ipcMain.eventNames()).toEqual(['connect-backend']);
    expect(electron.ipcMain.listenerCount('connect-backend')).toBe(1);
  });

  test("brings the page's port to the backend, which answers", async () => {
    const { client } = connect();
    await expect(client.shell.info()).resolves.toMatchObject({ host: 'desktop' });
    await expect(client.account.status()).resolves.toMatchObject({ mode: 'demo', hasToken: false });
  });

  test('a page that reloads gets a new port, and the old one is closed', async () => {
    const before = connect();
    const { client } = connect();
    expect(before.main.close.calls).toHaveLength(1);
    await expect(client.shell.info()).resolves.toMatchObject({ host: 'desktop' });
  });

  test('an address opened by the page asks the user like any link', async () => {
    const { client } = connect();
    electron.user.answer = 0;
    await expect(client.shell.openExternal({ url: 'https://example.com/' })).resolves.toEqual({
      opened: true,
    });
    electron.user.answer = 1;
    await expect(client.shell.openExternal({ url: 'https://example.com/' })).resolves.toEqual({
      opened: false,
    });
  });

  test.each([
    ['another window', { senderId: 999 }],
    ['a frame inside the page', { frame: { parent: {} } }],
    ['a frame that is gone', { frame: null }],
    ['a detached frame', { frame: { detached: true } }],
    ['another origin', { frame: { url: 'https://evil.test/' } }],
    ['another host of the scheme', { frame: { url: 'app://bundle.evil/' } }],
    ['a blank page', { frame: { url: 'about:blank' } }],
    ['an empty address', { frame: { url: '' } }],
  ])('refuses %s, aloud', (_name, given) => {
    warnings.length = 0;
    const { main } = portPair();
    send(connectEvent({ senderId: window.webContents.id, ports: [main], ...given }));
    expect(main.close.calls).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/^Refused a connection/)]);
  });

  test.each([0, 2])('refuses %i ports, aloud', (count) => {
    warnings.length = 0;
    const ports = Array.from({ length: count }, () => portPair().main);
    send(connectEvent({ senderId: window.webContents.id, ports }));
    for (const port of ports) expect(port.close.calls).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/^Refused a connection/)]);
  });
});

describe('the menu', () => {
  type Item = {
    label?: string;
    visible?: boolean;
    accelerator?: string;
    submenu?: Item[];
    click?(): void;
  };
  const items = () =>
    ((electron.Menu.setApplicationMenu.calls as [Item[]][]).at(-1)?.[0] ?? []).flatMap(
      (item) => item.submenu ?? [],
    );

  test('shows the shortcuts of the page and leaves their keys to it', () => {
    const commands = items().filter((item) => item.accelerator);
    const shown = Object.fromEntries(commands.map((item) => [item.label, item.accelerator]));
    expect(shown).toEqual({
      'New Comparison': 'CmdOrCtrl+N',
      'Add Column': 'CmdOrCtrl+T',
      'Close Column': 'CmdOrCtrl+W',
      Settings: 'CmdOrCtrl+,',
      'Copy Last Answer': 'CmdOrCtrl+Shift+C',
      'Run All': 'CmdOrCtrl+Enter',
      'Stop All': 'Escape',
      'Command Palette': 'CmdOrCtrl+K',
      'Toggle Sidebar': 'CmdOrCtrl+B',
      'Keyboard Shortcuts': 'CmdOrCtrl+/',
    });
    for (const item of commands) expect(item).toMatchObject({ registerAccelerator: false });
  });

  test('follows the shortcuts that the user chose, and leaves out what has none', async () => {
    const { client } = connect();
    const before = await client.settings.get();
    const shortcuts = { 'add-column': 'Mod+Alt+ArrowUp', 'new-comparison': '', palette: 'Mod+Ä' };
    await client.settings.save({ ...before, shortcuts });
    const item = (label: string) => items().find((candidate) => candidate.label === label);
    expect(item('Add Column')?.accelerator).toBe('CmdOrCtrl+Alt+Up');
    expect(item('New Comparison')).toEqual({ label: 'New Comparison', visible: false });
    expect(item('Command Palette')?.accelerator).toBeUndefined();
    await client.settings.save(before);
    expect(item('Add Column')?.accelerator).toBe('CmdOrCtrl+T');
  });

  test('a click presses the keys in the page', () => {
    const item = items().find(({ label }) => label === 'Copy Last Answer');
    item?.click?.();
    const control = process.platform === 'darwin' ? 'meta' : 'control';
    expect(window.webContents.sendInputEvent.calls).toEqual([
      [{ type: 'keyDown', keyCode: 'C', modifiers: [control, 'shift'] }],
      [{ type: 'keyUp', keyCode: 'C', modifiers: [control, 'shift'] }],
    ]);
  });
});
