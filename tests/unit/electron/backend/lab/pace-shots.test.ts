import { paceShots } from '@electron/backend/lab/pace-shots';
import type { LabShot } from '@shared/domain/lab/lab';
import type { LabPace } from '@shared/domain/lab/plan-shots';
import { createFakeClock } from '@tests/support/fake-clock';
import { answeredShot, labShot } from '@tests/support/lab-shot';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

/** How the simulated gateway answers a shot: how long it takes, ms, and what comes. */
type Answer = (index: number) => { took: number; shot: LabShot };

const miss: Answer = (index) => ({ took: 100, shot: answeredShot(index, 'MISS') });

/** Fires at a clock that moves by itself from one event to the next; tells when each shot was sent and ended. */
async function rehearse(pace: LabPace, shots: number, answer: Answer = miss, haltAt = Infinity) {
  const clock = createFakeClock();
  const halting = new AbortController();
  const sent = new Map<number, number>();
  const ended = new Map<number, number>();
  let most = 0;
  let isOver = false;
  const pacing = paceShots(pace, {
    clock,
    halt: halting.signal,
    elapsed: () => clock.elapsed(),
    shots,
    fire(index) {
      sent.set(index, clock.elapsed());
      most = Math.max(most, sent.size - ended.size);
      const { took, shot } = answer(index);
      return new Promise((resolve) => {
        clock.after(took, () => {
          ended.set(index, clock.elapsed());
          resolve({ ...shot, startedAt: clock.elapsed() - took, endedAt: clock.elapsed() });
        });
      });
    },
  }).finally(() => (isOver = true));
  while (!isOver) {
    await setImmediate();
    clock.advance(10);
    if (clock.elapsed() >= haltAt) halting.abort();
  }
  return { problem: await pacing, sent: [...sent], ended, most };
}

describe('lanes', () => {
  it('send the next shot of a lane a gap after the end of the one before', async () => {
    const pace: LabPace = { type: 'lanes', lanes: [[0, 1, 2]], atOnce: 1, gap: 250 };
    expect((await rehearse(pace, 3)).sent).toEqual([
      [0, 0],
      [1, 350],
      [2, 700],
    ]);
  });

  it('send every shot once, and no more at once than is allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 12, maxLength: 12 }),
        async (shots, atOnce, times) => {
          const lanes = Array.from({ length: shots }, (_, index) => [index]);
          const answer: Answer = (index) => ({ ...miss(index), took: times[index] ?? 1 });
          const { sent, most } = await rehearse(
            { type: 'lanes', lanes, atOnce, gap: 0 },
            shots,
            answer,
          );
          expect(sent.map(([index]) => index)).toEqual(lanes.flat());
          expect(most).toBe(Math.min(atOnce, shots));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('send nothing more once halted', async () => {
    const pace: LabPace = { type: 'lanes', lanes: [[0, 1, 2, 3]], atOnce: 1, gap: 100 };
    expect((await rehearse(pace, 4, miss, 250)).sent).toHaveLength(2);
  });
});

it('sends one every interval, whether the one before has ended or not', async () => {
  const answer: Answer = (index) => ({ ...miss(index), took: 500 });
  const { sent, most } = await rehearse({ type: 'spaced', interval: 200 }, 4, answer);
  expect(sent).toEqual([
    [0, 0],
    [1, 200],
    [2, 400],
    [3, 600],
  ]);
  expect(most).toBe(3);
});

describe('an expiry test', () => {
  const ttl = 60_000;
  /** A gateway that keeps an entry for a minute from the end of the answer that filled it. */
  const gateway = (): Answer => {
    const clock = { now: 0 };
    const ages = [0, 0, 59_000, 61_000, 70_000];
    return (index) => {
      clock.now = ages[index] ?? 0;
      const isHit = index > 0 && clock.now < ttl;
      return { took: 1_000, shot: answeredShot(index, isHit ? 'HIT' : 'MISS') };
    };
  };

  it('asks when the entry has the age, counted from the end of the answer that made it', async () => {
    const { sent, problem } = await rehearse(
      { type: 'expiry', ages: [5, 59, 61, 70] },
      5,
      gateway(),
    );
    // The last one is not asked: the MISS at 61 s has filled the cache anew.
    expect(sent).toEqual([
      [0, 0],
      [1, 6_000],
      [2, 60_000],
      [3, 62_000],
    ]);
    expect(problem).toBeNull();
  });

  it.each([
    [answeredShot(0, 'HIT'), 'The first request was already answered from the cache'],
    [answeredShot(0, null), 'The gateway gave no cache status'],
    [labShot({ state: 'failed', status: 500 }), 'The first request was not answered.'],
  ])('says why it cannot go on', async (shot, sentence) => {
    const answer: Answer = () => ({ took: 10, shot });
    const { sent, problem } = await rehearse({ type: 'expiry', ages: [5] }, 2, answer);
    expect(sent).toHaveLength(1);
    expect(problem).toContain(sentence);
  });

  it('waits for months, which no timer can at once', async () => {
    const month = 30 * 24 * 3_600;
    const clock = createFakeClock();
    const due: number[] = [];
    const after: typeof clock.after = (ms, work) => {
      due.push(ms);
      return clock.after(ms, work);
    };
    const pacing = paceShots(
      { type: 'expiry', ages: [month] },
      {
        clock: { ...clock, after },
        halt: new AbortController().signal,
        elapsed: () => clock.elapsed(),
        shots: 2,
        fire: (index) => Promise.resolve(answeredShot(index, 'MISS', { startedAt: 0, took: 0 })),
      },
    );
    for (let day = 0; day < 30; day += 1) {
      await setImmediate();
      clock.advance(86_400_000);
    }
    await pacing;
    // 2 ** 31 ms is the most that Node's timers take.
    expect(Math.max(...due)).toBeLessThan(2 ** 31);
    expect(due).toHaveLength(30);
  });
});

describe('a key test', () => {
  const pace: LabPace = { type: 'key', settle: 500 };

  it('sends the changes one by one once the same request has hit', async () => {
    const answer: Answer = (index) => ({
      took: 100,
      shot: answeredShot(index, index === 1 ? 'HIT' : 'MISS'),
    });
    const { sent, problem, most } = await rehearse(pace, 5, answer);
    expect(sent.map(([, at]) => at)).toEqual([0, 600, 700, 800, 900]);
    expect([problem, most]).toEqual([null, 1]);
  });

  it('sends no change where the same request does not hit, and says why', async () => {
    const { sent, problem } = await rehearse(pace, 5);
    expect(sent).toHaveLength(2);
    expect(problem).toContain('a change of it would prove nothing');
  });
});
