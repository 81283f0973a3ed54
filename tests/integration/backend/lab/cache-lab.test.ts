import { cacheFigures } from '@shared/domain/lab/cache-figures';
import type { Lab } from '@shared/domain/lab/lab';
import type { CacheLab, ShotPacing } from '@shared/domain/lab/lab-definition';
import { KEY_CHANGES } from '@shared/domain/lab/lab-definition';
import { createFakeClock } from '@tests/support/fake-clock';
import { cachedRequest, cacheLab } from '@tests/support/lab-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { asked, ranLab, watchLab } from './watch-lab';

const figuresOf = ({ definition, shots }: Lab) => cacheFigures(definition as CacheLab, shots);
const statuses = (shots: readonly { cacheStatus: string | null }[]) =>
  shots.map(({ cacheStatus }) => cacheStatus).toSorted();

describe('the same request many times', () => {
  it.each<[string, ShotPacing]>([
    ['one after another', { type: 'sequential', gap: 1 }],
    ['several at once', { type: 'parallel', atOnce: 4 }],
    ['one every few ms', { type: 'spaced', interval: 3 }],
  ])('%s: counts the hits and misses that the gateway counted', async (_, pacing) => {
    await using app = await testBackend();
    const lab = await ranLab(app, cacheLab({ type: 'repeat', shots: 12, pacing }));
    expect(lab.state).toBe('completed');
    expect(asked(app.demo)).toHaveLength(12);
    expect(statuses(lab.shots)).toEqual(statuses(asked(app.demo)));
    const { hits, misses, failures } = figuresOf(lab);
    expect(hits + misses).toBe(12);
    expect(misses).toBeGreaterThan(0);
    expect(failures).toBe(0);
  });

  it('says of each shot what it took, cost and saved, and why it was a hit', async () => {
    await using app = await testBackend();
    const pacing = { type: 'sequential', gap: 0 } as const;
    const { shots } = await ranLab(app, cacheLab({ type: 'repeat', shots: 3, pacing }));
    const [miss, hit] = shots;
    expect(miss).toMatchObject({ cacheStatus: 'MISS', saved: null, reason: { type: 'first' } });
    expect(miss?.cost).toBeGreaterThan(0);
    expect(hit).toMatchObject({ cacheStatus: 'HIT', cost: 0, saved: miss?.cost });
    expect(hit).toMatchObject({ reason: { type: 'same' }, entryAge: expect.any(Number) });
    for (const shot of shots) {
      expect(shot.headersAfter).toBeLessThanOrEqual(shot.endedAfter ?? 0);
      expect(shot.logId).toMatch(/^[0-9A-Z]{26}$/);
      expect((shot.endedAt ?? 0) - (shot.startedAt ?? 0)).toBeCloseTo(shot.endedAfter ?? -1, 5);
    }
    const total = (await app.client.spending.session()).total;
    expect(total).toBeCloseTo(miss?.cost ?? -1, 12);
  });

  it('finds no answer of an earlier experiment in the cache', async () => {
    await using app = await testBackend();
    const pacing = { type: 'sequential', gap: 0 } as const;
    const definition = cacheLab({ type: 'repeat', shots: 2, pacing });
    expect(figuresOf(await ranLab(app, definition)).misses).toBe(1);
    expect(figuresOf(await ranLab(app, definition)).misses).toBe(1);
    const asIs = { ...definition, fresh: false };
    expect(figuresOf(await ranLab(app, asIs)).misses).toBe(1);
    expect(figuresOf(await ranLab(app, asIs)).misses).toBe(0);
  });
});

it('finds what is part of the key', async () => {
  await using app = await testBackend();
  const lab = await ranLab(app, cacheLab({ type: 'key', changes: [...KEY_CHANGES] }));
  expect(lab).toMatchObject({ state: 'completed', message: null });
  const found = Object.fromEntries(
    figuresOf(lab).keys.map(({ change, finding }) => [change, finding]),
  );
  expect(found).toEqual({
    metadata: 'same-key',
    'event-id': 'same-key',
    'cache-ttl': 'same-key',
    stream: 'other-key',
    seed: 'other-key',
    temperature: 'other-key',
    'max-tokens': 'other-key',
    'trailing-space': 'other-key',
    format: 'other-key',
  });
});

it('sends no change where the request itself does not hit, and says why', async () => {
  await using app = await testBackend();
  const request = cachedRequest({ skipCache: true });
  const lab = await ranLab(app, cacheLab({ type: 'key', changes: ['seed'] }, { request }));
  expect(lab.state).toBe('failed');
  expect(lab.message).toContain('The very same request, sent again, was no HIT');
  expect(lab.shots.at(-1)?.state).toBe('skipped');
  expect(asked(app.demo)).toHaveLength(2);
});

it('sees when an entry expires, with no shot between two of its ages', async () => {
  const clock = createFakeClock();
  await using app = await testBackend({ ports: { clock }, demo: { now: clock.now } });
  const definition = cacheLab({ type: 'expiry', ages: [10, 59, 61, 90] });
  const { labId } = await app.client.lab.start({ definition });
  const lab = await advanceUntilEnd(app, clock, labId);
  expect(lab.state).toBe('completed');
  const { expiry } = figuresOf(lab);
  expect(expiry?.probes.map(({ cacheStatus }) => cacheStatus)).toEqual([
    'HIT',
    'HIT',
    'MISS',
    null,
  ]);
  expect(expiry?.lastHit).toBeGreaterThanOrEqual(59);
  expect(expiry?.lastHit).toBeLessThan(60);
  expect(expiry?.firstMiss).toBeGreaterThan(60);
  expect(expiry?.text).toMatch(/^Hit at 59\.\d s, missed at 61\.\d s: it expires in between\.$/);
  expect(lab.shots[3]?.reason).toMatchObject({ type: 'expired' });
  expect(asked(app.demo)).toHaveLength(4);
});

/** Lets time pass only while no request is under way: the demo gateway takes real time. */
async function advanceUntilEnd(
  app: TestBackend,
  clock: ReturnType<typeof createFakeClock>,
  labId: string,
): Promise<Lab> {
  const watching = watchLab(app.client, labId);
  let isOver = false;
  void watching.finally(() => (isOver = true));
  while (!isOver) {
    await delay(1);
    const lab = await app.client.lab.get({ labId });
    if (!lab?.shots.some(({ state }) => state === 'running')) clock.advance(500);
  }
  return (await watching).lab;
}
