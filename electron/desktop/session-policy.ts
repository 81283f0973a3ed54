import { session, type Session } from 'electron';
import { isPageUrl, PAGE_URL } from './page-origin';

/** Held in memory: the page leaves nothing on the disk; what is worth keeping the backend keeps. */
const PAGE_PARTITION = 'page';

/** What the page may load; everything on the network is the backend's business. */
const ALLOWED_SCHEMES = new Set(['app:', 'blob:', 'data:']);

/** The page's session, with every permission, device and network request refused, and every download but of its own text. */
export function createPageSession(options: { allowDevTools: boolean }): Session {
  const page = session.fromPartition(PAGE_PARTITION);
  page.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isAllowed(permission, details));
  });
  page.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isAllowed(permission, { requestingUrl: origin, isMainFrame: details.isMainFrame }),
  );
  page.setDevicePermissionHandler(() => false);
  page.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  page.webRequest.onBeforeRequest((request, answer) => {
    const scheme = URL.parse(request.url)?.protocol ?? '';
    const isDevTools = options.allowDevTools && scheme === 'devtools:';
    answer({ cancel: !ALLOWED_SCHEMES.has(scheme) && !isDevTools });
  });
  // What the page itself has made, e.g. exported settings: Electron asks the user where to put it.
  page.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${PAGE_URL}`)) event.preventDefault();
  });
  page.setSpellCheckerEnabled(false);
  return page;
}

/** The one thing the page needs: to put text on the clipboard. */
function isAllowed(
  permission: string,
  details: { requestingUrl?: string; isMainFrame: boolean },
): boolean {
  return (
    permission === 'clipboard-sanitized-write' &&
    details.isMainFrame &&
    isPageUrl(details.requestingUrl ?? '')
  );
}
