/** G19 and G20: what a run costs to keep, and how soon a page of a log of 200,000 runs is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { createThreadReader, type LogReader } from '@electron/backend/storage/log-reader';
import { createLogSearch } from '@electron/backend/storage/log-search';
import { DATABASE_FILE, openDatabase } from '@electron/backend/storage/open-database';
import { countQuery, pageQuery, type PageRequest } from '@electron/backend/storage/search-runs';
import { ANY_RUN, type LogFilter, type LogOrder } from '@shared/domain/log-query';
import { median, rotated } from '../backend/rounds';
import { goal, note, report } from '../backend/child';
import type { BenchResult } from '../bench-result';
import { BETWEEN_RUNS, exampleWord, FIRST_RUN, fillLog } from './fill-log';
import { measureWrites } from './write-rounds';

const RUNS = 200_000;
const ROUNDS = 15;
/** The frame in which a page has to be there, ms. */
const FRAME = 16.7;

const at = (place: number): number => FIRST_RUN + place * BETWEEN_RUNS;
const common = 'author-0/model-0';
const filters: [name: string, filter: Partial<LogFilter>, order?: LogOrder][] = [
  ['newest', {}],
  ['model', { models: [common] }],
  ['rare model', { models: ['author-1/model-19'] }],
  ['three models', { models: [common, 'author-1/model-1', 'author-1/model-19'] }],
  ['status', { statuses: [429] }],
  ['model and status', { models: [common], statuses: [429] }],
  ['state', { states: ['failed'] }],
  ['old dates', { startedAt: { from: at(10_000), to: at(20_000) } }],
  ['old dates and status', { startedAt: { from: at(10_000), to: at(20_000) }, statuses: [429] }],
  ['old dates and model', { startedAt: { from: at(10_000), to: at(20_000) }, models: [common] }],
  ['rare word', { text: 'needle' }],
  ['common word', { text: exampleWord(0) }],
  ['two common words', { text: `${exampleWord(0)} ${exampleWord(1)}` }],
  ['beginning of a word', { text: exampleWord(0).slice(0, 3) }],
  ['word and model', { text: exampleWord(0), models: [common] }],
  ['word and status', { text: exampleWord(7), statuses: [429] }],
  ['word and old dates', { text: exampleWord(7), startedAt: { from: at(10_000), to: at(20_000) } }],
  ['cached', { cacheStatus: 'HIT' }],
  ['gateway', { gateway: 'lab' }],
  ['dearest', {}, 'cost'],
  ['slowest of a model', { models: [common] }, 'endedAfter'],
];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measurePages(reader: LogReader): Promise<BenchResult[]> {
  const cases = filters.map(([name, filter, order = 'startedAt']) => {
    const request: PageRequest = {
      filter: { ...ANY_RUN, ...filter },
      order,
      descending: true,
      offset: 0,
      limit: 100,
    };
    const page = pageQuery(request);
    const count = countQuery(request.filter);
    return { name, page, count, pages: [] as number[], counts: [] as number[] };
  });
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const one of rotated(cases, round + 2)) {
      const page = await timed(() => reader.all(one.page.sql, one.page.values));
      const count = await timed(() => reader.all(one.count.sql, one.count.values));
      if (round < 0) continue;
      one.pages.push(page);
      one.counts.push(count);
    }
  }
  const newest = median(cases[0]?.pages ?? []);
  const figures = cases.map(({ name, pages, counts }) => ({
    name,
    page: median(pages),
    count: median(counts),
  }));
  for (const { name, page, count } of figures) {
    note(
      `${name.padEnd(22)} page ${page.toFixed(2).padStart(7)} ms ${(page / newest).toFixed(1).padStart(5)}×   total ${count.toFixed(1).padStart(6)} ms`,
    );
  }
  const slowest = Math.max(...figures.map(({ page }) => page));
  return [
    goal({
      goal: 'G20',
      what: 'slowest page of 100 of 200,000 runs ÷ newest 100',
      measured: slowest / newest,
      limit: 5,
    }),
    goal({
      goal: 'G20 page',
      what: 'slowest page of 100 of 200,000 runs',
      measured: slowest,
      limit: FRAME,
      unit: 'ms',
    }),
  ];
}

async function measureStatistics(reader: LogReader): Promise<BenchResult> {
  const search = createLogSearch(reader);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const took = await timed(() => search.statistics(ANY_RUN, 60));
  delays.disable();
  note(`statistics of all runs  ${took.toFixed(0)} ms`);
  const blocked = Math.max(0, delays.max / 1e6 - 1);
  return goal({
    goal: 'G20 blocked',
    what: 'main loop while the statistics of 200,000 runs are made',
    measured: blocked,
    limit: 10,
    unit: 'ms',
  });
}

const folder = mkdtempSync(join(tmpdir(), 'log-bench-'));
try {
  const results = measureWrites(join(folder, 'writes'));
  const { database } = openDatabase(folder, Date.now);
  const filling = performance.now();
  fillLog(database, RUNS);
  note(
    `filled in ${((performance.now() - filling) / 1_000).toFixed(0)} s, ${(database.size() / 2 ** 20).toFixed(0)} MiB`,
  );
  const reader = createThreadReader(join(folder, DATABASE_FILE));
  results.push(...(await measurePages(reader)), await measureStatistics(reader));
  await reader.close();
  database.close();
  report(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
