import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LINK, start, startByNpm } from './support/start-app';

// Each test starts the whole app, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let dataFolder: string;

beforeEach(() => void (dataFolder = mkdtempSync(join(tmpdir(), 'start-test-'))));
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

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

  test.skipIf(process.platform === 'win32')(
    'Ctrl+C, which a terminal sends to npm and all below it, ends everything cleanly',
    async () => {
      const run = startByNpm(['--demo', '--host=loopback', ...quiet()]);
      const [, origin] = await run.until(LINK);
      process.kill(-Number(run.child.pid), 'SIGINT');
      await run.exited;
      expect(run.output()).toMatch(/Stopping\.\n/);
      expect(run.output()).not.toMatch(/^\s+at |Error/m);
      await isGone(origin as string);
    },
  );

  test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGKILL'] as const)(
    'npm itself ended by %s leaves no host behind',
    async (signal) => {
      const run = startByNpm(['--demo', '--host=loopback', ...quiet()]);
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

/** Waits until nobody answers at `origin` any more. */
async function isGone(origin: string): Promise<void> {
  const look = () =>
    fetch(origin).then(
      () => 'there',
      () => 'gone',
    );
  await expect.poll(look, { timeout: 30_000 }).toBe('gone');
}
