import { createDirectReader } from '@electron/backend/storage/log-reader';
import { createLogSearch } from '@electron/backend/storage/log-search';
import { openDatabase } from '@electron/backend/storage/open-database';
import type { PageRequest } from '@electron/backend/storage/search-runs';
import { createRunLog } from '@electron/backend/storage/run-log';
import { newRun } from '@shared/domain/apply-run-event';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { LOG_ORDERS, type LogFilter, type LogOrder } from '@shared/domain/log-query';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { textMessage } from '@shared/domain/run-request';
import { UNKNOWN_USAGE } from '@shared/domain/usage';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const MODELS = ['@cf/meta/llama', 'openai/small', 'openai/large'];
const WORDS = ['apple', 'apricot', 'pear', 'plum', 'of'];

/** What the log is filtered and sorted by, as a plain value. */
interface Facts {
  position: number;
  startedAt: number;
  model: string;
  state: 'completed' | 'failed';
  status: number | null;
  finishReason: string | null;
  gateway: string | null;
  cacheStatus: 'HIT' | 'MISS' | null;
  cost: number | null;
  firstText: number | null;
  ended: number | null;
  tokens: number | null;
  pinned: boolean;
  words: string[];
  team: string | null;
}

const few = fc.nat(4);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { freq: 3 });
const facts: fc.Arbitrary<Omit<Facts, 'position'>> = fc.record({
  startedAt: few,
  model: fc.constantFrom(...MODELS),
  state: fc.constantFrom('completed', 'failed'),
  status: maybe(few.map((place) => 200 + place)),
  finishReason: maybe(fc.constantFrom('stop', 'length')),
  gateway: maybe(fc.constantFrom('lab', 'other')),
  cacheStatus: maybe(fc.constantFrom('HIT', 'MISS')),
  cost: maybe(few),
  firstText: maybe(few),
  ended: maybe(few),
  tokens: maybe(few),
  pinned: fc.boolean(),
  words: fc.uniqueArray(fc.constantFrom(...WORDS), { maxLength: 4 }),
  team: maybe(fc.constantFrom('a', 'b')),
});

const range = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ from: null, to: null }) },
  fc.record({ from: maybe(few), to: maybe(few) }),
);
const some = <Value>(...values: Value[]): fc.Arbitrary<Value[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Value[]>([]) },
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }),
  );
const filters: fc.Arbitrary<LogFilter> = fc.record({
  text: fc.constantFrom('', '', 'apple', 'ap', 'of', 'app', 'pear apr', 'plum of', 'missing'),
  models: some(...MODELS),
  authors: some('@cf/meta', 'openai'),
  formats: fc.constantFrom([], ['chat-completions' as const]),
  states: some('completed' as const, 'failed' as const),
  statuses: some(200, 201, 204),
  cacheStatus: fc.constantFrom(null, null, 'HIT', 'MISS', 'none'),
  gateway: fc.constantFrom(null, null, 'lab'),
  finishReasons: some('stop', 'length'),
  metadata: fc.constantFrom(null, null, { key: 'team', value: 'a' }, { key: 'team', value: null }),
  startedAt: range,
  cost: range,
  duration: range,
  tokens: range,
  pinned: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
});

function toRun(one: Omit<Facts, 'position'>): Run {
  const metadata = one.team === null ? null : { team: one.team };
  const request = runRequest({
    model: one.model,
    format: 'chat-completions',
    messages: [textMessage('user', '-')],
    policy: { ...INHERIT_ALL, gatewayId: one.gateway, metadata },
  });
  return {
    ...newRun(crypto.randomUUID(), request, one.startedAt),
    state: one.state,
    status: one.status,
    text: one.words.join(' '),
    finishReason: one.finishReason,
    responseHeaders: one.cacheStatus === null ? {} : { 'cf-aig-cache-status': one.cacheStatus },
    timings: { ...NO_TIMINGS, firstText: one.firstText, ended: one.ended },
    usage:
      one.tokens === null ? null : { ...UNKNOWN_USAGE, inputTokens: one.tokens, outputTokens: 0 },
  };
}

function passes(run: Facts, filter: LogFilter): boolean {
  const isOneOf = <Value>(values: readonly Value[], value: Value): boolean =>
    values.length === 0 || values.includes(value);
  const isWithin = ({ from, to }: LogFilter['cost'], value: number | null): boolean =>
    value === null
      ? from === null && to === null
      : value >= (from ?? value) && value <= (to ?? value);
  const asked = filter.text.split(' ').filter((word) => word !== '');
  return (
    asked.every((word, place) =>
      run.words.some(
        (own) =>
          own === word || (place === asked.length - 1 && word.length > 2 && own.startsWith(word)),
      ),
    ) &&
    isOneOf(filter.models, run.model) &&
    isOneOf(filter.authors, run.model.slice(0, run.model.lastIndexOf('/'))) &&
    isOneOf(filter.states, run.state) &&
    isOneOf<number | null>(filter.statuses, run.status) &&
    isOneOf<string | null>(filter.finishReasons, run.finishReason) &&
    (filter.gateway === null || run.gateway === filter.gateway) &&
    (filter.cacheStatus === null || (run.cacheStatus ?? 'none') === filter.cacheStatus) &&
    (filter.metadata === null || run.team === (filter.metadata.value ?? run.team ?? '')) &&
    isWithin(filter.startedAt, run.startedAt) &&
    isWithin(filter.cost, run.cost) &&
    isWithin(filter.duration, run.ended) &&
    isWithin(filter.tokens, run.tokens) &&
    (!filter.pinned || run.pinned)
  );
}

/** By what a run is sorted, the most important first. */
function keyOf(run: Facts, order: LogOrder, hasWords: boolean): (string | number | null)[] {
  switch (order) {
    case 'startedAt':
      return hasWords ? [run.position] : [run.startedAt, run.position];
    case 'model':
      return [run.model, run.startedAt, run.position];
    case 'status':
      return [run.status, run.startedAt, run.position];
    case 'firstTextAfter':
      return [run.firstText, run.position];
    case 'endedAfter':
      return [run.ended, run.position];
    case 'tokens':
    case 'cost':
      return [run[order], run.position];
  }
}

function inOrder(runs: readonly Facts[], { order, descending, filter }: PageRequest): Facts[] {
  const keys = new Map(runs.map((run) => [run, keyOf(run, order, filter.text !== '')]));
  return runs.toSorted((left, right) => {
    for (const [place, one] of (keys.get(left) ?? []).entries()) {
      const other = keys.get(right)?.[place] ?? null;
      if (one === other) continue;
      // What is not known comes last, whichever way.
      if (one === null || other === null) return one === null ? 1 : -1;
      return one < other === descending ? 1 : -1;
    }
    return 0;
  });
}

it('finds, for all filters, orders and pages, what reading every run finds, whichever way is taken', async () => {
  const page = fc.record({
    order: fc.constantFrom(...LOG_ORDERS),
    descending: fc.boolean(),
    offset: fc.nat(6),
    limit: fc.integer({ min: 1, max: 6 }),
  });
  // From "all are many, nothing is looked at in vain" to "none are, everything is".
  const limits = fc.record({
    many: fc.constantFrom(0, 1, 3, 50),
    walk: fc.constantFrom(0, 2, 8, 99),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(facts, { maxLength: 25 }),
      fc.array(fc.tuple(filters, page, limits), { minLength: 10, maxLength: 20 }),
      async (given, questions) => {
        const { database } = openDatabase(':memory:', () => 0);
        const log = createRunLog(database);
        const reader = createDirectReader(database);
        const runs = given.map((one, place) => ({ ...one, position: place + 1 }));
        const positions = new Map<string, number>();
        for (const one of runs) {
          const run = toRun(one);
          log.save(run, 1);
          if (one.cost !== null) log.price(run.id, one.cost);
          if (one.pinned) log.mark([run.id], { pinned: true });
          positions.set(run.id, one.position);
        }
        for (const [filter, { offset, limit, ...sorting }, searchLimits] of questions) {
          const request = { filter, offset, limit, ...sorting };
          const found = await createLogSearch(reader, searchLimits).search(request);
          const wanted = runs.filter((run) => passes(run, filter));
          expect(found.total).toBe(wanted.length);
          expect(found.entries.map(({ runId }) => positions.get(runId))).toEqual(
            inOrder(wanted, request)
              .slice(offset, offset + limit)
              .map(({ position }) => position),
          );
        }
        database.close();
      },
    ),
    { numRuns: 60 },
  );
});
