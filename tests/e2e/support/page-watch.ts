import { expect, type BrowserContext, type Page } from '@playwright/test';

/** Notes what no page of this app may do: fail in the console, or ask anything of another origin. */
export interface PageWatch {
  /** Every URL asked for so far. */
  requests: string[];
  /** Lets console errors that match pass, in a test that provokes them. */
  allowConsoleErrors(pattern: RegExp): void;
  /** Fails on anything noted. */
  check(): void;
}

/** Watches all pages of the context; `isOwn` tells the app's own addresses. */
export function watchPages(context: BrowserContext, isOwn: (url: string) => boolean): PageWatch {
  const requests: string[] = [];
  const errors: string[] = [];
  const allowed: RegExp[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('requestfailed', (request) => {
    // Refused by the policy before anything was sent.
    const isRefused = request.failure()?.errorText === 'csp';
    if (isRefused) requests.splice(requests.indexOf(request.url()), 1);
  });
  const watch = (page: Page) => {
    page.on('websocket', (socket) => requests.push(socket.url()));
    page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
  };
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  return {
    requests,
    allowConsoleErrors: (pattern) => void allowed.push(pattern),
    check() {
      // Violations of the content security policy are console errors.
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      expect(unexpected, 'errors and policy violations in the console').toEqual([]);
      const foreign = requests.filter((url) => !isOwn(url));
      expect(foreign, 'requests beyond the app itself').toEqual([]);
    },
  };
}
