import type { ShortcutCommand, ShortcutTable } from '@shared/domain/shortcuts';
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf, inputOf } from './accelerator';

/** A command of the page, by the name that its keys are known by. */
interface Command {
  label: string;
  command: ShortcutCommand;
}

const FILE: Command[] = [
  { label: 'New Comparison', command: 'new-comparison' },
  { label: 'Add Column', command: 'add-column' },
  { label: 'Close Column', command: 'close-column' },
  { label: 'Settings', command: 'settings' },
];
const RUN: Command[] = [
  { label: 'Run All', command: 'run-all' },
  { label: 'Stop All', command: 'stop' },
];
const VIEW: Command[] = [
  { label: 'Command Palette', command: 'palette' },
  { label: 'Toggle Sidebar', command: 'toggle-sidebar' },
  { label: 'Keyboard Shortcuts', command: 'shortcut-list' },
];
const COPY_LAST: Command = { label: 'Copy Last Answer', command: 'copy-answer' };

/** Whom the menu is for. */
interface MenuOptions {
  window: BrowserWindow;
  platform: NodeJS.Platform;
  /** The keys that count now. */
  shortcuts: ShortcutTable;
}

/** Puts up the native menu of `window`, in place of the one before. */
export function setApplicationMenu(options: MenuOptions): void {
  const item = (command: Command) => menuItem(command, options);
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(options.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
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
 * presses them. So the menu needs no channel of its own into the page, and leaves out what has no keys.
 */
function menuItem(
  { label, command }: Command,
  { window, platform, shortcuts }: MenuOptions,
): MenuItemConstructorOptions {
  const shortcut = shortcuts[command];
  if (shortcut === null) return { label, visible: false };
  const accelerator = acceleratorOf(shortcut);
  return {
    label,
    ...(accelerator === null ? {} : { accelerator }),
    registerAccelerator: false,
    click() {
      const input = inputOf(shortcut, platform);
      window.webContents.focus();
      window.webContents.sendInputEvent({ type: 'keyDown', ...input });
      window.webContents.sendInputEvent({ type: 'keyUp', ...input });
    },
  };
}
