import { createExportService, type ExportParts } from '@electron/backend/exports/export-service';
import { AppFailure, appError } from '@shared/domain/app-error';
import { ANY_RUN } from '@shared/domain/log-query';
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
  const { fileName, mediaType } = await service().runs(order);
  expect({ fileName, mediaType }).toEqual({
    fileName: 'a-b-c-2026-11-22.jsonl',
    mediaType: 'application/jsonl',
  });
});

it('refuses a file that would be too large, and says what to do', async () => {
  const refusal: unknown = await service({ limit: 500 })
    .runs(order)
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AppFailure);
  expect(refusal).toMatchObject({
    error: { code: 'export-too-large', hint: expect.stringContaining('Choose fewer runs') },
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
  const { text } = await service({ search }).matching({
    filter: ANY_RUN,
    format: 'csv',
    title: '',
  });
  expect(asked).toEqual([0, 500, 1_000, 1_500]);
  expect(text).toContain(run.id);
});

it('says so where no run passes a filter any more', async () => {
  const wanted = { filter: ANY_RUN, format: 'csv', title: 'Log' } as const;
  await expect(service({ search: logOf(0) }).matching(wanted)).rejects.toMatchObject({
    error: { code: 'export-no-runs' },
  });
});

it('puts no more runs into a report than one can read', async () => {
  const order = { filter: ANY_RUN, format: 'markdown', title: '' } as const;
  await expect(service({ search: logOf(1_000) }).matching(order)).resolves.toMatchObject({
    mediaType: 'text/markdown',
  });
  await expect(service({ search: logOf(1_001) }).matching(order)).rejects.toMatchObject({
    error: { code: 'export-too-many' },
  });
});
