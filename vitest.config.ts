import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@shared': folder('shared'),
      '@electron': folder('electron'),
      '@renderer': folder('renderer'),
      '@tests': folder('tests'),
    },
  },
  test: {
    // Most of the time of most tests is waiting, so two fit on any machine.
    maxWorkers: 2,
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/{integration,canary}/**/*.test.ts'],
    setupFiles: 'tests/support/vitest-setup.ts',
    // Far above any pause of a busy machine: only what hangs reaches it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
