import { asksNothing, readFilter, writeFilter } from '@renderer/features/log/state/filter-address';
import { LOG_STATES } from '@renderer/features/log/state/log-words';
import { logFilterSchema } from '@shared/contract/log';
import { ANY_RUN, type LogFilter } from '@shared/domain/log-query';
import { REQUEST_FORMATS } from '@shared/domain/run-request';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const name = fc.string({ minLength: 1, maxLength: 40 });
const names = fc.uniqueArray(name, { maxLength: 4 });
const end = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0));
const range = fc.record({ from: end, to: end });
const time = fc.option(fc.date({ noInvalidDate: true }).map((date) => date.getTime()));

const anyFilter: fc.Arbitrary<LogFilter> = fc.record({
  text: fc.string({ maxLength: 60 }),
  models: names,
  authors: names,
  formats: fc.subarray([...REQUEST_FORMATS]),
  states: fc.subarray([...LOG_STATES]),
  statuses: fc.uniqueArray(fc.integer({ min: 100, max: 599 }), { maxLength: 5 }),
  cacheStatus: fc.constantFrom('HIT', 'MISS', 'none', null),
  gateway: fc.option(name),
  finishReasons: names,
  metadata: fc.option(fc.record({ key: name, value: fc.option(name) })),
  startedAt: fc.record({ from: time, to: time }),
  cost: range,
  duration: range,
  tokens: range,
  pinned: fc.boolean(),
});

test('a filter comes back from the address as it was put there', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const address = writeFilter(new URLSearchParams(), filter).toString();
      expect(readFilter(new URLSearchParams(address))).toEqual(filter);
    }),
  );
});

test('whatever an address holds, what it asks for is taken by the backend', () => {
  const known = fc.constantFrom(
    ...['q', 'model', 'author', 'finish', 'format', 'state', 'status', 'cache', 'gateway'],
    ...['metadata', 'value', 'time', 'cost', 'duration', 'tokens', 'pinned'],
  );
  const value = fc.oneof(
    fc.string({ maxLength: 1_200 }),
    fc.constantFrom('..', '1..NaN', '1e999..', '-5..5'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(known, value), { maxLength: 150 }), (pairs) => {
      const filter = readFilter(new URLSearchParams(pairs));
      expect(logFilterSchema.safeParse(filter).error).toBeUndefined();
    }),
  );
});

test('times that no calendar has are none', () => {
  const { startedAt } = readFilter(new URLSearchParams('time=1e300..8640000000000000'));
  expect(startedAt).toEqual({ from: null, to: 8.64e15 });
});

test('another filter leaves the order and the run that is looked at', () => {
  const before = new URLSearchParams('order=cost&run=1&model=a&model=b&q=old');
  const after = writeFilter(before, { ...ANY_RUN, models: ['c'] });
  expect(after.toString()).toBe('order=cost&run=1&model=c');
});

test('only a filter that asks for nothing asks for nothing', () => {
  expect(asksNothing(ANY_RUN)).toBe(true);
  expect(asksNothing({ ...ANY_RUN, pinned: true })).toBe(false);
  expect(asksNothing({ ...ANY_RUN, tokens: { from: 0, to: null } })).toBe(false);
});
