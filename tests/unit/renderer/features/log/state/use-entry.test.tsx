// @vitest-environment jsdom
import { useEntry } from '@renderer/features/log/state/use-entry';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { runRequest } from '@tests/support/run-request';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const { search } = vi.hoisted(() => ({ search: vi.fn() }));
vi.mock('@renderer/rpc/client', () => ({
  query: {
    log: {
      search: {
        queryOptions: ({ input, ...rest }: { input: unknown }) => ({
          queryKey: ['log', 'search', input],
          queryFn: () => search(input),
          ...rest,
        }),
      },
    },
  },
}));

const NOW = 1_800_000_000_000;
const queries = new QueryClient();

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  cleanup();
  queries.clear();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const stored = (change: object) =>
  search.mockResolvedValue({ total: 1, entries: [{ runId: 'run', startedAt: NOW, ...change }] });

test('the line of a run that has just ended is read until it says so, and what it cost', async () => {
  const begun = newRun('run', runRequest({}), NOW);
  stored({ state: 'running', cost: null });
  const { result, rerender } = renderHook(({ run }: { run: Run }) => useEntry(run), {
    initialProps: { run: begun },
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  });
  await pass(0);
  // The line was read just before the run ended, the run just after it.
  rerender({ run: { ...begun, state: 'completed' } });
  stored({ state: 'completed', cost: null });
  await pass(1_000);
  expect(result.current?.state).toBe('completed');
  stored({ state: 'completed', cost: 0.02 });
  await pass(3_000);
  expect(result.current?.cost).toBe(0.02);

  await pass(150_000);
  search.mockClear();
  await pass(150_000);
  expect(search).not.toHaveBeenCalled();
});
