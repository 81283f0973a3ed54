import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { createFakeClock } from '@tests/support/fake-clock';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { exampleWorkspace } from '@tests/support/workspace';
import { describe, expect, it } from 'vitest';

const FILE = 'playground.db';
const inFolder = (dataFolder: string): Promise<TestBackend> =>
  testBackend({ ports: { dataFolder } });

async function finishedRun(app: TestBackend): Promise<string> {
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  await watch.ended(runId);
  return runId;
}

describe('over a restart', () => {
  it('keeps runs, frames, settings and workspace', async () => {
    using folder = temporaryFolder();
    let runId: string;
    let text: string | undefined;
    {
      await using app = await inFolder(folder.path);
      runId = await finishedRun(app);
      text = (await app.client.runs.get({ runIds: [runId] }))[0]?.run.text;
      await app.client.settings.save({ ...DEFAULT_SETTINGS, theme: 'dark' });
      await app.client.workspace.save(exampleWorkspace());
    }
    await using app = await inFolder(folder.path);
    const [stored] = await app.client.runs.get({ runIds: [runId] });
    expect(stored?.run).toMatchObject({ state: 'completed', text });
    const { frames, total } = await app.client.runs.frames({ runId, from: 2, limit: 5 });
    expect(frames.map((frame) => frame.index)).toEqual([2, 3, 4, 5, 6]);
    expect(total).toBeGreaterThan(50);
    expect((await app.client.settings.get()).theme).toBe('dark');
    expect(await app.client.workspace.load()).toEqual(exampleWorkspace());
    expect((await app.client.shell.info()).storageNotice).toBe(null);
  });

  it('lists the log newest first and page by page', async () => {
    await using app = await testBackend();
    const ids = [await finishedRun(app), await finishedRun(app), await finishedRun(app)];
    const newest = await app.client.log.list({ before: null, limit: 2 });
    expect(newest.map((entry) => entry.runId)).toEqual([ids[2], ids[1]]);
    expect(newest[0]).toMatchObject({
      model: 'openai/gpt-4.1',
      prompt: 'What is Cloudflare?',
      state: 'completed',
      status: 200,
    });
    const older = await app.client.log.list({ before: newest[1]?.runId ?? null, limit: 2 });
    expect(older.map((entry) => entry.runId)).toEqual([ids[0]]);
  });

  it('protects the files from other users', async () => {
    using folder = temporaryFolder();
    const path = folder.file('data');
    await using app = await inFolder(path);
    await finishedRun(app);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(path)) {
      expect([name, statSync(`${path}/${name}`).mode & 0o777]).toEqual([name, 0o600]);
    }
  });

  it('writes every commit through to the disk', async () => {
    using folder = temporaryFolder();
    await using app = await inFolder(folder.path);
    await finishedRun(app);
    const database = new DatabaseSync(folder.file(FILE));
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });
});

describe('a program killed in the middle of a run', () => {
  it('finds the run cut off at the next start, with all text that was on the disk', async () => {
    using folder = temporaryFolder();
    const program = fileURLToPath(new URL('interrupted-program.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', program, folder.path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (Number(line) > 100) break;
    }
    child.kill('SIGKILL');
    await once(child, 'exit');

    await using app = await inFolder(folder.path);
    const [runId = '', ...lengths] = lines;
    const [stored] = await app.client.runs.get({ runIds: [runId] });
    expect(stored?.run.state).toBe('cut-off');
    expect(stored?.run.error?.code).toBe('interrupted');
    expect(stored?.run.text.length).toBeGreaterThanOrEqual(Number(lengths.at(-1)));
    expect(stored?.run.status).toBe(200);
  });
});

describe('a data folder that cannot be used', () => {
  it.each([
    ['random bytes', (path: string) => writeFileSync(path, Buffer.alloc(8192, 7))],
    ['an empty file', (path: string) => writeFileSync(path, '')],
    [
      'a file cut short',
      (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 5_000)),
    ],
    [
      'a damaged page',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(0xaa, 4096, 12_288);
        writeFileSync(path, bytes);
      },
    ],
  ])('moves %s aside and starts anew', async (_name, damage) => {
    using folder = temporaryFolder();
    {
      await using app = await inFolder(folder.path);
      await finishedRun(app);
    }
    damage(folder.file(FILE));
    await using app = await inFolder(folder.path);
    expect((await app.client.shell.info()).storageNotice).toMatch(/damaged file was moved/);
    expect(await app.client.log.list({ before: null, limit: 10 })).toEqual([]);
    const aside = readdirSync(folder.path).find((name) => name.startsWith('damaged-'));
    expect(existsSync(folder.file(`${aside}/${FILE}`))).toBe(true);
    await finishedRun(app);
    expect(await app.client.log.list({ before: null, limit: 10 })).toHaveLength(1);
  });

  it('leaves a newer database alone and keeps runs in memory', async () => {
    using folder = temporaryFolder();
    {
      await using app = await inFolder(folder.path);
      await finishedRun(app);
    }
    const database = new DatabaseSync(folder.file(FILE));
    database.exec('pragma user_version = 99');
    database.close();
    await using app = await inFolder(folder.path);
    expect((await app.client.shell.info()).storageNotice).toMatch(/newer version/);
    await finishedRun(app);
    const again = new DatabaseSync(folder.file(FILE));
    expect(again.prepare('select count(*) as runs from runs').get()).toEqual({ runs: 1 });
    again.close();
  });

  it('keeps runs in memory where a file stands in place of the folder', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.file('data'), 'no folder');
    await using app = await inFolder(folder.file('data'));
    expect((await app.client.shell.info()).storageNotice).toMatch(/in memory only/);
    await finishedRun(app);
  });

  it('keeps runs in memory where a folder stands in place of the database', async () => {
    using folder = temporaryFolder();
    mkdirSync(folder.file(FILE));
    await using app = await inFolder(folder.path);
    expect((await app.client.shell.info()).storageNotice).toMatch(/in memory only/);
  });

  it.each([
    ['what was last taken over into the file', true],
    ['an empty log if nothing was', false],
  ])('opens %s where the write-ahead log was lost in a crash', async (_name, isTakenOver) => {
    using folder = temporaryFolder();
    using copy = temporaryFolder();
    await using app = await inFolder(folder.path);
    const runId = await finishedRun(app);
    if (isTakenOver) {
      const database = new DatabaseSync(folder.file(FILE));
      database.exec('pragma wal_checkpoint');
      database.close();
    }
    await finishedRun(app);
    copyFileSync(folder.file(FILE), copy.file(FILE));
    await using again = await inFolder(copy.path);
    expect((await again.client.shell.info()).storageNotice).toBe(null);
    const kept = await again.client.log.list({ before: null, limit: 10 });
    expect(kept.map((entry) => entry.runId)).toEqual(isTakenOver ? [runId] : []);
    await finishedRun(again);
    const more = await again.client.log.list({ before: null, limit: 10 });
    expect(more).toHaveLength(kept.length + 1);
  });

  it('keeps runs in memory while another program holds the database', async () => {
    using folder = temporaryFolder();
    {
      await using app = await inFolder(folder.path);
      await finishedRun(app);
    }
    const holder = new DatabaseSync(folder.file(FILE));
    holder.exec('begin exclusive');
    await using app = await inFolder(folder.path);
    expect((await app.client.shell.info()).storageNotice).toMatch(/in use/);
    await finishedRun(app);
    holder.exec('rollback');
    holder.close();
  });
});

it('does not end the runs of another copy that is still running', async () => {
  using folder = temporaryFolder();
  await using first = await inFolder(folder.path);
  const watch = first.watch();
  const { runId } = await first.client.runs.start({ request: faultRequest('headers-never') });
  await watch.until(() => watch.events(runId).length > 0);
  // Whoever reads the log makes it write what waits.
  expect(await first.client.log.list({ before: null, limit: 1 })).toHaveLength(1);
  {
    await using second = await inFolder(folder.path);
    expect((await second.client.shell.info()).storageNotice).toMatch(/Another copy/);
    expect((await second.client.log.list({ before: null, limit: 1 }))[0]?.state).toBe('running');
  }
  await first.client.runs.stop({ runId });
  expect((await watch.ended(runId)).state).toBe('stopped');
});

it('ends a run only when its own program is gone, whoever starts and ends meanwhile', async () => {
  using folder = temporaryFolder();
  const first = await inFolder(folder.path);
  const program = fileURLToPath(new URL('interrupted-program.ts', import.meta.url));
  // So slow that no machine sees its end.
  const window = spawn(process.execPath, ['--import', 'tsx', program, folder.path, '1000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(window, 'exit');
  let runId = '';
  for await (runId of createInterface(window.stdout)) break;
  await first[Symbol.asyncDispose]();
  const stateNow = (): unknown => {
    const database = new DatabaseSync(folder.file(FILE), { readOnly: true });
    const row = database.prepare('select state from runs where id = ?').get(runId);
    database.close();
    return row?.['state'];
  };

  {
    await using meanwhile = await inFolder(folder.path);
    await finishedRun(meanwhile);
    expect(stateNow()).toBe('running');
  }
  expect(stateNow()).toBe('running');

  window.kill('SIGKILL');
  await exit;
  await using app = await inFolder(folder.path);
  expect(stateNow()).toBe('cut-off');
  expect((await app.client.shell.info()).storageNotice).toBe(null);
});

it('N69 closes in the middle of four streams at once, and leaves stopped runs in a sound database', async () => {
  using folder = temporaryFolder();
  const ids: string[] = [];
  {
    // No time passes: nothing is waited for.
    const ports = { dataFolder: folder.path, clock: createFakeClock() };
    await using app = await testBackend({ ports, demo: { fault: 'silence' } });
    for (let column = 0; column < 4; column += 1) {
      ids.push((await app.client.runs.start({ request: runRequest() })).runId);
    }
    for (const id of ids) await waitUntil(async () => (await app.look(id))?.text !== '');
    await app.backend.close();
    await waitUntil(() => app.demo.requests().every((request) => request.closedByClient));
  }
  const database = new DatabaseSync(folder.file(FILE));
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
  await using app = await inFolder(folder.path);
  for (const { run } of await app.client.runs.get({ runIds: ids })) {
    expect(run).toMatchObject({ state: 'stopped', error: null });
    expect(run.text).not.toBe('');
  }
});

it('B08 takes defaults for damaged settings and keeps the old ones aside', async () => {
  using folder = temporaryFolder();
  {
    await using app = await inFolder(folder.path);
    await app.client.settings.save(DEFAULT_SETTINGS);
    await app.client.workspace.save(exampleWorkspace());
  }
  const database = new DatabaseSync(folder.file(FILE));
  database.exec(`update documents set value = '{"theme":"plaid"}' where name = 'settings'`);
  database.exec(`update documents set value = 'no json' where name = 'workspace'`);
  database.close();
  await using app = await inFolder(folder.path);
  expect(await app.client.settings.get()).toEqual(DEFAULT_SETTINGS);
  expect(await app.client.workspace.load()).toBe(null);
  const again = new DatabaseSync(folder.file(FILE));
  const names = again.prepare('select name from documents order by name').all();
  expect(names.map((row) => row['name'])).toEqual(
    expect.arrayContaining(['settings-unreadable', 'workspace-unreadable']),
  );
  again.close();
});
