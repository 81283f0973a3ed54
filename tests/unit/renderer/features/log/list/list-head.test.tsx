// @vitest-environment jsdom
import { ListHead } from '@renderer/features/log/list/list-head';
import { LogContext, type LogServices } from '@renderer/features/log/log-context';
import { useColumns } from '@renderer/features/log/list/use-columns';
import { ANY_RUN, type LogSums } from '@shared/domain/log-query';
import { USUAL_LOG_LAYOUT, type LogLayout } from '@shared/domain/workspace';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';

const { sums } = vi.hoisted(() => ({ sums: vi.fn<() => Promise<LogSums>>() }));
vi.mock('@renderer/rpc/client', () => ({
  query: {
    log: {
      sums: {
        queryOptions: ({ input, ...rest }: { input: unknown }) => ({
          queryKey: ['log', 'sums', input],
          queryFn: () => sums(),
          ...rest,
        }),
      },
    },
  },
}));

afterEach(cleanup);

const rows = {
  total: 18_204,
  at: () => undefined,
  idsBetween: () => Promise.resolve([]),
  lookAt: () => {},
  hold: () => {},
  fresh: 0,
  renew: () => {},
  isReading: false,
  error: null,
};

function Head() {
  const columns = useColumns();
  return (
    <>
      <ListHead rows={rows} filter={ANY_RUN} columns={columns} />
      <output>{columns.columns.map(({ id }) => id).join(' ')}</output>
    </>
  );
}

function Screen({ exportRuns }: { exportRuns: NonNullable<LogServices['slots']['exportRuns']> }) {
  const [layout, setLayout] = useState<LogLayout>(USUAL_LOG_LAYOUT);
  const services: LogServices = {
    slots: { answerTimes: () => null, wireComparison: () => null, exportRuns },
    layout,
    setLayout: (change) => setLayout((now) => ({ ...now, ...change })),
    search: '',
    setSearch: vi.fn(),
    goTo: vi.fn(),
    openInCompare: vi.fn(),
    showFailure: vi.fn(),
  };
  return (
    <QueryClientProvider client={new QueryClient()}>
      <LogContext value={services}>
        <Head />
      </LogContext>
    </QueryClientProvider>
  );
}

test('it says what all runs come to that pass, and offers to export them', async () => {
  sums.mockResolvedValue({ runs: 18_204, cost: 41.2, unpriced: 3, hits: 37, misses: 63 });
  const exportRuns = vi.fn(() => null);
  render(<Screen exportRuns={exportRuns} />);
  expect(
    await screen.findByText(
      (_, element) =>
        element?.role === 'status' &&
        element.textContent === '18,204 runs · $41.20, 3 of unknown cost · 37 % from cache',
    ),
  ).toBeDefined();
  expect(exportRuns).toHaveBeenCalledWith({ which: { filter: ANY_RUN }, count: 18_204 });
});

test('a cost that is known of no run is unknown, not nothing', async () => {
  sums.mockResolvedValue({ runs: 18_204, cost: 0, unpriced: 18_204, hits: 0, misses: 0 });
  render(<Screen exportRuns={() => null} />);
  expect(await screen.findByText('18,204 runs · unknown cost')).toBeDefined();
});

test('columns are chosen one after another, and stand in their own order', async () => {
  sums.mockResolvedValue({ runs: 18_204, cost: 1, unpriced: 0, hits: 0, misses: 0 });
  render(<Screen exportRuns={() => null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await screen.findByRole('menu');
  for (const name of ['Note', 'Finish reason', 'Format'])
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name }));
  expect(document.querySelector('output')?.textContent).toBe(
    'time model status cache first-token total tokens cost finish note prompt',
  );
});
