import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '@tests/support/browser';
import { startElectron, whyNoElectron } from './electron-host';
import { startHostProcess, type HostProcess } from './host-process';
import { watchPages, type PageWatch } from './page-watch';

/** Which host a project tests. */
export interface HostFixtures {
  hostName: 'loopback' | 'desktop';
  /** The Chromium of the loopback host; null for Electron, which brings its own. */
  chromium: Browser | null;
}

/** A fresh app on the demo gateway, with a data folder of its own. */
export interface App {
  page: Page;
  watch: PageWatch;
  dataFolder: string;
  /** The loopback host's process; null for Electron. */
  host: HostProcess | null;
  /** Ends the app and starts it again with the same data folder; returns its new page. */
  restart(): Promise<Page>;
}

/** `test` with an `app`; `page` is the app's page. A console error or a foreign request fails it. */
export const test = base.extend<{ app: App; page: Page }, HostFixtures>({
  hostName: ['loopback', { option: true, scope: 'worker' }],
  chromium: [
    async ({ hostName, playwright }, use) => {
      if (hostName === 'desktop') return use(null);
      const executablePath = findChromium();
      if (executablePath === null) throw new Error('No Chromium was found: set CHROMIUM_PATH');
      const browser = await playwright.chromium.launch({
        executablePath,
        args: CHROMIUM_ARGUMENTS,
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ hostName, chromium }, use, testInfo) => {
    const reason = hostName === 'desktop' ? whyNoElectron() : null;
    testInfo.skip(reason !== null, reason ?? '');
    const dataFolder = await mkdtemp(join(tmpdir(), 'playground-e2e-'));
    const running = chromium
      ? await inChromium(chromium, dataFolder)
      : await inElectron(dataFolder);
    await use(running.app);
    await running.close();
    await rm(dataFolder, { recursive: true, force: true });
    running.app.watch.check();
  },
  page: async ({ app }, use) => use(app.page),
});

export { expect } from '@playwright/test';

interface RunningApp {
  app: App;
  close(): Promise<void>;
}

async function inChromium(browser: Browser, dataFolder: string): Promise<RunningApp> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const watch = watchPages(context, isLoopback);
  const host = await startHostProcess({ dataFolder });
  const page = await context.newPage();
  await page.goto(host.link);
  const app: App = {
    page,
    watch,
    dataFolder,
    host,
    async restart() {
      // A part of the page that is just being loaded would fail with the host, and be no news.
      await page.waitForLoadState('networkidle');
      await app.host?.stop();
      app.host = await startHostProcess({ dataFolder });
      await page.goto(app.host.link);
      return page;
    },
  };
  return {
    app,
    async close() {
      await context.close();
      await app.host?.stop();
    },
  };
}

async function inElectron(dataFolder: string): Promise<RunningApp> {
  let electron = await startElectron(dataFolder);
  const watch = watchPages(electron.context(), isAppUrl);
  const app: App = {
    page: await electron.firstWindow(),
    watch,
    dataFolder,
    host: null,
    async restart() {
      await electron.close();
      electron = await startElectron(dataFolder);
      app.page = await electron.firstWindow();
      return app.page;
    },
  };
  return { app, close: () => electron.close() };
}

const isLoopback = (url: string) => /^(?:https?|ws|blob:http):\/\/127\.0\.0\.1:\d+\//.test(url);
const isAppUrl = (url: string) => /^(?:app:\/\/bundle\/|blob:|data:)/.test(url);
