import { createExportService, type ExportParts } from '@electron/backend/exports/export-service';
import { AppFailure, appError } from '@shared/domain/app-error';
import { ANY_RUN } from '@shared/domain/log-query';
import { exportedFile } from '@tests/support/exported-file';
import { exportedRun } from '@tests/support/exported-run';
import { expect, it } from 'vitest';

const { run } = exportedRun();
const failure = new AppFailure(appError({ kind: 'network', code: 'offline', message: 'Offline.' }));

/** A service with one run in its log, no account, and no list of models unless one is given. */
function service(given: Partial<ExportParts> = {}) {
  return createExportService({
    runs: {
      get: (ids) => (ids.includes(run.id) ? [{ run, sequence: 1 }] : []),
      frames: () => ({ frames: [], total: 0 }),
    },
    search: () => Promise.reject(failure),
    costOf: () => null,
    connection: { client: () => Promise.reject(failure) },
    clock: { now: () => Date.UTC(2026, 10, 22) },
    version: '1.2.3',
    ...given,
  });
}

const order = { runIds: [run.id], format: 'jsonl', title: 'A / B: ../c' } as const;

it('exports without an account', async () => {
  const { fileName, mediaType } = await exportedFile(service().runs(order));
  expect({ fileName, mediaType }).toEqual({
    fileName: 'a-b-c-2026-11-22.jsonl',
    mediaType: 'application/jsonl',
  });
});

/** A log of so many runs, of which one is the known run. */
function logOf(count: number): ExportParts['search'] {
  return ({ offset, limit }) =>
    Promise.resolve({
      total: count,
      entries: Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, index) => ({
        ...LINE,
        runId: offset + index === count - 1 ? run.id : 'gone',
      })),
    });
}

const LINE = {
  runId: '',
  startedAt: 0,
  state: 'completed',
  model: 'a/b',
  format: 'messages',
  status: 200,
  prompt: '',
  cacheStatus: null,
  firstTextAfter: null,
  endedAfter: null,
  usage: null,
  gateway: null,
  finishReason: null,
  cost: null,
  isReported: false,
  pinned: false,
  note: '',
} as const;

it('exports all that a filter passes, page by page, however many they are', async () => {
  const asked: number[] = [];
  const search: ExportParts['search'] = (request) => {
    asked.push(request.offset);
    expect(request.filter.startedAt.to).toBe(Date.UTC(2026, 10, 22));
    return logOf(1_700)(request);
  };
  const { text } = await exportedFile(
    service({ search }).matching({ filter: ANY_RUN, format: 'csv', title: '' }),
  );
  expect(asked).toEqual([0, 500, 1_000, 1_500]);
  expect(text).toContain(run.id);
});

it('says so where no run passes a filter any more', async () => {
  const wanted = { filter: ANY_RUN, format: 'csv', title: 'Log' } as const;
  await expect(exportedFile(service({ search: logOf(0) }).matching(wanted))).rejects.toMatchObject({
    error: { code: 'export-no-runs' },
  });
});

it('puts no more runs into a report than one can read', async () => {
  const order = { filter: ANY_RUN, format: 'markdown', title: '' } as const;
  const written = (count: number) =>
    exportedFile(service({ search: logOf(count) }).matching(order));
  await expect(written(1_000)).resolves.toMatchObject({ mediaType: 'text/markdown' });
  await expect(written(1_001)).rejects.toMatchObject({
    error: { code: 'export-too-many' },
  });
});

/** A log in which every id is a run of that id with `text` as its answer, and how often one was read. */
function answeredLog(text: string) {
  const read: string[] = [];
  const get: ExportParts['runs']['get'] = ([id = '']) => {
    read.push(id);
    return [{ run: { ...run, id, text }, sequence: 1 }];
  };
  return { read, runs: { get, frames: () => ({ frames: [], total: 0 }) } };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `run-${index}`);

it('hands a large file over in pieces, says how far it is, and stops with its reader', async () => {
  const { runs, read } = answeredLog('x'.repeat(100_000));
  const pieces = service({ runs }).runs({ ...order, runIds: ids(30) });
  const progress: number[] = [];
  for await (const piece of pieces) {
    if (piece.type === 'file') continue;
    progress.push(piece.runs);
    if (progress.length === 3) break;
  }
  expect(progress).toEqual([3, 6, 9]);
  // The first is looked at twice: none is written where not one is known.
  expect(read).toHaveLength(10);
});

it('refuses a report that nobody could open, and says what to do', async () => {
  const { runs } = answeredLog('x'.repeat(1024 * 1024));
  const report = (count: number, format: 'html' | 'csv') =>
    exportedFile(service({ runs }).runs({ ...order, format, runIds: ids(count) }));
  await expect(report(65, 'html')).rejects.toMatchObject({
    error: { code: 'export-too-large', hint: expect.stringContaining('Choose fewer runs') },
  });
  await expect(report(65, 'csv')).resolves.toMatchObject({ mediaType: 'text/csv' });
});
