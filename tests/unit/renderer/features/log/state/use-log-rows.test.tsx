// @vitest-environment jsdom
import { useLogRows } from '@renderer/features/log/state/use-log-rows';
import type { LogEntry } from '@shared/contract/log';
import { ANY_RUN, type LogFilter } from '@shared/domain/log-query';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

interface Asked {
  filter: LogFilter;
  offset: number;
  limit: number;
}

const { search } = vi.hoisted(() => ({ search: vi.fn() }));
vi.mock('@renderer/rpc/client', () => ({
  client: { log: { search } },
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

/** When each run began, newest first. */
let starts: number[] = [];
const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });

beforeEach(() => {
  starts = Array.from({ length: 1_000 }, (_, index) => 1_000 - index);
  search.mockImplementation(({ filter, offset, limit }: Asked) => {
    const to = filter.startedAt.to ?? Infinity;
    const found = starts.filter((startedAt) => startedAt <= to);
    return Promise.resolve({
      total: found.length,
      entries: found
        .slice(offset, offset + limit)
        .map((startedAt) => ({ runId: `run ${startedAt}`, startedAt, state: 'completed' })),
    });
  });
});
afterEach(() => {
  cleanup();
  queries.clear();
});

const idAt = (entry: LogEntry | undefined) => entry?.runId;

async function read() {
  const { result } = renderHook(
    () => useLogRows({ filter: ANY_RUN, order: 'startedAt', descending: true }),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      ),
    },
  );
  await waitFor(() => expect(result.current.total).toBe(1_000));
  await waitFor(() => expect(idAt(result.current.at(0))).toBe('run 1000'));
  return result;
}

const aRunBegins = () =>
  act(async () => {
    starts = [(starts[0] ?? 0) + 1, ...starts];
    await queries.invalidateQueries();
  });

test('at the top a new run stands first as soon as it is known', async () => {
  const rows = await read();
  await aRunBegins();
  await waitFor(() => expect(idAt(rows.current.at(0))).toBe('run 1001'));
  expect(rows.current).toMatchObject({ total: 1_001, fresh: 0 });
});

test('further down nothing moves: new runs are counted, and shown when asked for', async () => {
  const rows = await read();
  act(() => rows.current.lookAt({ first: 500, last: 520 }));
  await waitFor(() => expect(idAt(rows.current.at(500))).toBe('run 500'));
  await aRunBegins();
  await aRunBegins();
  await waitFor(() => expect(rows.current.fresh).toBe(2));
  expect(idAt(rows.current.at(500))).toBe('run 500');
  act(() => rows.current.renew());
  await waitFor(() => expect(rows.current).toMatchObject({ total: 1_002, fresh: 0 }));
});

test('only the pages in sight are read', async () => {
  const rows = await read();
  act(() => rows.current.lookAt({ first: 890, last: 910 }));
  await waitFor(() => expect(idAt(rows.current.at(905))).toBe('run 95'));
  expect(idAt(rows.current.at(890))).toBe('run 110');
  expect(rows.current.at(400)).toBeUndefined();
});

test('pages that fly by are not read, only the one where it comes to rest', async () => {
  const rows = await read();
  for (const first of [300, 550, 800]) act(() => rows.current.lookAt({ first, last: first + 20 }));
  await waitFor(() => expect(idAt(rows.current.at(810))).toBe('run 190'));
  const offsets = search.mock.calls.map(([asked]) => (asked as Asked).offset);
  expect(new Set(offsets)).toEqual(new Set([0, 700, 800]));
});

test('whoever scrolls on finds the next page read before it is in sight', async () => {
  const rows = await read();
  act(() => rows.current.lookAt({ first: 45, last: 70 }));
  await waitFor(() => expect(idAt(rows.current.at(110))).toBe('run 890'));
});

test('rows between two places have ids though they were never in sight', async () => {
  const rows = await read();
  const ids = await rows.current.idsBetween(650, 20);
  expect(ids).toHaveLength(631);
  expect(ids[0]).toBe('run 980');
  expect(ids.at(-1)).toBe('run 350');
});
