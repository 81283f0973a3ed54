import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { watchRuns } from '@tests/support/run-watch';
import { waitUntil } from '@tests/support/wait-until';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { LINK, openPage, start } from './support/start-app';

// Each test starts the whole app, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const TOKEN = 'canary-7f3a9c51-of-the-environment';
const ACCOUNT = { CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32), CLOUDFLARE_API_TOKEN: TOKEN };

/** Switches that make Node, libraries and Electron print what they do. */
const TALKATIVE = {
  NODE_DEBUG: 'http,https,http2,net,tls,stream,undici,fetch,websocket,timer',
  NODE_DEBUG_NATIVE: 'http2',
  DEBUG: '*',
  ELECTRON_ENABLE_LOGGING: '1',
  // Nobody answers there: the run ends at once, without a network.
  HTTPS_PROXY: 'http://127.0.0.1:9',
};

test('L16, L18, L19 a run leaves token and secrets in no output and no file, whatever is set to be talkative', async () => {
  using folder = temporaryFolder();
  const keyLog = folder.file('tls-keys');
  const app = start(['--host=loopback', '--no-open', `--data-dir=${folder.path}`], {
    ...ACCOUNT,
    ...TALKATIVE,
    SSLKEYLOGFILE: keyLog,
  });
  const [, origin = '', startSecret = ''] = await app.until(LINK);
  expect(app.output()).not.toContain('the demo gateway answers');
  const { client, session } = await openPage(origin, startSecret);
  const watch = watchRuns(client);
  const { runId } = await client.runs.start({ request: runRequest() });
  const run = await watch.ended(runId);
  expect(run.state).toBe('failed');
  const status = await client.account.status();
  await watch.close();
  expect(JSON.stringify([run, status, watch.messages])).not.toContain(TOKEN);
  expectAbsent(filesUnder(folder.path), [TOKEN, startSecret, session]);

  app.child.kill('SIGINT');
  await app.exited;
  const output = app.output();
  expect(output).toContain('Ignored, as they print requests:');
  expectAbsent([output.replace(LINK, '')], [TOKEN, startSecret, session]);
  expectAbsent(filesUnder(folder.path), [TOKEN, startSecret, session]);
  expect(existsSync(keyLog)).toBe(false);
});

test('is left alone with --demo', async () => {
  using folder = temporaryFolder();
  const args = ['--demo', '--host=loopback', '--no-open', `--data-dir=${folder.path}`];
  const app = start(args, ACCOUNT);
  await app.until(LINK);
  expect(app.output()).toContain('the demo gateway answers');
});

describe.skipIf(process.platform !== 'linux')('command lines, which everybody can read', () => {
  test('L10, L20 show no token and no secret, from the start until the browser is open', async () => {
    using folder = temporaryFolder();
    using browser = fakeBrowser();
    const app = start(['--host=loopback', `--data-dir=${folder.path}`], {
      ...ACCOUNT,
      ...TALKATIVE,
      DISPLAY: ':99',
      PATH: `${browser.folder}:${process.env.PATH}`,
    });
    const seen = new Set<string>();
    await waitUntil(() => {
      for (const line of commandLines()) seen.add(line);
      return browser.hasSeen();
    });
    const [, , startSecret = ''] = await app.until(LINK);
    const { args, file, lines } = browser.saw();
    const doorway = /http:\/\/127\.0\.0\.1:\d+\/open\/([\w-]{43})/.exec(file)?.[1] ?? '';
    expect(doorway).not.toBe('');
    expect(args).toMatch(/^\/\S+\/open\.html\n$/);
    expect([...seen].some((line) => line.includes('loopback.js'))).toBe(true);
    expect(lines).toContain('loopback.js');
    for (const line of commandLines()) seen.add(line);
    expectAbsent([...seen, lines, args], [TOKEN, doorway, startSecret]);
    app.child.kill('SIGINT');
    await app.exited;
    expect(existsSync(args.trim())).toBe(false);
  });
});

/** A browser that writes down its arguments, the file it was given, and everybody's command line. */
function fakeBrowser() {
  const folder = temporaryFolder();
  const [argumentsFile, fileFile, linesFile, done] = ['args', 'file', 'lines', 'done'].map((name) =>
    folder.file(name),
  );
  const script = `#!/bin/sh
printf '%s\\n' "$@" > '${argumentsFile}'
cat "$1" > '${fileFile}'
cat /proc/[0-9]*/cmdline > '${linesFile}' 2>/dev/null
: > '${done}'
`;
  writeFileSync(folder.file('xdg-open'), script);
  chmodSync(folder.file('xdg-open'), 0o755);
  const read = (name: string) => readFileSync(folder.file(name), 'utf8');
  return {
    folder: folder.path,
    hasSeen: () => existsSync(folder.file('done')),
    saw: () => ({ args: read('args'), file: read('file'), lines: read('lines') }),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

function expectAbsent(texts: string[], secrets: string[]): void {
  expect(texts.length).toBeGreaterThan(0);
  for (const secret of secrets) {
    const forms = [secret, encodeURIComponent(secret), btoa(secret).slice(0, 40)];
    for (const form of forms) expect(texts.filter((text) => text.includes(form))).toEqual([]);
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
}

function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => readCommandLine(id));
}

function readCommandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
