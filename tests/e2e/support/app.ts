import type { RunningDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import type { DemoGatewayOptions } from '@electron/demo-gateway/demo-gateway-options';
import { test as base, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '@tests/support/browser';
import { startElectron, whyNoElectron } from './electron-host';
import { collectEvidence, type Evidence } from './evidence';
import { startHostProcess, type HostProcess } from './host-process';
import { watchPages, type PageWatch } from './page-watch';
import { setUpAccount, type AccountMode, type AccountSetup } from './simulated-account';

/** Which host a project tests. */
export interface HostFixtures {
  hostName: 'loopback' | 'desktop';
  /** The Chromium of the loopback host; null for Electron, which brings its own. */
  chromium: Browser | null;
}

/** What a spec may ask of the app that it gets. */
interface AppOptions {
  account: AccountMode;
  /** How what plays the API behaves, e.g. which calls it refuses; of no use in demo mode. */
  gatewayOptions: DemoGatewayOptions;
}

/** A fresh app with a data folder of its own. */
export interface App {
  page: Page;
  watch: PageWatch;
  dataFolder: string;
  /** Plays the API for the app's account; null in demo mode. */
  gateway: RunningDemoGateway | null;
  /** The loopback host's process; null for Electron. */
  host: HostProcess | null;
  /** Ends the app and starts it again with the same data folder; returns its new page. */
  restart(): Promise<Page>;
}

/**
 * `test` with an `app`; `page` is the app's page. A console error or a foreign request fails it. What the app leaves is
 * searched for its token after all specs (tests/canary/README.md), so a spec never shows that token to the page.
 */
export const test = base.extend<AppOptions & { app: App; page: Page }, HostFixtures>({
  account: ['connected', { option: true }],
  gatewayOptions: [{}, { option: true }],
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
  app: async ({ hostName, chromium, account, gatewayOptions }, use, testInfo) => {
    const reason = hostName === 'desktop' ? whyNoElectron() : null;
    testInfo.skip(reason !== null, reason ?? '');
    const evidence = collectEvidence(testInfo.title);
    const setup = await setUpAccount(account, evidence.dataFolder, gatewayOptions);
    const start: Start = { evidence, setup };
    const running = chromium ? await inChromium(chromium, start) : await inElectron(start);
    await use(running.app);
    await running.close();
    evidence.keepRequests(setup.gateway?.requests() ?? []);
    await setup.gateway?.stop();
    running.app.watch.check();
  },
  page: async ({ app }, use) => use(app.page),
});

export { expect } from '@playwright/test';

interface Start {
  evidence: Evidence;
  setup: AccountSetup;
}

interface RunningApp {
  app: App;
  close(): Promise<void>;
}

async function inChromium(browser: Browser, { evidence, setup }: Start): Promise<RunningApp> {
  const { dataFolder } = evidence;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const watch = watchPages(context, isLoopback);
  await evidence.watch(context);
  const host = await startHostProcess({ dataFolder, ...setup });
  const page = await context.newPage();
  await page.goto(host.link);
  const stopHost = async (): Promise<void> => {
    await app.host?.stop();
    evidence.keepOutput(app.host?.output() ?? '');
  };
  const app: App = {
    page,
    watch,
    dataFolder,
    gateway: setup.gateway,
    host,
    async restart() {
      // A part of the page that is just being loaded fails with its host, and is no news.
      watch.allowConsoleErrors(/net::ERR_|dynamically imported module|preload CSS/);
      await stopHost();
      app.host = await startHostProcess({ dataFolder, ...setup });
      await page.goto(app.host.link);
      return page;
    },
  };
  return {
    app,
    async close() {
      await evidence.keepRunning(context);
      await context.close();
      await stopHost();
    },
  };
}

async function inElectron({ evidence, setup }: Start): Promise<RunningApp> {
  const { dataFolder } = evidence;
  const start = async (): Promise<ElectronApplication> => {
    const started = await startElectron({ dataFolder, ...setup });
    for (const stream of [started.process().stdout, started.process().stderr]) {
      stream?.on('data', (chunk: Buffer) => evidence.keepOutput(chunk.toString()));
    }
    await evidence.watch(started.context());
    return started;
  };
  let electron = await start();
  const watch = watchPages(electron.context(), isAppUrl);
  const app: App = {
    page: await electron.firstWindow(),
    watch,
    dataFolder,
    gateway: setup.gateway,
    host: null,
    async restart() {
      await electron.close();
      electron = await start();
      app.page = await electron.firstWindow();
      return app.page;
    },
  };
  return {
    app,
    async close() {
      await evidence.keepRunning(electron.context());
      await electron.close();
    },
  };
}

const isLoopback = (url: string) => /^(?:https?|ws|blob:http):\/\/127\.0\.0\.1:\d+\//.test(url);
const isAppUrl = (url: string) => /^(?:app:\/\/bundle\/|blob:|data:)/.test(url);
