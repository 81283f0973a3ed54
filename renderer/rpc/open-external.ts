import { client } from './client';

/**
 * Opens a web or mail address outside the app. The backend checks it, whoever wrote it, and throws
 * for one that is not plain; the desktop window then asks the user, a browser tab opens a tab.
 */
export async function openExternal(url: string): Promise<void> {
  const { opened } = await client.shell.openExternal({ url });
  const isInBrowser = location.protocol !== 'app:';
  if (!opened && isInBrowser) window.open(url, '_blank', 'noopener,noreferrer');
}
