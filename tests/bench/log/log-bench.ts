/** G19 and G20: what a run costs to keep, and how soon a page of a log of 200,000 runs is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { createThreadReader, type LogReader } from '@electron/backend/storage/log-reader';
import { createLogSearch } from '@electron/backend/storage/log-search';
import { DATABASE_FILE, openDatabase } from '@electron/backend/storage/open-database';
import type { PageRequest } from '@electron/backend/storage/search-runs';
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
/** The page asks for all up to the newest run that it knew; meanwhile another one has begun. */
const UP_TO_NEWEST = { from: null, to: at(RUNS - 2) };
const OLD_DATES = { startedAt: { from: at(10_000), to: at(20_000) } };
const common = 'author-0/model-0';
const filters: [name: string, filter: Partial<LogFilter>, order?: LogOrder][] = [
  ['newest', {}],
  ['model', { models: [common] }],
  ['rare model', { models: ['author-1/model-19'] }],
  ['three models', { models: [common, 'author-1/model-1', 'author-1/model-19'] }],
  ['status', { statuses: [429] }],
  ['model and status', { models: [common], statuses: [429] }],
  ['state', { states: ['failed'] }],
  ['cached', { cacheStatus: 'HIT' }],
  ['gateway', { gateway: 'lab' }],
  ['cached and gateway', { cacheStatus: 'HIT', gateway: 'lab' }],
  ['tokens', { tokens: { from: 100, to: 200 } }],
  ['impossible', { states: ['completed'], statuses: [429] }],
  ['old dates', OLD_DATES],
  ['old dates and status', { ...OLD_DATES, statuses: [429] }],
  ['old dates and model', { ...OLD_DATES, models: [common] }],
  ['rare word', { text: 'needle' }],
  ['usual word', { text: exampleWord(500) }],
  ['common word', { text: exampleWord(7) }],
  ['word of every run', { text: exampleWord(0) }],
  ['two common words', { text: `${exampleWord(0)} ${exampleWord(1)}` }],
  ['beginning of a word', { text: exampleWord(0).slice(0, 3) }],
  ['word and model', { text: exampleWord(0), models: [common] }],
  ['word and status', { text: exampleWord(7), statuses: [429] }],
  ['word and old dates', { text: exampleWord(7), ...OLD_DATES }],
  ['dearest', {}, 'cost'],
  ['dearest of gateway', { gateway: 'lab' }, 'cost'],
  ['slowest of model', { models: [common] }, 'endedAfter'],
  ['slowest of rare model', { models: ['author-1/model-19'] }, 'endedAfter'],
  ['slowest with word', { text: exampleWord(7) }, 'endedAfter'],
  ['most tokens of few', { tokens: { from: 100, to: 200 } }, 'tokens'],
  ['by model, failed', { states: ['failed'] }, 'model'],
  ['by status, of model', { models: [common] }, 'status'],
];

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measurePages(reader: LogReader): Promise<BenchResult[]> {
  const cases = filters.map(([name, filter, order = 'startedAt']) => {
    const request: PageRequest = {
      filter: { ...ANY_RUN, startedAt: UP_TO_NEWEST, ...filter },
      order,
      descending: true,
      offset: 0,
      limit: 100,
    };
    return { name, request, firsts: [] as number[], pages: [] as number[] };
  });
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const one of rotated(cases, round + 2)) {
      // The first page of a filter has its runs counted, and those with its words gathered; the others have it easier.
      const search = createLogSearch(reader);
      const first = await timed(() => search.search(one.request));
      const page = await timed(() => search.search(one.request));
      if (round < 0) continue;
      one.firsts.push(first);
      one.pages.push(page);
    }
  }
  const newest = median(cases[0]?.pages ?? []);
  const figures = cases.map(({ name, firsts, pages }) => ({
    name,
    first: median(firsts),
    page: median(pages),
  }));
  for (const { name, first, page } of figures) {
    note(
      `${name.padEnd(22)} page ${page.toFixed(2).padStart(7)} ms ${(page / newest).toFixed(1).padStart(5)}×   first, counted ${first.toFixed(1).padStart(6)} ms`,
    );
  }
  const slowest = Math.max(...figures.map(({ page }) => page));
  const slowestFirst = Math.max(...figures.map(({ first }) => first));
  return [
    goal({
      goal: 'G20 first',
      what: 'slowest first page of 100 of 200,000 runs, all that pass counted',
      measured: slowestFirst,
      limit: FRAME,
      unit: 'ms',
    }),
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
  const times: number[] = [];
  const delayed: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    times.push(await timed(() => search.statistics(ANY_RUN, 60)));
    delays.disable();
    delayed.push(delays.max / 1e6 - 1);
  }
  note(`statistics of all runs  ${median(times).toFixed(0)} ms`);
  const blocked = Math.max(0, median(delayed));
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
