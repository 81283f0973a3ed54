import { defineConfig } from '@playwright/test';
import type { HostFixtures } from './support/app';

export default defineConfig<object, HostFixtures>({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './support/global-setup.ts',
  // Each test starts an app of its own, and waits for it and for simulated answers more than it works.
  workers: 3,
  fullyParallel: true,
  // Generous: on a busy machine a spec takes several times its usual half minute at most.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // A browser on a machine busy with other things meets what no one wrote; what passes only now is said at the end.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: { trace: process.env.CI ? 'on-first-retry' : 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'loopback-chromium', use: { hostName: 'loopback' } },
    { name: 'electron', use: { hostName: 'desktop' } },
  ],
});
