import type { App, WebContents } from 'electron';
import { isPageUrl } from './page-origin';

/** Keeps every page where it is: links go to `openLink`, and nothing opens a window or a webview. */
export function guardNavigation(app: App, openLink: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openLink));
}

function guardContents(contents: WebContents, openLink: (url: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page has no say in whether the app ends.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}
