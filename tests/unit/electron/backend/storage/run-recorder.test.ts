import { connectDatabase, type Database } from '@electron/backend/storage/database';
import { migrate } from '@electron/backend/storage/migrations';
import { allFrames } from '@electron/backend/storage/read-frames';
import { createRunLog } from '@electron/backend/storage/run-log';
import { createRunRecorder } from '@electron/backend/storage/run-recorder';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const run = (given: Partial<Run> = {}): Run => ({
  ...newRun(crypto.randomUUID(), runRequest(), 0),
  ...given,
});

function openLog(path = ':memory:'): Database {
  const database = connectDatabase(path);
  database.execute('pragma auto_vacuum = incremental');
  migrate(database);
  return database;
}

it('joins frames of several writes to one list, each with its own offset and event', () => {
  const log = createRunLog(openLog());
  const recorder = createRunRecorder(log, (error) => expect.fail(String(error)));
  const first = run();
  recorder.start(first);
  recorder.frames(
    first.id,
    [
      { event: null, data: 'a' },
      { event: 'x', data: '' },
    ],
    1.5,
  );
  recorder.flush();
  recorder.frames(first.id, [{ event: null, data: 'ü🦊\0b' }], 2);
  recorder.finish({ run: { ...first, state: 'completed' }, sequence: 3 });
  expect(log.frames(first.id, 0, 10)).toEqual({
    total: 3,
    frames: [
      { index: 0, offset: 1.5, event: null, data: 'a' },
      { index: 1, offset: 1.5, event: 'x', data: '' },
      { index: 2, offset: 2, event: null, data: 'ü🦊\0b' },
    ],
  });
  expect(log.frames(first.id, 1, 1).frames.map((frame) => frame.index)).toEqual([1]);
  expect(log.frameTimes(first.id)).toEqual({ offsets: [1.5, 1.5, 2], sizes: [1, 0, 5] });
  expect(log.frameTimes(crypto.randomUUID())).toEqual({ offsets: [], sizes: [] });
  expect(log.get(first.id)).toMatchObject({ sequence: 3, run: { state: 'completed' } });
});

it('reads any page of the frames, over the borders of batches', () => {
  const log = createRunLog(openLog());
  const recorder = createRunRecorder(log, (error) => expect.fail(String(error)));
  const live = run();
  recorder.start(live);
  const all = Array.from({ length: 90 }, (_, index) => ({
    index,
    offset: Math.floor(index / 7),
    event: index % 5 === 0 ? null : `event-${index % 3}`,
    data: 'ü'.repeat(index % 4) + index,
  }));
  for (let offset = 0; offset * 7 < all.length; offset += 1) {
    recorder.frames(live.id, all.slice(offset * 7, offset * 7 + 7), offset);
    if (offset % 3 === 0) recorder.flush();
  }
  recorder.flush();
  for (let from = 0; from <= all.length; from += 1) {
    for (const limit of [1, 8, 1_000]) {
      const page = log.frames(live.id, from, limit);
      expect(page).toEqual({ total: all.length, frames: all.slice(from, from + limit) });
    }
  }
  expect(log.frameTimes(live.id)).toEqual({
    offsets: all.map(({ offset }) => offset),
    sizes: all.map(({ data }) => data.length),
  });
});

it('says once that later frames are not kept, and keeps those before', () => {
  const log = createRunLog(openLog());
  const recorder = createRunRecorder(log, (error) => expect.fail(String(error)), 5);
  const live = run();
  recorder.start(live);
  const keep = (data: string) => recorder.frames(live.id, [{ event: null, data }], 1);
  expect(keep('12345')).toBe(null);
  expect(keep('6')).toMatchObject({ code: 'limit-frames' });
  expect(keep('7')).toBe(null);
  recorder.flush();
  expect(log.frames(live.id, 0, 10).frames.map(({ data }) => data)).toEqual(['12345', '6']);
});

it('reports a full disk, and writes what waited when there is room again, no frame of it lost', () => {
  using folder = temporaryFolder();
  const database = openLog(folder.file('x.db'));
  const log = createRunLog(database);
  const failures: unknown[] = [];
  const recorder = createRunRecorder(log, (error) => failures.push(error));
  const frame = (runId: string, data: string) => recorder.frames(runId, [{ event: null, data }], 1);
  const live = run();
  recorder.start(live);
  frame(live.id, 'before');
  recorder.flush();
  const pages = Number(database.get('pragma page_count')?.['page_count']);
  database.execute(`pragma max_page_count = ${pages + 2}`);
  const ended = run({ state: 'completed', text: 'x'.repeat(200_000) });
  recorder.start({ ...ended, state: 'running' });
  frame(ended.id, 'of a run that is not there yet');
  frame(live.id, crypto.randomUUID().repeat(10_000));
  recorder.flush();
  recorder.finish({ run: ended, sequence: 1 });
  expect(failures.length).toBeGreaterThan(0);
  expect(recorder.hasUnsaved).toBe(true);
  expect(log.get(ended.id)).toBe(null);
  expect(database.get('pragma quick_check')).toEqual({ quick_check: 'ok' });

  database.execute('pragma max_page_count = 100000');
  frame(live.id, 'after');
  recorder.flush();
  expect(recorder.hasUnsaved).toBe(false);
  expect(log.get(ended.id)).toEqual({ run: ended, sequence: 1 });
  expect(log.frames(ended.id, 0, 10).total).toBe(1);
  const { frames } = log.frames(live.id, 0, 10);
  expect(frames.map(({ index }) => index)).toEqual([0, 1, 2]);
  database.close();
});

it('forgets runs that could not be written where the log is cleared, and the oldest where they are many', () => {
  const log = createRunLog(openLog());
  let isFull = true;
  const append: typeof log.append = (...given) => {
    if (isFull) throw new Error('full');
    log.append(...given);
  };
  const recorder = createRunRecorder({ ...log, append }, () => {});
  const finish = (): string => {
    const ended = run({ state: 'completed' });
    recorder.finish({ run: ended, sequence: 1 });
    return ended.id;
  };
  finish();
  recorder.forgetUnsaved();
  const ids = Array.from({ length: 25 }, finish);
  isFull = false;
  recorder.flush();
  expect(log.list(null, 100).map(({ runId }) => runId)).toEqual(ids.slice(5).toReversed());
});

it('reads every frame that is kept, also where earlier ones are not', () => {
  let storeBodies = true;
  const log = createRunLog(openLog(), {
    settings: () => ({ ...DEFAULT_SETTINGS.log, storeBodies }),
  });
  const recorder = createRunRecorder(log, (error) => expect.fail(String(error)));
  const live = run();
  const receive = (count: number): void => {
    for (let frame = 0; frame < count; frame += 1) {
      recorder.frames(live.id, [{ event: null, data: 'x' }], 1);
    }
    recorder.flush();
  };
  recorder.start(live);
  storeBodies = false;
  receive(400);
  storeBodies = true;
  receive(1_000);
  expect(allFrames(log, live.id).map(({ index }) => index)).toEqual(
    Array.from({ length: 1_000 }, (_, at) => 400 + at),
  );
});

it('keeps the newest runs within the limits', async () => {
  const database = openLog();
  const log = createRunLog(database, {
    settings: () => ({ ...DEFAULT_SETTINGS.log, maxRuns: 10 }),
  });
  const recorder = createRunRecorder(log, (error) => expect.fail(String(error)));
  const ids = Array.from({ length: 25 }, () => {
    const next = run();
    recorder.start(next);
    recorder.frames(next.id, [{ event: null, data: 'x' }], 1);
    recorder.finish({ run: { ...next, state: 'completed' }, sequence: 1 });
    return next.id;
  });
  await log.prune();
  expect(log.list(null, 100).map((entry) => entry.runId)).toEqual(ids.slice(-10).toReversed());
  expect(database.get('select count(*) as frames from frame_batches')).toEqual({ frames: 10 });
});

it('prunes by size too, and never a run that is under way', async () => {
  // Mebibytes: the empty database has 256 KiB.
  const settings = () => ({ ...DEFAULT_SETTINGS.log, maxSize: 0.35 });
  const database = openLog();
  const log = createRunLog(database, { settings });
  const live = run();
  log.save(live, 0);
  for (let count = 0; count < 10; count += 1) {
    log.save(run({ state: 'completed', text: 'x'.repeat(20_000) }), 1);
    await log.prune();
  }
  const left = log.list(null, 100);
  expect(left.length).toBeLessThan(11);
  expect(database.size()).toBeLessThan(0.35 * 1024 * 1024);
  expect(left.at(-1)?.runId).toBe(live.id);
});
