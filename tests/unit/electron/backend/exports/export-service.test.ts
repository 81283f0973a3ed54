import { createExportService, type ExportParts } from '@electron/backend/exports/export-service';
import { AppFailure, appError } from '@shared/domain/app-error';
import { exampleModel } from '@tests/support/example-model';
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
    catalog: { list: () => Promise.reject(failure) },
    reportedCost: () => null,
    connection: { client: () => Promise.reject(failure) },
    clock: { now: () => Date.UTC(2026, 10, 22) },
    version: '1.2.3',
    ...given,
  });
}

const order = { runIds: [run.id], format: 'jsonl', title: 'A / B: ../c' } as const;

async function costOf(given: Partial<ExportParts>): Promise<unknown> {
  const { text } = await service(given).runs(order);
  return (JSON.parse(text) as { cost: unknown }).cost;
}

it('exports without an account and without a list of models, and then knows no cost', async () => {
  const { fileName, mediaType } = await service().runs(order);
  expect({ fileName, mediaType }).toEqual({
    fileName: 'a-b-c-2026-11-22.jsonl',
    mediaType: 'application/jsonl',
  });
  expect(await costOf({})).toEqual({ usd: null, isReported: false });
});

it('says what a run cost: as the gateway reported it, else by list price, nothing for a HIT', async () => {
  const model = exampleModel({
    id: run.request.model,
    price: { input: 2, output: 8, cachedInput: null, cacheWrite: null, tiers: [] },
  });
  const list = { models: [model], fetchedAt: 0, warning: null, parts: [] };
  const catalog = { list: () => Promise.resolve(list) };
  const usd = (12 * 2 + 30 * 8) / 1_000_000;
  expect(await costOf({ catalog })).toEqual({ usd, isReported: false });
  expect(await costOf({ catalog, reportedCost: () => 0.5 })).toEqual({
    usd: 0.5,
    isReported: true,
  });
  const hit = { ...run, responseHeaders: { 'cf-aig-cache-status': 'HIT' } };
  const runs = {
    get: () => [{ run: hit, sequence: 1 }],
    frames: () => ({ frames: [], total: 0 }),
  };
  expect(await costOf({ catalog, runs })).toEqual({ usd: 0, isReported: false });
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
