// @vitest-environment jsdom
import { MOST_SELECTED, useSelection } from '@renderer/features/log/state/use-selection';
import type { LogEntry } from '@shared/contract/log';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

/** Rows that are all read; `shift` is how many runs came in at the top. */
const listOf = (shift = 0) => ({
  at: (index: number): LogEntry | undefined => ({ runId: `run ${index - shift}` }) as LogEntry,
  idsBetween: (one: number, other: number) => {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    const places = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return Promise.resolve(places.map((index) => `run ${index - shift}`));
  },
});

function select(onFailure = vi.fn()) {
  return renderHook(({ rows, list }) => useSelection({ rows, list, onFailure }), {
    initialProps: { rows: listOf(), list: 'all' },
  });
}

test('a row is taken in and out; Shift takes in all from the one toggled last', async () => {
  const { result } = select();
  act(() => result.current.toggle(3, false));
  act(() => result.current.toggle(9, false));
  act(() => result.current.toggle(9, false));
  expect(result.current.runIds).toEqual(['run 3']);
  await act(async () => result.current.toggle(6, true));
  expect(result.current.runIds).toEqual(['run 3', 'run 6', 'run 7', 'run 8', 'run 9']);
});

test('nothing is taken in with a row that has moved since', async () => {
  const { result, rerender } = select();
  act(() => result.current.toggle(0, false));
  rerender({ rows: listOf(2), list: 'all' });
  await act(async () => result.current.toggle(5, true));
  expect(result.current.runIds).toEqual(['run 0', 'run 3']);
});

test('the one toggled last may be out of sight, but not in another list', async () => {
  const { result, rerender } = select();
  act(() => result.current.toggle(1, false));
  const far = { ...listOf(), at: (index: number) => (index < 5 ? undefined : listOf().at(index)) };
  rerender({ rows: far, list: 'all' });
  await act(async () => result.current.toggle(6, true));
  expect(result.current.runIds).toHaveLength(6);
  rerender({ rows: far, list: 'of one model' });
  await act(async () => result.current.toggle(9, true));
  expect(result.current.runIds).toHaveLength(7);
});

test('no more are selected than the backend takes', async () => {
  const { result } = select();
  act(() => result.current.toggle(0, false));
  await act(async () => result.current.toggle(9_999, true));
  expect(result.current.runIds).toHaveLength(MOST_SELECTED);
});

test('what was asked for before the selection was cleared is not taken in afterwards', async () => {
  const { result } = select();
  act(() => result.current.toggle(0, false));
  await act(async () => {
    result.current.toggle(5, true);
    result.current.clear();
  });
  expect(result.current.runIds).toEqual([]);
});

test('runs that are no more are dropped, and others stay', () => {
  const { result } = select();
  for (const index of [1, 2, 3]) act(() => result.current.toggle(index, false));
  act(() => result.current.drop(['run 2', 'run 9']));
  expect(result.current.runIds).toEqual(['run 1', 'run 3']);
});

test('rows that cannot be read are told of', async () => {
  const onFailure = vi.fn();
  const { result, rerender } = select(onFailure);
  act(() => result.current.toggle(0, false));
  const failure = new Error('gone');
  rerender({ rows: { ...listOf(), idsBetween: () => Promise.reject(failure) }, list: 'all' });
  await act(async () => result.current.toggle(2, true));
  expect(onFailure).toHaveBeenCalledWith(failure);
});
