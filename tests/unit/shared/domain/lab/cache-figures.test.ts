import { appError } from '@shared/domain/app-error';
import { cacheFigures } from '@shared/domain/lab/cache-figures';
import type { LabShot } from '@shared/domain/lab/lab';
import type { KeyChange } from '@shared/domain/lab/lab-definition';
import { cacheLab } from '@tests/support/lab-request';
import { answeredShot, labShot } from '@tests/support/lab-shot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const repeat = cacheLab({ type: 'repeat', shots: 4, pacing: { type: 'sequential', gap: 0 } });
const error = appError({ kind: 'provider', code: 'x', message: 'The provider failed.' });
const failed = (index: number) =>
  labShot({ index, state: 'failed', status: 500, cost: 0, endedAt: 5, endedAfter: 9_999, error });

describe('the figures', () => {
  it('count each shot once, whatever became of it', () => {
    const anyShot = fc.constantFrom(
      answeredShot(0, 'HIT'),
      answeredShot(0, 'MISS'),
      answeredShot(0, null),
      failed(0),
      labShot({ state: 'stopped', cacheStatus: 'MISS' }),
      labShot({ state: 'skipped' }),
      labShot({ state: 'waiting' }),
      labShot({ state: 'running' }),
    );
    fc.assert(
      fc.property(fc.array(anyShot), (shots) => {
        const { ended, hits, misses, unstated, failures, skipped } = cacheFigures(repeat, shots);
        expect(hits + misses + unstated + failures).toBe(ended);
        const open = shots.filter(({ state }) => state === 'waiting' || state === 'running').length;
        expect(ended + skipped + open).toBe(shots.length);
      }),
    );
  });

  it('never average answers from the cache with those from the origin', () => {
    const figures = cacheFigures(repeat, [
      answeredShot(0, 'MISS', { took: 4_000 }),
      answeredShot(1, 'HIT', { took: 40 }),
      answeredShot(2, 'HIT', { took: 60 }),
      failed(3),
    ]);
    expect(figures.miss.total).toEqual({ count: 1, p50: 4_000, p95: 4_000 });
    expect(figures.hit.total).toEqual({ count: 2, p50: 40, p95: 60 });
    expect(figures.hit.firstByte).toEqual({ count: 2, p50: 20, p95: 30 });
    expect(figures.hitRate).toBeCloseTo(2 / 3);
  });

  it('never take an unknown price for nothing', () => {
    const figures = cacheFigures(repeat, [
      answeredShot(0, 'MISS', { cost: null }),
      answeredShot(1, 'HIT', { saved: null }),
      answeredShot(2, 'HIT'),
    ]);
    expect(figures).toMatchObject({ cost: 0, saved: 0.001, unpriced: 2 });
  });

  it('have no hit rate where the gateway gave no cache status', () => {
    expect(cacheFigures(repeat, [answeredShot(0, null)]).hitRate).toBeNull();
  });
});

describe('an expiry test', () => {
  const ages = [50, 59, 61, 70];
  const finding = (...statuses: LabShot['cacheStatus'][]) => {
    const shots = [
      answeredShot(0, 'MISS', { startedAt: 0, took: 2_000 }),
      ...statuses.map((status, place) =>
        answeredShot(place + 1, status, { startedAt: 2_000 + (ages[place] ?? 0) * 1_000 + 90 }),
      ),
    ];
    return cacheFigures(cacheLab({ type: 'expiry', ages }), shots).expiry;
  };

  it('says between which ages the entry expires', () => {
    expect(finding('HIT', 'HIT', 'MISS')).toMatchObject({ lastHit: 59.09, firstMiss: 61.09 });
    expect(finding('HIT', 'HIT', 'MISS')?.text).toBe(
      'Hit at 59.1 s, missed at 61.1 s: it expires in between.',
    );
  });

  it('says what it does not know', () => {
    expect(finding('HIT', 'HIT')?.text).toBe('Still hit at 59.1 s: it lives longer than that.');
    expect(finding('MISS')?.text).toMatch(/^Missed at 50\.1 s already/);
    expect(finding(null)?.text).toBeNull();
  });

  it('believes nothing after the first MISS: it has filled the cache anew', () => {
    expect(finding('HIT', 'MISS', 'HIT')).toMatchObject({ lastHit: 50.09, firstMiss: 59.09 });
  });
});

describe('a key test', () => {
  const fill = answeredShot(0, 'MISS', { startedAt: 0, took: 1_000 });
  const again = answeredShot(1, 'HIT', { startedAt: 2_000, entryAge: 1_000 });
  const find = (shot: LabShot, first = fill) => {
    const changes: KeyChange[] = ['seed'];
    return cacheFigures(cacheLab({ type: 'key', changes }), [first, again, shot]).keys[0];
  };

  it('takes a HIT for the same key and a MISS for another', () => {
    const hit = answeredShot(2, 'HIT', { startedAt: 3_000, entryAge: 2_000 });
    expect(find(hit)).toMatchObject({ change: 'seed', shot: 2, finding: 'same-key' });
    expect(find(answeredShot(2, 'MISS'))).toMatchObject({ finding: 'other-key' });
  });

  it('claims no more of a stream than that it shares no entry with a whole answer', () => {
    const shots = [fill, again, answeredShot(2, 'MISS')];
    const [finding] = cacheFigures(cacheLab({ type: 'key', changes: ['stream'] }), shots).keys;
    expect(finding?.why).toBe('MISS: a stream and a whole answer share no entry.');
  });

  it('takes a HIT of an older entry for no proof', () => {
    const older = answeredShot(2, 'HIT', { startedAt: 3_000, entryAge: 45_000 });
    expect(find(older)).toMatchObject({ finding: 'unknown' });
  });

  it('knows the entry again where the first request was a HIT already', () => {
    const first = answeredShot(0, 'HIT', { startedAt: 0, entryAge: 30_000 });
    const same = answeredShot(2, 'HIT', { startedAt: 3_000, entryAge: 33_000 });
    expect(find(same, first)).toMatchObject({ finding: 'same-key' });
  });

  it('says why it does not know', () => {
    expect(find(failed(2))?.why).toBe('It was not answered. The provider failed.');
    expect(find(labShot({ index: 2, state: 'skipped' }))?.why).toBe('It was not sent.');
    expect(find(labShot({ index: 2 }))?.why).toBe('No answer yet.');
    expect(find(answeredShot(2, null))?.finding).toBe('unknown');
  });
});
