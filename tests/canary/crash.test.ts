import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, startHostProcess } from '@tests/e2e/support/host-process';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { waitUntil } from '@tests/support/wait-until';
import { describe, expect, test } from 'vitest';
import { randomToken } from './canary-run';
import { findCanary } from './find-canary';
import { searchFolder } from './search-folder';

const token = randomToken();
const CONTROL = 'a-value-that-is-no-secret-4f1c';

describe.skipIf(process.platform === 'win32')('L11 a host that crashes', () => {
  test('leaves no report with the token in it, even where Node was told to write them', async () => {
    using folder = temporaryFolder();
    const before = new Set(readdirSync(ROOT));
    const host = await startHostProcess({
      dataFolder: folder.path,
      environment: {
        CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32),
        CLOUDFLARE_API_TOKEN: token,
        PLAYGROUND_CONTROL: CONTROL,
        NODE_OPTIONS: `--report-on-signal --report-on-fatalerror --report-dir=${folder.path}`,
      },
    });
    const reports = (): string[] =>
      readdirSync(folder.path).filter((name) => name.startsWith('report.'));
    host.child.kill('SIGUSR2');
    await waitUntil(() => reports().some((name) => isWhole(folder.file(name))));
    const ended = once(host.child, 'exit');
    host.child.kill('SIGSEGV');
    await ended;
    // The report has the environment in it, as the value beside the token shows.
    const [report = ''] = reports();
    expect(readFileSync(folder.file(report), 'utf8')).toContain(CONTROL);
    expect(searchFolder(folder.path, token).leaks).toEqual([]);
    // A picture of its memory, where the system is set to make one; README.md says how not to.
    for (const name of readdirSync(ROOT).filter((entry) => !before.has(entry))) {
      expect(name, 'left behind by a crash').not.toMatch(/core|dump|report/);
    }
    expect(findCanary(Buffer.from(host.output()), token)).toEqual([]);
  });
});

const isWhole = (report: string): boolean => readFileSync(report, 'utf8').trimEnd().endsWith('}');

test('L11 nothing starts the crash reporter, which would send pictures of the memory away', () => {
  const folder = join(ROOT, 'out/main');
  expect(existsSync(join(folder, 'desktop.js'))).toBe(true);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    expect(text.includes('crashReporter'), entry.name).toBe(false);
  }
});
