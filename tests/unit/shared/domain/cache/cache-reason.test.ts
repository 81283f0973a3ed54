import { cacheFiller, cacheReason } from '@shared/domain/cache/cache-reason';
import type { CacheFacts } from '@shared/domain/cache/cache-facts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INGREDIENTS, someFacts } from './some-facts';

const second = 1_000;
const ofBody = (body: string): Pick<CacheFacts, 'ingredients'> => ({
  ingredients: { ...INGREDIENTS, body },
});
const reasonOf = (run: CacheFacts, equal: CacheFacts[], others: CacheFacts[] = []) =>
  cacheReason(run, { equal, others });

test('a HIT is never explained by a difference', () => {
  const moment = fc.integer({ min: 0, max: 100 * second });
  const facts = fc.record({
    sentAt: moment,
    cacheStatus: fc.constantFrom('HIT', 'MISS', null),
    state: fc.constantFrom('completed', 'failed', 'running'),
    status: fc.constantFrom(200, 500, null),
  });
  const given = [fc.array(facts), fc.array(facts), moment] as const;
  fc.assert(
    fc.property(...given, (equal, others, sentAt) => {
      const hit = someFacts({ runId: 'hit', sentAt, cacheStatus: 'HIT' });
      const reason = reasonOf(hit, equal.map(someFacts), others.map(someFacts));
      expect(['same', 'unknown-origin']).toContain(reason?.type);
    }),
  );
});

test('nothing is said of what was not answered or was refused', () => {
  expect(reasonOf(someFacts({ status: null, answeredAt: null, cacheStatus: null }), [])).toBeNull();
  expect(reasonOf(someFacts({ status: 429, cacheStatus: null }), [])).toBeNull();
});

test.each<[string, Partial<CacheFacts>]>([
  [
    'no-gateway',
    { cacheStatus: null, isAsked: null, ingredients: { ...INGREDIENTS, gateway: null } },
  ],
  ['skipped', { asked: { skipCache: true, cacheTtl: 60, cacheKey: null } }],
  ['cache-off', { isAsked: false, lifetime: null }],
  ['unexplained', { cacheStatus: null }],
  ['first', {}],
])('a request of which nothing else is known: %s', (type, given) => {
  expect(reasonOf(someFacts(given), [])).toEqual({ type });
});

test('an entry that is too old has expired, and by how much is told', () => {
  const filled = someFacts();
  const late = someFacts({ sentAt: 73 * second });
  expect(reasonOf(late, [filled])).toMatchObject({ type: 'expired', ago: 12 * second });
  expect(reasonOf(someFacts({ sentAt: 50 * second }), [filled])).toEqual({ type: 'unexplained' });
});

test('of several the newest that was kept decides', () => {
  const equal = [
    someFacts({ sentAt: 55 * second, state: 'failed', status: 500 }),
    someFacts({ sentAt: 50 * second, cacheStatus: 'HIT' }),
    someFacts(),
  ];
  expect(reasonOf(someFacts({ sentAt: 80 * second }), equal)?.type).toBe('expired');
});

test('an equal request a moment earlier was too close', () => {
  const run = someFacts({ sentAt: 40 });
  expect(reasonOf(run, [someFacts()])).toMatchObject({
    type: 'too-close',
    apart: 40,
    from: 'run at 0',
  });
  const underWay = someFacts({ endedAt: null, state: 'running', status: null, answeredAt: null });
  expect(reasonOf(run, [underWay])).toMatchObject({
    type: 'too-close',
    apart: 40,
    from: 'run at 0',
  });
});

test.each<[string, Partial<CacheFacts>]>([
  ['failed', { state: 'failed', status: 500 }],
  ['failed', { state: 'stopped' }],
  ['skipped', { asked: { skipCache: true, cacheTtl: null, cacheKey: null }, lifetime: null }],
  ['streamed', { isStreamed: true }],
  ['not-text-or-image', { isSoundOrFilm: true }],
  ['not-asked', { isAsked: false, lifetime: null }],
])('an equal request whose answer was not kept: %s', (because, given) => {
  const run = someFacts({ sentAt: 20 * second });
  expect(reasonOf(run, [someFacts(given)])).toEqual({
    type: 'not-kept',
    because,
    from: 'run at 0',
  });
});

test('streams are known to be kept once one came from the cache', () => {
  const streamed = { isStreamed: true };
  const equal = [
    someFacts({ ...streamed, sentAt: 30 * second, cacheStatus: 'HIT' }),
    someFacts(streamed),
  ];
  expect(reasonOf(someFacts({ ...streamed, sentAt: 80 * second }), equal)?.type).toBe('expired');
});

test('the nearest earlier request is the one with the fewest differences, the newest of several', () => {
  const run = someFacts({ sentAt: 90 * second, ...ofBody('{"a":1,"b":1,"c":1}') });
  const others = [
    someFacts({ sentAt: 60 * second, ...ofBody('{"a":2,"b":2,"c":2}') }),
    someFacts({ sentAt: 40 * second, ...ofBody('{"a":1,"b":3,"c":1}') }),
    someFacts({ sentAt: 20 * second, ...ofBody('{"a":4,"b":1,"c":1}') }),
  ];
  expect(reasonOf(run, [], others)).toEqual({
    type: 'differs',
    from: 'run at 40000',
    difference: { ingredient: 'body', path: 'b', before: '3', now: '1' },
  });
});

test('a request that asks something else of another model is not near; another format of the same is', () => {
  const run = someFacts({ sentAt: 90 * second, ...ofBody('{"a":1}') });
  const of = (given: object) => someFacts({ ingredients: { ...INGREDIENTS, ...given } });
  const both = of({ model: 'b', body: '{"a":2}' });
  expect(reasonOf(run, [], [both])).toEqual({ type: 'first' });
  const model = of({ model: 'b', body: '{"a":1}' });
  expect(reasonOf(run, [], [both, model])).toMatchObject({ difference: { ingredient: 'model' } });
  const format = of({ endpoint: 'ai/v1/responses', body: '{"b":1,"c":1}' });
  expect(reasonOf(run, [], [format])).toMatchObject({
    difference: { ingredient: 'endpoint' },
    more: 3,
  });
});

test('what had not ended when the request was sent is not compared with it', () => {
  const beside = someFacts({ sentAt: 0, endedAt: 5 * second, ...ofBody('{}') });
  expect(reasonOf(someFacts({ sentAt: second }), [], [beside])).toEqual({ type: 'first' });
});

test('a HIT comes from the last whole MISS that is not too old, also where nobody asked for caching', () => {
  const hit = someFacts({ runId: 'hit', sentAt: 30 * second, cacheStatus: 'HIT' });
  const [old, newer] = [someFacts(), someFacts({ sentAt: 10 * second })];
  const failed = someFacts({ sentAt: 20 * second, state: 'failed', status: 500 });
  expect(cacheFiller(hit, [failed, newer, old])).toBe(newer);
  const unasked = someFacts({ lifetime: null, isAsked: false });
  expect(cacheFiller(hit, [unasked])).toBe(unasked);
  const late = { ...hit, sentAt: 200 * second, answeredAt: 200 * second };
  expect(cacheFiller(late, [newer])).toBeNull();
  expect(reasonOf(late, [newer])).toEqual({ type: 'unknown-origin' });
});
