// @vitest-environment jsdom
import { useThrottled } from '@renderer/lib/use-throttled';
import { useSettled } from '@renderer/lib/use-settled';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const wait = (ms: number): void => {
  act(() => void vi.advanceTimersByTime(ms));
};

it('a throttled value is renewed at most once in a pause, and ends with the last one', () => {
  const { result, rerender } = renderHook(({ value }) => useThrottled(value, 100), {
    initialProps: { value: 0 },
  });
  const seen = new Set<number>();
  for (let value = 1; value <= 30; value += 1) {
    rerender({ value });
    wait(10);
    seen.add(result.current);
  }
  expect(seen.size).toBeLessThanOrEqual(5);
  wait(100);
  expect(result.current).toBe(30);
});

it('a settled value waits until nothing changes for a pause', () => {
  const { result, rerender } = renderHook(({ value }) => useSettled(value, 100), {
    initialProps: { value: 'a' },
  });
  rerender({ value: 'ab' });
  wait(90);
  rerender({ value: 'abc' });
  wait(90);
  expect(result.current).toBe('a');
  wait(20);
  expect(result.current).toBe('abc');
});
