import { externalUrl } from '@electron/backend/shell/external-url';
import { dialog, shell, type BrowserWindow } from 'electron';

/**
 * The only way out of the app to a browser or a mail program: an address that passes the check, is
 * shown to the user with its host, and confirmed. False where either says no.
 */
export async function openExternalLink(
  address: string,
  window: BrowserWindow | null,
): Promise<boolean> {
  const url = externalUrl(address);
  if (url === null || !window || window.isDestroyed()) return false;
  const { protocol, host, pathname } = new URL(url);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: protocol === 'mailto:' ? `Write to ${pathname}?` : `Open ${host} in your browser?`,
    detail: url,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(url);
  return true;
}
