import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '@electron/backend/system-clock';
import { textMessage } from '@shared/domain/run-request';
import { DEFAULT_SETTINGS, type LogSettings } from '@shared/domain/settings';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { exampleWorkspace } from '@tests/support/workspace';
import { describe, expect, it } from 'vitest';

const DAY = 86_400_000;
const MEBIBYTE = 1024 * 1024;
const inFolder = (dataFolder: string, ports = {}): Promise<TestBackend> =>
  testBackend({ ports: { dataFolder, ...ports } });

function keep(app: TestBackend, given: Partial<LogSettings>): Promise<unknown> {
  const log = { ...DEFAULT_SETTINGS.log, ...given };
  return app.client.settings.save({ ...DEFAULT_SETTINGS, log });
}

async function finishedRun(app: TestBackend, prompt = 'Hello', request = runRequest()) {
  const watch = app.watch();
  const messages = [textMessage('user', prompt)];
  const { runId } = await app.client.runs.start({ request: { ...request, messages } });
  const run = await watch.ended(runId);
  await watch.close();
  return run;
}

/** Names of the files below `folder` that hold `text` in any form in which it may have been written. */
function filesWith(folder: string, text: string): string[] {
  const forms = [text, JSON.stringify(text).slice(1, -1)].map((form) => Buffer.from(form));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => forms.some((form) => readFileSync(path).includes(form)));
}

const storedIds = async (app: TestBackend): Promise<string[]> =>
  (await app.client.log.list({ before: null, limit: 500 })).map((entry) => entry.runId);

describe('bodies that are not to be stored', () => {
  it('are shown live, and no byte of them is written anywhere', async () => {
    using folder = temporaryFolder();
    const marker = `marker-${randomBytes(8).toString('hex')}`;
    await using app = await inFolder(folder.path);
    await keep(app, { storeBodies: false });
    const run = await finishedRun(app, marker, runRequest({ system: `system ${marker}` }));
    expect(run.text.length).toBeGreaterThan(0);
    const workspace = exampleWorkspace();
    const columns = workspace.columns.map((column) => ({
      ...column,
      system: marker,
      draft: marker,
      turns: [{ id: 'turn', prompt: marker, runId: run.id }],
    }));
    const edited = { ...workspace, title: marker, draft: marker, promptHistory: [marker], columns };
    await app.client.workspace.save(edited);
    expect(await app.client.workspace.load()).toEqual(edited);
    await app.client.log.list({ before: null, limit: 1 });

    expect(filesWith(folder.path, marker)).toEqual([]);
    for (const words of run.text.match(/[A-Z][a-z]+ [a-z]+ [a-z]+/g) ?? []) {
      expect(filesWith(folder.path, words)).toEqual([]);
    }
  });

  it('leave times, counts and headers in the log, which says why there is no more', async () => {
    using folder = temporaryFolder();
    let live;
    {
      await using app = await inFolder(folder.path);
      await keep(app, { storeBodies: false });
      live = await finishedRun(app, 'What is stored?');
    }
    await using app = await inFolder(folder.path);
    const [stored] = await app.client.runs.get({ runIds: [live.id] });
    expect(stored?.run).toMatchObject({
      state: 'completed',
      status: 200,
      text: '',
      usage: live.usage,
      timings: live.timings,
      responseHeaders: live.responseHeaders,
      request: { model: 'openai/gpt-4.1', messages: [] },
      sent: { body: '' },
    });
    expect(stored?.run.notices).toContainEqual(
      expect.objectContaining({ code: 'bodies-not-stored' }),
    );
    expect(await app.client.runs.frames({ runId: live.id, from: 0, limit: 10 })).toEqual({
      frames: [],
      total: 0,
    });
    expect((await app.client.log.list({ before: null, limit: 1 }))[0]).toMatchObject({
      prompt: '',
      usage: live.usage,
      state: 'completed',
    });
  });

  it('keep an error without the body in which it came', async () => {
    using folder = temporaryFolder();
    let runId;
    let live;
    {
      await using app = await inFolder(folder.path);
      await keep(app, { storeBodies: false });
      ({ id: runId, error: live } = await finishedRun(app, 'Hello', faultRequest('no-credit')));
      expect(live?.rawBody).not.toBe(null);
    }
    await using app = await inFolder(folder.path);
    const [stored] = await app.client.runs.get({ runIds: [runId] });
    expect(stored?.run.error).toMatchObject({ ...live, rawBody: null });
  });

  it('are taken out of a run that was under way when the setting changed', async () => {
    using folder = temporaryFolder();
    const marker = `marker-${randomBytes(8).toString('hex')}`;
    await using app = await inFolder(folder.path);
    const watch = app.watch();
    const request = { ...faultRequest('silence'), messages: [textMessage('user', marker)] };
    const { runId } = await app.client.runs.start({ request });
    await waitUntil(async () => (await app.look(runId))?.text !== '');
    expect((await app.client.runs.frames({ runId, from: 0, limit: 1 })).total).toBeGreaterThan(0);
    const workspace = { ...exampleWorkspace(), draft: marker };
    await app.client.workspace.save(workspace);
    await keep(app, { storeBodies: false });
    expect(await app.client.workspace.load()).toEqual(workspace);
    await app.client.runs.stop({ runId });
    await watch.ended(runId);
    expect((await app.client.runs.frames({ runId, from: 0, limit: 1 })).total).toBe(0);
    expect((await app.client.log.list({ before: null, limit: 1 }))[0]).toMatchObject({ runId });
    await app.client.log.clear();
    expect(filesWith(folder.path, marker)).toEqual([]);
  });
});

describe('limits of the log', () => {
  it('hold by count, at once when they are lowered and after every further run', async () => {
    await using app = await testBackend();
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) ids.unshift((await finishedRun(app)).id);
    await keep(app, { maxRuns: 2 });
    expect(await storedIds(app)).toEqual(ids.slice(0, 2));
    expect(await app.client.log.size()).toMatchObject({ runs: 2 });
    const { id } = await finishedRun(app);
    expect(await storedIds(app)).toEqual([id, ids[0]]);
  });

  it('hold by age, and never end a run that is under way', async () => {
    let shift = 0;
    const clock = { ...systemClock, now: () => Date.now() + shift };
    await using app = await testBackend({ ports: { clock } });
    const watch = app.watch();
    const { runId: live } = await app.client.runs.start({ request: faultRequest('headers-never') });
    const { id: old } = await finishedRun(app);
    shift = 31 * DAY;
    const { id: young } = await finishedRun(app);
    expect((await storedIds(app)).toSorted()).toEqual([young, old, live].toSorted());
    await keep(app, { maxAge: 30 });
    expect((await storedIds(app)).toSorted()).toEqual([young, live].toSorted());
    await app.client.runs.stop({ runId: live });
    await watch.ended(live);
  });
});

describe('L22 clearing the log', () => {
  it('works in memory too', async () => {
    await using app = await testBackend();
    await finishedRun(app);
    expect(await app.client.log.clear()).toMatchObject({ runs: 0 });
    expect(await storedIds(app)).toEqual([]);
  });

  it('leaves no byte of an ended run in any file, and keeps runs that are under way and settings', async () => {
    using folder = temporaryFolder();
    const marker = `marker-${randomBytes(8).toString('hex')}`;
    await using app = await inFolder(folder.path);
    await keep(app, { maxRuns: 100 });
    // What earlier versions and accidents have left behind holds runs too.
    writeFileSync(folder.file('playground.db.version-0'), marker);
    mkdirSync(folder.file('damaged-2026-01-01'));
    writeFileSync(folder.file('damaged-2026-01-01/playground.db'), marker);
    const watch = app.watch();
    const { runId: live } = await app.client.runs.start({ request: faultRequest('headers-never') });
    for (let count = 0; count < 3; count += 1) await finishedRun(app, `${marker} ${count}`);
    expect(filesWith(folder.path, marker).length).toBeGreaterThanOrEqual(3);

    const { runs, bytes } = await app.client.log.clear();
    expect(filesWith(folder.path, marker)).toEqual([]);
    expect(runs).toBe(1);
    expect(bytes).toBeLessThan(MEBIBYTE);
    expect(await storedIds(app)).toEqual([live]);
    expect((await app.client.settings.get()).log.maxRuns).toBe(100);
    await app.client.runs.stop({ runId: live });
    expect((await watch.ended(live)).state).toBe('stopped');
    expect((await app.client.log.size()).runs).toBe(1);
  });

  it('takes the prompts of deleted runs out of the comparison too, and does not let a page bring them back', async () => {
    using folder = temporaryFolder();
    const marker = `marker-${randomBytes(8).toString('hex')}`;
    await using app = await inFolder(folder.path);
    const { id } = await finishedRun(app, marker);
    const workspace = exampleWorkspace();
    const turns = [
      { id: 'sent', prompt: marker, runId: id },
      { id: 'unsent', prompt: 'not sent yet', runId: null },
    ];
    const shown = {
      ...workspace,
      title: marker,
      draft: 'in the making',
      promptHistory: [marker],
      columns: workspace.columns.map((column) => ({ ...column, turns })),
    };
    await app.client.workspace.save(shown);
    await app.client.log.clear();
    await app.client.workspace.save(shown);
    expect(filesWith(folder.path, marker)).toEqual([]);
    const left = await app.client.workspace.load();
    expect(left).toMatchObject({ title: '', draft: 'in the making', promptHistory: [] });
    expect(left?.columns[0]?.turns).toEqual([turns[1]]);
  });

  it('takes no other prompts out of it, when only some runs are deleted', async () => {
    using folder = temporaryFolder();
    await using app = await inFolder(folder.path);
    const prompt = `Draw a map\nof ${'somewhere '.repeat(30)}`;
    const gone = await finishedRun(app, prompt);
    const kept = await finishedRun(app, 'Draw a chart');
    const workspace = exampleWorkspace();
    const shown = { ...workspace, title: 'Draw a map', promptHistory: [prompt, 'Draw a chart'] };
    await app.client.workspace.save(shown);
    await app.client.log.remove({ runIds: [gone.id] });
    await app.client.workspace.save(shown);
    expect(await app.client.workspace.load()).toMatchObject({
      title: '',
      promptHistory: ['Draw a chart'],
    });
    await app.client.workspace.save({ ...shown, title: 'Draw a chart' });
    expect((await app.client.workspace.load())?.title).toBe('Draw a chart');
    expect(await storedIds(app)).toEqual([kept.id]);
  });

  it('says so where another copy of the app is reading, and can be done again', async () => {
    using folder = temporaryFolder();
    await using app = await inFolder(folder.path);
    await finishedRun(app);
    const other = new DatabaseSync(folder.file('playground.db'));
    other.exec('begin');
    other.prepare('select count(*) from runs').get();
    const failure: unknown = await app.client.log.clear().catch((error: unknown) => error);
    expect(failure).toMatchObject({ data: { code: 'storage-in-use', kind: 'storage' } });
    other.exec('rollback');
    other.close();
    expect(await app.client.log.clear()).toMatchObject({ runs: 0 });
  });
});
