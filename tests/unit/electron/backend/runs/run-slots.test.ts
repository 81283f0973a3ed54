import { RunSlots } from '@electron/backend/runs/run-slots';
import { expect, it } from 'vitest';

const { signal } = new AbortController();

it('lets runs in by order of their coming, and skips those that gave up', async () => {
  const slots = new RunSlots(1);
  const order: string[] = [];
  expect(await slots.acquire(signal)).toBe(true);
  const leaver = new AbortController();
  const second = slots.acquire(leaver.signal).then((has) => order.push(`second ${has}`));
  const third = slots.acquire(signal).then((has) => order.push(`third ${has}`));
  expect(slots.waiting).toBe(2);
  leaver.abort();
  slots.release();
  await Promise.all([second, third]);
  expect(order).toEqual(['second false', 'third true']);
  slots.release();
  expect(slots.isFull).toBe(false);
});
