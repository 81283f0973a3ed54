import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUT_NOTICE_CODE, isCut, KEPT_TEXT_BYTES } from '@shared/domain/cut-text';
import { ANY_RUN, type LogFilter } from '@shared/domain/log-query';
import type { Run } from '@shared/domain/run';
import { textMessage } from '@shared/domain/run-request';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import type { LogPage } from '@shared/contract/log';
import { exportedFile } from '@tests/support/exported-file';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

const inFolder = (dataFolder: string): Promise<TestBackend> =>
  testBackend({ ports: { dataFolder } });

async function finishedRun(app: TestBackend, prompt: string): Promise<string> {
  const watch = app.watch();
  const request = runRequest({ messages: [textMessage('user', prompt)] });
  const { runId } = await app.client.runs.start({ request });
  await watch.ended(runId);
  return runId;
}

const search = (app: TestBackend, filter: Partial<LogFilter>): Promise<LogPage> =>
  app.client.log.search({
    filter: { ...ANY_RUN, ...filter },
    order: 'startedAt',
    descending: true,
    offset: 0,
    limit: 100,
  });

it('finds a run as soon as it has ended, in a file that another thread reads', async () => {
  using folder = temporaryFolder();
  await using app = await inFolder(folder.path);
  expect(await search(app, {})).toEqual({ entries: [], total: 0 });
  const first = await finishedRun(app, 'Where is the needle?');
  const second = await finishedRun(app, 'Where is the haystack?');
  expect((await search(app, {})).entries.map(({ runId }) => runId)).toEqual([second, first]);
  expect(await search(app, { text: 'needle' })).toMatchObject({
    entries: [{ runId: first, state: 'completed', pinned: false, note: '' }],
    total: 1,
  });
  const { models, times } = await app.client.log.statistics({ filter: ANY_RUN, buckets: 10 });
  expect(models).toMatchObject([{ model: 'openai/gpt-4.1', runs: 2, failures: 0 }]);
  expect(times.reduce((sum, { runs }) => sum + runs, 0)).toBe(2);
  expect(await app.client.log.choices()).toMatchObject({
    models: ['openai/gpt-4.1'],
    authors: ['openai'],
    statuses: [200],
  });
});

it('counts again when something was written, by this copy of the app or another', async () => {
  using folder = temporaryFolder();
  await using app = await inFolder(folder.path);
  await finishedRun(app, 'one');
  expect((await search(app, {})).total).toBe(1);
  expect((await search(app, {})).total).toBe(1);
  await finishedRun(app, 'two');
  expect((await search(app, {})).total).toBe(2);
  {
    await using other = await inFolder(folder.path);
    await finishedRun(other, 'three');
  }
  expect((await search(app, {})).total).toBe(3);
});

it('keeps pinned runs whatever the limits, and their notes', async () => {
  using folder = temporaryFolder();
  await using app = await inFolder(folder.path);
  const pinned = await finishedRun(app, 'the good one');
  await app.client.log.mark({ runIds: [pinned], pinned: true, note: 'shown to the team' });
  await app.client.settings.save({
    ...DEFAULT_SETTINGS,
    log: { ...DEFAULT_SETTINGS.log, maxRuns: 2 },
  });
  for (const prompt of ['a', 'b', 'c']) await finishedRun(app, prompt);
  expect(await search(app, { pinned: true })).toMatchObject({
    entries: [{ runId: pinned, pinned: true, note: 'shown to the team' }],
    total: 1,
  });
  expect((await app.client.log.size()).runs).toBe(2);
});

it('deletes the runs that are named and have ended, so that no byte of them is left in any file', async () => {
  using folder = temporaryFolder();
  await using app = await inFolder(folder.path);
  const watch = app.watch();
  const { runId: live } = await app.client.runs.start({ request: faultRequest('headers-never') });
  const gone = [await finishedRun(app, 'unmistakable-3f9a'), await finishedRun(app, 'gone too')];
  const stays = await finishedRun(app, 'stays');
  expect((await search(app, { text: 'unmistakable' })).total).toBe(1);

  const { runs } = await app.client.log.remove({ runIds: [...gone, live] });
  expect(runs).toBe(2);
  expect((await search(app, {})).entries.map(({ runId }) => runId)).toEqual([stays, live]);
  expect(await search(app, { text: 'unmistakable' })).toEqual({ entries: [], total: 0 });
  for (const name of readdirSync(folder.path)) {
    const bytes = readFileSync(join(folder.path, name)).toString('latin1');
    // The index of words holds them without what they have in common with the word before.
    expect(bytes).not.toMatch(/unmistakable|mistakable|3f9a/);
  }
  await app.client.runs.stop({ runId: live });
  expect((await watch.ended(live)).state).toBe('stopped');
});

it('indexes no word where bodies are not to be stored', async () => {
  using folder = temporaryFolder();
  await using app = await inFolder(folder.path);
  await app.client.settings.save({
    ...DEFAULT_SETTINGS,
    log: { ...DEFAULT_SETTINGS.log, storeBodies: false },
  });
  await finishedRun(app, 'needle');
  expect((await search(app, {})).total).toBe(1);
  expect((await search(app, { text: 'needle' })).total).toBe(0);
});

it('knows what a run costs by list price, before and after lists are read', async () => {
  await using app = await testBackend();
  await finishedRun(app, 'before');
  const { models } = await app.client.models.list();
  expect(models.find(({ id }) => id === 'openai/gpt-4.1')?.price).not.toBe(null);
  await finishedRun(app, 'after');
  const { entries } = await search(app, {});
  expect(entries).toHaveLength(2);
  for (const { cost, isReported } of entries) {
    expect(cost).toBeGreaterThan(0);
    expect(isReported).toBe(false);
  }
});

it('§7.1 cuts texts over 256 KiB with a mark, says so wherever the run is read, and replays the whole answer', async () => {
  using folder = temporaryFolder();
  const prompt = `zebra ${'so it goes '.repeat(30_000)}`;
  let live: Run;
  {
    await using app = await inFolder(folder.path);
    const watch = app.watch();
    const messages = [textMessage('user', prompt)];
    const { runId } = await app.client.runs.start({
      request: faultRequest('flood;mb=20', { messages }),
    });
    live = await watch.ended(runId);
    expect(live.text.length).toBeGreaterThan(KEPT_TEXT_BYTES);
    expect(live.notices).toEqual([]);
  }
  await using app = await inFolder(folder.path);
  const run = await app.look(live.id);
  const [part] = run?.request.messages.at(-1)?.content ?? [];
  const texts = [run?.text, run?.sent?.body, part?.type === 'text' ? part.text : null];
  for (const text of texts) expect(isCut(text ?? '')).toBe(true);
  expect(run?.notices.map(({ code }) => code)).toEqual(Array(3).fill(CUT_NOTICE_CODE));
  expect((await search(app, { text: 'zebra' })).total).toBe(1);

  let replayed = '';
  for await (const events of await app.client.runs.replay({ runId: live.id, speed: 'once' })) {
    for (const event of events) if (event.type === 'text-delta') replayed += event.text;
  }
  expect(replayed).toBe(live.text);
  for (const format of ['har', 'jsonl', 'html', 'markdown'] as const) {
    const { text } = await exportedFile(
      app.client.exports.runs({ runIds: [live.id], format, title: 'Long' }),
    );
    expect(text, format).toContain('[Cut here: the log keeps 256 KiB of these');
  }
});
