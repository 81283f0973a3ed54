import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/** A command of the page: its name, and the keys by which the page knows it. */
interface Command {
  label: string;
  /** Like `CmdOrCtrl+Shift+C`: modifiers, then one key. */
  keys: string;
}

const FILE: Command[] = [
  { label: 'New Comparison', keys: 'CmdOrCtrl+N' },
  { label: 'Add Column', keys: 'CmdOrCtrl+T' },
  { label: 'Close Column', keys: 'CmdOrCtrl+W' },
  { label: 'Settings', keys: 'CmdOrCtrl+,' },
];
const RUN: Command[] = [
  { label: 'Run All', keys: 'CmdOrCtrl+Enter' },
  { label: 'Stop All', keys: 'Escape' },
];
const VIEW: Command[] = [
  { label: 'Command Palette', keys: 'CmdOrCtrl+K' },
  { label: 'Toggle Sidebar', keys: 'CmdOrCtrl+B' },
  { label: 'Keyboard Shortcuts', keys: 'CmdOrCtrl+/' },
];
const COPY_LAST: Command = { label: 'Copy Last Answer', keys: 'CmdOrCtrl+Shift+C' };

/** Puts up the native menu of `window`. */
export function setApplicationMenu(window: BrowserWindow, platform: NodeJS.Platform): void {
  const item = (command: Command) => menuItem(command, { window, platform });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [...FILE.map(item), separator, { role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        ...(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map((role) => ({
          role,
        })),
        separator,
        item(COPY_LAST),
      ],
    },
    { label: 'Run', submenu: RUN.map(item) },
    {
      label: 'View',
      submenu: [
        ...VIEW.map(item),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/**
 * The page listens for the keys itself, as in a browser, so the menu only shows them; a click
 * presses them. So the menu needs no channel of its own into the page.
 */
function menuItem(
  { label, keys }: Command,
  { window, platform }: { window: BrowserWindow; platform: NodeJS.Platform },
): MenuItemConstructorOptions {
  return {
    label,
    accelerator: keys,
    registerAccelerator: false,
    click: () => pressKeys(window, keys, platform),
  };
}

function pressKeys(window: BrowserWindow, keys: string, platform: NodeJS.Platform): void {
  const parts = keys.split('+');
  const isShifted = parts.includes('Shift');
  const key = parts.at(-1) ?? '';
  const keyCode = key.length === 1 && !isShifted ? key.toLowerCase() : key;
  const command = platform === 'darwin' ? 'meta' : 'control';
  const modifiers = parts.slice(0, -1).map((name) => (name === 'Shift' ? 'shift' : command));
  window.webContents.focus();
  window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
}
