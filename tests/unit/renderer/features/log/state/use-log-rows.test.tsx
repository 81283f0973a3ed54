// @vitest-environment jsdom
import { MOST_FRESH, useLogRows } from '@renderer/features/log/state/use-log-rows';
import type { LogEntry } from '@shared/contract/log';
import { ANY_RUN, type LogFilter } from '@shared/domain/log-query';
import { QueryClient, QueryClientProvider, type Query } from '@tanstack/react-query';
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

const latestOf = (startedAt: number) => ({
  total: 1_001,
  entries: [{ runId: `run ${startedAt}`, startedAt, state: 'completed' }],
});
const upTo = (to: number) => ({ filter: { startedAt: { to } } });

const show = () =>
  renderHook(() => useLogRows({ filter: ANY_RUN, order: 'startedAt', descending: true }), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  });

async function read() {
  const { result } = show();
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

test('new runs are counted also while as many old ones are deleted', async () => {
  const rows = await read();
  act(() => rows.current.lookAt({ first: 500, last: 520 }));
  starts = [1_001, ...starts.slice(0, -1)];
  // Rows that are old are not read again, only whether there are newer ones.
  const asksForNewest = ({ queryKey }: Query) => (queryKey[2] as Asked).limit === MOST_FRESH;
  await act(() => queries.invalidateQueries({ predicate: asksForNewest }));
  await waitFor(() => expect(rows.current.fresh).toBe(1));
});

test('at the top nothing moves either while the keyboard is on a row', async () => {
  const rows = await read();
  act(() => rows.current.hold(true));
  await aRunBegins();
  await waitFor(() => expect(rows.current.fresh).toBe(1));
  expect(idAt(rows.current.at(0))).toBe('run 1000');
  act(() => rows.current.hold(false));
  await waitFor(() => expect(idAt(rows.current.at(0))).toBe('run 1001'));
});

test('where all runs went, the next one is there at once, wherever the reader was', async () => {
  const rows = await read();
  act(() => rows.current.lookAt({ first: 500, last: 520 }));
  starts = [];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(rows.current.total).toBe(0));
  starts = [2_000];
  await act(() => queries.invalidateQueries());
  await waitFor(() => expect(idAt(rows.current.at(0))).toBe('run 2000'));
});

test('it is reading until a question is answered: not when runs come in, nor once it failed', async () => {
  const rows = await read();
  expect(rows.current.isReading).toBe(false);
  search.mockImplementationOnce(() => Promise.resolve(latestOf(1_001)));
  search.mockImplementation(() => new Promise(() => {}));
  await act(() => Promise.race([queries.invalidateQueries(), Promise.resolve()]));
  await waitFor(() => expect(search.mock.lastCall?.[0]).toMatchObject(upTo(1_001)));
  expect(rows.current).toMatchObject({ isReading: false, total: 1_000 });

  cleanup();
  queries.clear();
  search.mockRejectedValue(new Error('gone'));
  const { result } = show();
  expect(result.current.isReading).toBe(true);
  await waitFor(() => expect(result.current.error).not.toBeNull());
  expect(result.current.isReading).toBe(false);
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
