import { LiveLab } from '@electron/backend/lab/live-lab';
import { applyLabEvent, type Lab, type LabEvent } from '@shared/domain/lab/lab';
import { createFakeClock } from '@tests/support/fake-clock';
import { cacheLab } from '@tests/support/lab-request';
import { answeredShot, labShot } from '@tests/support/lab-shot';
import { expect, it, vi } from 'vitest';

const LAB: Lab = {
  id: 'lab',
  definition: cacheLab({ type: 'repeat', shots: 3, pacing: { type: 'sequential', gap: 0 } }),
  demo: true,
  startedAt: 0,
  endedAt: null,
  state: 'running',
  shots: [0, 1, 2].map((index) => labShot({ index })),
  message: null,
};

function liveLab() {
  const clock = createFakeClock();
  const save = vi.fn();
  return { clock, save, lab: new LiveLab(LAB, { clock, store: { save }, unwatched: 10_000 }) };
}

const stop = { state: 'stopped', message: 'Enough.' } as const;

it('tells a watcher the whole first, then what is new, each shot once as it is by then', async () => {
  const { clock, lab } = liveLab();
  const events = lab.watch(new AbortController().signal);
  expect((await events.next()).value).toEqual([{ type: 'lab', lab: LAB }]);
  lab.update(labShot({ state: 'running' }));
  lab.update(answeredShot(0, 'MISS'));
  lab.update(answeredShot(1, 'HIT'));
  const batch: LabEvent[] = (await events.next()).value ?? [];
  expect(batch).toEqual([
    { type: 'shot', shot: answeredShot(0, 'MISS') },
    { type: 'shot', shot: answeredShot(1, 'HIT') },
  ]);
  lab.finish(null);
  const last = events.next();
  clock.advance(50);
  const end: LabEvent[] = (await last).value ?? [];
  expect([...batch, ...end].reduce<Lab | null>(applyLabEvent, LAB)).toEqual(lab.snapshot);
  expect((await events.next()).done).toBe(true);
});

it('tells one who comes when it is over all there is, and ends', async () => {
  const { lab } = liveLab();
  lab.finish(null);
  const seen: LabEvent[][] = [];
  for await (const batch of lab.watch(new AbortController().signal)) seen.push(batch);
  expect(seen).toEqual([[{ type: 'lab', lab: lab.snapshot }]]);
  expect(lab.snapshot).toMatchObject({
    state: 'completed',
    shots: [1, 2, 3].map(() => ({ state: 'skipped' })),
  });
});

it('is stopped after a while without a watcher, counted anew each time the last one leaves', async () => {
  const { clock, lab } = liveLab();
  clock.advance(9_000);
  const page = new AbortController();
  const events = lab.watch(page.signal);
  await events.next();
  clock.advance(60_000);
  expect(lab.stopped.aborted).toBe(false);
  page.abort();
  clock.advance(9_999);
  expect(lab.stopped.aborted).toBe(false);
  clock.advance(1);
  expect(lab.stopped.aborted).toBe(true);
  lab.finish(null);
  expect(lab.snapshot.message).toBe('Stopped because no window was watching any more.');
});

it('ends for the first reason that was given, whatever comes later', () => {
  const { lab } = liveLab();
  lab.halt({ state: 'budget', message: 'Spent.' });
  expect([lab.halted.aborted, lab.stopped.aborted]).toEqual([true, false]);
  lab.stop(stop);
  lab.finish('It could not go on.');
  expect(lab.snapshot).toMatchObject({ state: 'budget', message: 'Spent.' });
});

it('writes what changed a little later and together, and the end at once', () => {
  const { clock, save, lab } = liveLab();
  expect(save).toHaveBeenCalledExactlyOnceWith(LAB, []);
  lab.update(answeredShot(0, 'MISS'));
  lab.update(answeredShot(1, 'HIT'));
  expect(save).toHaveBeenCalledTimes(1);
  clock.advance(250);
  expect(save).toHaveBeenCalledTimes(2);
  expect(save.mock.lastCall?.[1]).toEqual([answeredShot(0, 'MISS'), answeredShot(1, 'HIT')]);
  lab.finish(null);
  expect(save).toHaveBeenCalledTimes(3);
  expect(save.mock.lastCall?.[1]).toEqual([labShot({ index: 2, state: 'skipped' })]);
  clock.advance(60_000);
  expect(save).toHaveBeenCalledTimes(3);
});
