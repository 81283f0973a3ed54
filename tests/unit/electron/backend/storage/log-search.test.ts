import type { Database } from '@electron/backend/storage/database';
import { createDirectReader } from '@electron/backend/storage/log-reader';
import { createLogSearch, type LogSearch } from '@electron/backend/storage/log-search';
import { openDatabase } from '@electron/backend/storage/open-database';
import { createRunLog, type RunLog } from '@electron/backend/storage/run-log';
import { newRun } from '@shared/domain/apply-run-event';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { ANY_RUN, LOG_ORDERS, type LogFilter } from '@shared/domain/log-query';
import { nearestRank } from '@shared/domain/nearest-rank';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { textMessage, type RunRequest } from '@shared/domain/run-request';
import { UNKNOWN_USAGE } from '@shared/domain/usage';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

let database: Database;
let log: RunLog;
let search: LogSearch;

beforeEach(() => {
  database = openDatabase(':memory:', () => 0).database;
  log = createRunLog(database);
  search = createLogSearch(createDirectReader(database));
});

function keep(given: Partial<Run> = {}, request: Partial<RunRequest> = {}): string {
  const id = crypto.randomUUID();
  log.save({ ...newRun(id, runRequest(request), 0), state: 'completed', status: 200, ...given }, 1);
  return id;
}

async function found(filter: Partial<LogFilter>): Promise<string[]> {
  const page = await search.search({
    filter: { ...ANY_RUN, ...filter },
    order: 'startedAt',
    descending: true,
    offset: 0,
    limit: 500,
  });
  expect(page.total).toBe(page.entries.length);
  return page.entries.map(({ runId }) => runId);
}

describe('words', () => {
  const asked = (prompt: string): Partial<RunRequest> => ({
    messages: [textMessage('user', 'earlier'), textMessage('user', prompt)],
  });

  it('are found in prompt and answer, whatever their case and accents, the last one by its beginning', async () => {
    const id = keep({ text: 'Die Brücke steht.' }, asked('Où est le pont ?'));
    keep({ text: 'nothing of the kind' });
    for (const text of ['bruck', 'BRÜCKE', 'ou pont', 'pont steht', 'die pon', ' ste ']) {
      expect(await found({ text })).toEqual([id]);
    }
    for (const text of ['brück pont', 'earlier', 'stehend'])
      expect(await found({ text })).toEqual([]);
  });

  it('are those of the latest version of a run, and of none that is under way', async () => {
    const id = keep({ state: 'running', text: 'unfinished' });
    expect(await found({ text: 'unfinished' })).toEqual([]);
    const ended: Run = { ...newRun(id, runRequest(), 0), state: 'completed', text: 'first' };
    log.save(ended, 2);
    log.save({ ...ended, text: 'second' }, 3);
    expect(await found({ text: 'second' })).toEqual([id]);
    expect(await found({ text: 'first' })).toEqual([]);
    database.execute(`insert into run_words (run_words) values ('integrity-check')`);
  });

  it('are never taken for the syntax of the search', async () => {
    keep({ text: 'one AND two' });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        await found({ text });
      }),
    );
    const typed = ['"', 'one" OR "x', 'NEAR(', 'prompt:one', '-one', 'one*', '^one', 'AND', '\0"'];
    for (const text of typed) await found({ text });
    expect(await found({ text: 'one AND two' })).toHaveLength(1);
    expect(await found({ text: 'two NOT one' })).toHaveLength(0);
  });
});

describe('filters', () => {
  it('find the runs that they name, each by itself and together', async () => {
    const usage = { ...UNKNOWN_USAGE, inputTokens: 10, outputTokens: 20 };
    const timings = { ...NO_TIMINGS, firstText: 100, ended: 900 };
    const wanted = keep(
      {
        startedAt: 5_000,
        state: 'length',
        finishReason: 'max_tokens',
        usage,
        timings,
        responseHeaders: { 'cf-aig-cache-status': 'HIT' },
      },
      {
        model: '@cf/meta/llama-4',
        format: 'run',
        policy: { ...INHERIT_ALL, gatewayId: 'lab', metadata: { team: 'a', retry: true, n: 1.5 } },
      },
    );
    log.price(wanted, 0.25);
    log.mark([wanted], { pinned: true });
    keep({ startedAt: 9_000, state: 'failed', status: 429 }, { model: 'openai/gpt-4.1' });
    const parts: Partial<LogFilter>[] = [
      { models: ['@cf/meta/llama-4'] },
      { models: ['@cf/meta/llama-4', 'no such'] },
      { authors: ['@cf/meta'] },
      { formats: ['run'] },
      { states: ['length', 'stopped'] },
      { statuses: [200] },
      { cacheStatus: 'HIT' },
      { gateway: 'lab' },
      { finishReasons: ['max_tokens'] },
      { metadata: { key: 'team', value: 'a' } },
      { metadata: { key: 'team', value: null } },
      { metadata: { key: 'retry', value: 'true' } },
      { metadata: { key: 'n', value: '1.5' } },
      { startedAt: { from: 5_000, to: 5_000 } },
      { cost: { from: 0.2, to: 0.3 } },
      { duration: { from: null, to: 900 } },
      { tokens: { from: 30, to: null } },
      { pinned: true },
    ];
    for (const part of parts) expect(await found(part), JSON.stringify(part)).toEqual([wanted]);
    expect(await found(Object.assign({ text: 'cloudflare' }, ...parts))).toEqual([wanted]);
    expect(await found({ models: ['@cf/meta/llama-4'], statuses: [429] })).toEqual([]);
    expect(await found({ metadata: { key: 'team', value: 'b' } })).toEqual([]);
    expect(await found({ cacheStatus: 'none' })).toHaveLength(1);
  });

  it('find words within a time, however runs and their times lie', async () => {
    const ids = [40, 10, 30, 20].map((startedAt) => keep({ startedAt, text: 'needle' }));
    const within = (from: number | null, to: number | null): Promise<string[]> =>
      found({ text: 'needle', startedAt: { from, to } });
    expect(await within(20, 30)).toEqual([ids[3], ids[2]]);
    expect(await within(null, 10)).toEqual([ids[1]]);
    expect(await within(40, null)).toEqual([ids[0]]);
    expect(await within(50, 60)).toEqual([]);
  });

  it('offer what there is to choose from', async () => {
    keep({ finishReason: 'stop' }, { model: 'openai/gpt-4.1' });
    keep(
      { status: 429 },
      { model: '@cf/meta/llama-4', policy: { ...INHERIT_ALL, gatewayId: 'lab' } },
    );
    keep({ status: null }, { model: 'plain' });
    expect(await search.choices()).toEqual({
      models: ['@cf/meta/llama-4', 'openai/gpt-4.1', 'plain'],
      authors: ['@cf/meta', 'openai'],
      gateways: ['lab'],
      finishReasons: ['stop'],
      statuses: [200, 429],
    });
  });
});

it('sorts by every column both ways, unknown values last where the least comes first, page by page', async () => {
  for (const ended of [null, 3, 1, 2, null, 5, 4]) {
    const id = keep({
      startedAt: ended ?? 0,
      timings: { ...NO_TIMINGS, firstText: ended, ended },
      usage: ended === null ? null : { ...UNKNOWN_USAGE, inputTokens: ended, outputTokens: 0 },
      status: ended === null ? null : 200 + ended,
    });
    if (ended !== null) log.price(id, ended);
  }
  for (const order of LOG_ORDERS) {
    for (const descending of [true, false]) {
      const seen: (number | null)[] = [];
      for (const offset of [0, 2, 4, 6]) {
        const page = await search.search({ filter: ANY_RUN, order, descending, offset, limit: 2 });
        expect(page.total).toBe(7);
        seen.push(...page.entries.map(({ endedAfter }) => endedAfter));
      }
      const known = seen.filter((value) => value !== null);
      if (order === 'model') expect(known).toHaveLength(5);
      else expect(known).toEqual(descending ? [5, 4, 3, 2, 1] : [1, 2, 3, 4, 5]);
      if (order !== 'model' && order !== 'startedAt') expect(seen.slice(5)).toEqual([null, null]);
    }
  }
});

it('fills a line of the log', async () => {
  const id = keep({ finishReason: 'stop' }, { policy: { ...INHERIT_ALL, gatewayId: 'lab' } });
  log.mark([id], { pinned: true, note: 'the good one' });
  log.price(id, 0.5);
  const [entry] = log.list(null, 1);
  expect(entry).toMatchObject({
    gateway: 'lab',
    finishReason: 'stop',
    cost: 0.5,
    isReported: false,
    pinned: true,
    note: 'the good one',
  });
  log.mark([id], { note: '' });
  expect(log.list(null, 1)[0]).toMatchObject({ pinned: true, note: '' });
});

describe('statistics', () => {
  it('take percentiles by the nearest rank, and no times of the cache', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ time: fc.nat(1_000), isHit: fc.boolean(), isFirst: fc.boolean() })),
        async (runs) => {
          database.execute('delete from runs');
          for (const { time, isHit, isFirst } of runs) {
            keep(
              {
                timings: { ...NO_TIMINGS, firstText: time, ended: time * 2 },
                responseHeaders: { 'cf-aig-cache-status': isHit ? 'HIT' : 'MISS' },
              },
              { model: isFirst ? 'a/first' : 'b/second' },
            );
          }
          const { models } = await search.statistics(ANY_RUN, 10);
          for (const [model, wanted] of [
            ['a/first', true],
            ['b/second', false],
          ] as const) {
            const own = runs.filter(({ isFirst }) => isFirst === wanted);
            const times = own.filter(({ isHit }) => !isHit).map(({ time }) => time);
            const found = models.find((each) => each.model === model);
            if (own.length === 0) expect(found).toBeUndefined();
            else {
              const doubled = times.map((time) => time * 2);
              expect(found).toMatchObject({
                runs: own.length,
                hits: own.length - times.length,
                misses: times.length,
                unpriced: own.length,
                firstText: { p50: nearestRank(times, 50), p95: nearestRank(times, 95) },
                total: { p50: nearestRank(doubled, 50), p95: nearestRank(doubled, 95) },
              });
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('add up the runs that pass a filter, those of unknown cost apart', async () => {
    for (const cost of [0.5, 0.25, null]) {
      const id = keep({
        responseHeaders: { 'cf-aig-cache-status': cost === 0.5 ? 'HIT' : 'MISS' },
      });
      database.run('update runs set list_cost = ? where id = ?', cost, id);
    }
    keep({ state: 'failed' });
    expect(await search.sums(ANY_RUN)).toEqual({
      runs: 4,
      cost: 0.75,
      unpriced: 2,
      hits: 1,
      misses: 2,
    });
    expect(await search.sums({ ...ANY_RUN, models: ['none'] })).toEqual({
      runs: 0,
      cost: 0,
      unpriced: 0,
      hits: 0,
      misses: 0,
    });
  });

  it('lay runs over time in equal stretches, empty ones too', async () => {
    for (const startedAt of [1_000, 1_010, 1_099]) keep({ startedAt });
    keep({ startedAt: 1_050, state: 'failed' });
    const { times } = await search.statistics(ANY_RUN, 10);
    expect(times.map(({ from }) => from)).toEqual(times.map((_, index) => 1_000 + index * 10));
    expect(times.map(({ runs }) => runs)).toEqual([1, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(times[5]).toMatchObject({ failures: 1, hits: 0, cost: 0 });
    expect(await search.statistics({ ...ANY_RUN, models: ['none'] }, 10)).toEqual({
      models: [],
      times: [],
    });
  });
});

it('loses the words of deleted runs for good, in bits that let others have their turn', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => keep({ text: `secret${index} common` }));
  expect(await found({ text: 'secret7' })).toHaveLength(1);
  expect(await log.remove(ids.slice(0, 50))).toBe(true);
  expect(await found({ text: 'common' })).toHaveLength(10);
  const blocks = database.all('select block from run_words_data');
  const bytes = Buffer.concat(blocks.map(({ block }) => block as Uint8Array)).toString('latin1');
  expect(bytes).not.toContain('secret0');
  expect(await found({ text: 'secret59' })).toHaveLength(1);
  database.execute(`insert into run_words (run_words) values ('integrity-check')`);
});
