import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const TOKEN = 'canary-7f3a9c51-of-the-environment';
const LINK = /AI Gateway Playground: (http:\/\/127\.0\.0\.1:\d+\/)#k=([\w-]{43})\n/;

let dataFolder: string;
const children: ChildProcess[] = [];

beforeEach(() => void (dataFolder = mkdtempSync(join(tmpdir(), 'start-test-'))));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Runs `npm start` without npm, as the script does. */
function start(args: string[], environment: NodeJS.ProcessEnv = {}) {
  return watchOutput(
    spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function watchOutput(child: ChildProcessByStdio<null, Readable, Readable>) {
  children.push(child);
  let output = '';
  const watchers: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const check of watchers) check();
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    child,
    exited,
    output: () => output,
    until: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((found, failed) => {
        const check = () => {
          const match = pattern.exec(output);
          if (match) found(match);
        };
        watchers.push(check);
        check();
        void exited.then(() => failed(new Error(`Ended without ${pattern}:\n${output}`)));
      }),
  };
}

const quiet = () => ['--no-open', `--data-dir=${dataFolder}`];

describe('npm start', () => {
  test('says in one line why the page goes to a browser, and where it is', async () => {
    const run = start(['--demo', ...quiet()]);
    const [, origin] = await run.until(LINK);
    if (process.platform === 'linux') {
      expect(run.output()).toContain('Serving the app to a browser: there is no display here.\n');
    }
    expect(run.output()).toContain('the demo gateway answers');
    const answer = await fetch(origin as string);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="root">');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends everything, cleanly', async (signal) => {
    const run = start(['--demo', '--host=loopback', ...quiet()]);
    const [, origin] = await run.until(LINK);
    run.child.kill(signal);
    expect(await run.exited).toBe(0);
    expect(run.output()).toMatch(/Stopping\.\n$/);
    await expect(fetch(origin as string)).rejects.toThrow('fetch failed');
  });

  test('killed without a chance to clean up, it leaves no host behind', async () => {
    const run = start(['--demo', '--host=loopback', ...quiet()]);
    const [, origin] = await run.until(LINK);
    run.child.kill('SIGKILL');
    await isGone(origin as string);
  });

  test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGKILL'] as const)(
    'npm itself ended by %s leaves no host behind',
    async (signal) => {
      const run = watchOutput(
        spawn('npm', ['start', '--', '--demo', '--host=loopback', ...quiet()], {
          cwd: ROOT,
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      );
      const [, origin] = await run.until(LINK);
      run.child.kill(signal);
      await isGone(origin as string);
    },
  );

  test.each([
    [['--nonsense'], '--nonsense'],
    [['--host=web'], '--host takes desktop or loopback'],
    [['--port=x'], '--port takes a number'],
  ])('%j is refused with the options there are', async (args, words) => {
    const run = start(args);
    expect(await run.exited).toBe(2);
    expect(run.output()).toContain(words);
    expect(run.output()).toContain('Options: --host=desktop|loopback');
  });

  test('a port in use is said plainly', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const run = start(['--demo', '--host=loopback', `--port=${port}`, ...quiet()]);
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain('The port is in use by another program');
    server.close();
  });
});

describe('a token in the environment', () => {
  const account = { CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32), CLOUDFLARE_API_TOKEN: TOKEN };

  test('shows in no output and no command line, whatever is set to be talkative', async () => {
    const run = start(['--host=loopback', ...quiet()], {
      ...account,
      NODE_DEBUG: 'http,net,undici',
      DEBUG: '*',
    });
    const [, origin, secret] = await run.until(LINK);
    expect(run.output()).not.toContain('the demo gateway answers');
    await fetch(`${origin}session`, { method: 'POST' });
    for (const line of commandLines()) {
      expect(line).not.toContain(TOKEN);
      expect(line).not.toContain(secret);
    }
    run.child.kill('SIGINT');
    await run.exited;
    expect(run.output()).not.toContain(TOKEN);
    expect(run.output().split(secret as string)).toHaveLength(2);
    for (const name of readdirSync(dataFolder)) {
      expect(readFileSync(join(dataFolder, name)).includes(TOKEN)).toBe(false);
    }
  });

  test('is left alone with --demo', async () => {
    const run = start(['--demo', '--host=loopback', ...quiet()], account);
    await run.until(LINK);
    expect(run.output()).toContain('the demo gateway answers');
  });
});

/** Waits until nobody answers at `origin` any more. */
async function isGone(origin: string): Promise<void> {
  const look = () =>
    fetch(origin).then(
      () => 'there',
      () => 'gone',
    );
  await expect.poll(look, { timeout: 10_000 }).toBe('gone');
}

/** The command lines of all processes that can be read here; none where there is no /proc. */
function commandLines(): string[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => readCommandLine(id));
  } catch {
    return [];
  }
}

function readCommandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
