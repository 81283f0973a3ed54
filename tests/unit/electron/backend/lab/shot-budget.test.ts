import { ShotBudget } from '@electron/backend/lab/shot-budget';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const never = new AbortController().signal;

it('lets no shot start that could pass the limit, whatever answers come to', async () => {
  const cents = fc.integer({ min: 0, max: 50 });
  const shots = fc.array(
    fc.record({ worst: cents, used: fc.double({ min: 0, max: 1, noNaN: true }) }),
  );
  await fc.assert(
    fc.asyncProperty(shots, fc.integer({ min: 1, max: 200 }), async (given, limit) => {
      const budget = new ShotBudget(limit);
      let spent = 0;
      await Promise.all(
        given.map(async ({ worst, used }) => {
          if (!(await budget.take(worst, never))) return;
          await Promise.resolve();
          spent += worst * used;
          budget.settle(worst, worst * used);
        }),
      );
      expect(spent).toBeLessThanOrEqual(limit + 1e-6);
    }),
  );
});

it('waits for what is under way, which may come cheaper than feared', async () => {
  const budget = new ShotBudget(10);
  expect(await budget.take(8, never)).toBe(true);
  const second = budget.take(8, never);
  budget.settle(8, 1);
  expect(await second).toBe(true);
});

it('says no at once where a shot can never fit any more', async () => {
  const budget = new ShotBudget(10);
  expect(await budget.take(11, never)).toBe(false);
  expect(await budget.take(8, never)).toBe(true);
  budget.settle(8, null);
  expect(await budget.take(3, never)).toBe(false);
  expect(budget.left).toBe(2);
});

it('lets go of a shot that waits when the experiment is halted', async () => {
  const budget = new ShotBudget(10);
  await budget.take(8, never);
  const halting = new AbortController();
  const waiting = budget.take(8, halting.signal);
  halting.abort();
  expect(await waiting).toBe(false);
});
