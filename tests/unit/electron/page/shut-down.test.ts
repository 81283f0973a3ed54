import { createShutDown } from '@electron/page/shut-down';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('closes once, however often it is asked', async () => {
  const close = vi.fn(() => Promise.resolve());
  const shutDown = createShutDown(close);
  await Promise.all([shutDown(), shutDown()]);
  expect(close).toHaveBeenCalledTimes(1);
});

test('gives up after 3 s', async () => {
  let isDone = false;
  void createShutDown(() => new Promise(() => {}))().then(() => (isDone = true));
  await vi.advanceTimersByTimeAsync(2_999);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isDone).toBe(true);
});
