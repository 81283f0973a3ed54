import { createExportService } from '@electron/backend/exports/export-service';
import { createRunPrices } from '@electron/backend/spending/run-prices';
import { createCacheSavings } from '@electron/backend/storage/cache-savings';
import { openDatabase } from '@electron/backend/storage/open-database';
import { createRunLog } from '@electron/backend/storage/run-log';
import { EXPORT_FORMATS, type ExportFormat } from '@shared/contract/exports';
import type { Run } from '@shared/domain/run';
import { exampleModel } from '@tests/support/example-model';
import { exportedFile } from '@tests/support/exported-file';
import { exportedRun } from '@tests/support/exported-run';
import { expect, it } from 'vitest';

/** A log whose runs are priced when they end, and exports of it; prices change at `listAt`. */
function app() {
  const { database } = openDatabase(':memory:', () => 0);
  const log = createRunLog(database);
  let list: ReturnType<typeof listAt> | null = null;
  const prices = createRunPrices({ known: () => list }, log);
  const service = createExportService({
    runs: { get: (ids) => ids.flatMap((id) => log.get(id) ?? []), frames: () => NO_FRAMES },
    search: () => Promise.resolve({ entries: [], total: 0 }),
    costOf: log.cost,
    connection: { client: () => Promise.reject(new Error('Nobody is connected')) },
    clock: { now: () => 0 },
    version: '1.2.3',
  });
  return {
    setList: (input: number) => (list = listAt(input)),
    keep(given: Partial<Run> = {}) {
      const run = { ...exportedRun(given).run, id: crypto.randomUUID() };
      log.save(run, 1);
      prices.ended(run);
      return run.id;
    },
    report: (id: string, usd: number) =>
      createCacheSavings(database).report(id, { usd, entry: null }),
    written: async (format: ExportFormat, runId: string) =>
      (await exportedFile(service.runs({ runIds: [runId], format, title: '' }))).text,
  };
}

const NO_FRAMES = { frames: [], total: 0 };

function listAt(input: number) {
  const price = { input, output: 0, cachedInput: null, cacheWrite: null, tiers: [] };
  const models = [exampleModel({ id: 'openai/gpt-4.1', price })];
  return { models };
}

/** How each format writes a cost. */
const WRITTEN: Record<ExportFormat, (usd: number, isReported: boolean) => string> = {
  har: (usd, isReported) => `"cost":{"usd":${usd},"isReported":${isReported}}`,
  jsonl: (usd, isReported) => `"cost":{"usd":${usd},"isReported":${isReported}}`,
  csv: (usd, isReported) => `,${usd},${isReported ? 'gateway' : 'estimated'},`,
  markdown: (usd, isReported) => `| ${usd}${isReported ? '' : ' est.'} |`,
  html: (usd, isReported) => `<td>${usd}${isReported ? '' : ' est.'}</td>`,
};

it.each(EXPORT_FORMATS)(
  '%s says what a run cost when it ended, whatever the list says now',
  async (format) => {
    const { setList, keep, report, written } = app();
    setList(1_000);
    const id = keep();
    setList(5_000);
    // 12 tokens went in.
    expect(await written(format, id)).toContain(WRITTEN[format](0.012, false));
    report(id, 0.5);
    expect(await written(format, id)).toContain(WRITTEN[format](0.5, true));
  },
);

it('knows no cost where none was known then, and charges nobody for a HIT', async () => {
  const { setList, keep, written } = app();
  const early = keep();
  setList(1_000);
  const hit = keep({ responseHeaders: { 'cf-aig-cache-status': 'HIT' } });
  expect(await written('jsonl', early)).toContain('"cost":{"usd":null,"isReported":false}');
  expect(await written('csv', hit)).toContain(',0,estimated,');
});
