// @vitest-environment jsdom
import { LogContext, type LogServices } from '@renderer/features/log/log-context';
import { LogScreen } from '@renderer/features/log/log-screen';
import { UiProvider } from '@renderer/ui/ui-provider';
import { newRun } from '@shared/domain/apply-run-event';
import { USUAL_LOG_LAYOUT } from '@shared/domain/workspace';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { runRequest } from '@tests/support/run-request';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The runs that are stored, by when they began, newest first. */
let starts: number[] = [];
const idOf = (startedAt: number) =>
  `00000000-0000-4000-8000-${String(startedAt).padStart(12, '0')}`;
const runOf = (startedAt: number) => ({
  ...newRun(idOf(startedAt), runRequest({ model: `author/model-${startedAt}` }), startedAt),
  state: 'completed' as const,
});

const { read, remove } = vi.hoisted(() => ({
  read: vi.fn<(name: string, input: unknown) => unknown>(),
  remove: vi.fn(),
}));
vi.mock('@renderer/rpc/client', () => {
  const reading = (part: string, name: string) => ({
    key: () => [part, name],
    queryOptions: ({ input, ...rest }: { input?: unknown } = {}) => ({
      queryKey: [part, name, input],
      queryFn: async () => read(`${part}.${name}`, input),
      ...rest,
    }),
  });
  const log = {
    key: () => ['log'],
    search: reading('log', 'search'),
    sums: reading('log', 'sums'),
    choices: reading('log', 'choices'),
  };
  return {
    client: { log: { remove, mark: async () => {} } },
    query: { log, runs: { get: reading('runs', 'get') } },
  };
});

function answer(name: string, input: unknown): unknown {
  if (name === 'runs.get') {
    const [wanted] = (input as { runIds: string[] }).runIds;
    return starts
      .filter((at) => idOf(at) === wanted)
      .map((at) => ({ run: runOf(at), sequence: 1 }));
  }
  if (name === 'log.choices')
    return { models: [], authors: [], gateways: [], finishReasons: [], statuses: [] };
  if (name === 'log.sums') return { runs: starts.length, cost: 0, unpriced: 0, hits: 0, misses: 0 };
  const { filter } = input as { filter: { startedAt: { from: number | null; to: number | null } } };
  const { from, to } = filter.startedAt;
  const found = starts.filter((at) => at >= (from ?? 0) && at <= (to ?? Infinity));
  const entries = found.map((startedAt) => ({
    runId: idOf(startedAt),
    startedAt,
    state: 'completed',
    model: `author/model-${startedAt}`,
    format: 'responses',
    usage: null,
    cost: null,
    pinned: false,
    note: '',
  }));
  return { total: entries.length, entries };
}

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
beforeEach(() => {
  starts = [5, 4, 3, 2, 1];
  read.mockImplementation(answer);
  remove.mockImplementation(async ({ runIds }: { runIds: string[] }) => {
    starts = starts.filter((at) => !runIds.includes(idOf(at)));
  });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  queries.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function App() {
  const [search, setSearch] = useState('');
  const services: LogServices = {
    slots: { answerTimes: () => null, wireComparison: () => null },
    search,
    setSearch,
    layout: USUAL_LOG_LAYOUT,
    setLayout: () => {},
    goTo: () => {},
    openInCompare: () => {},
    showFailure: () => {},
  };
  return (
    <UiProvider>
      <QueryClientProvider client={queries}>
        <LogContext value={services}>
          <LogScreen part="runs" />
        </LogContext>
      </QueryClientProvider>
    </UiProvider>
  );
}

const list = () => screen.getByRole('group', { name: /^Runs: arrows/ });
const box = (at: number) =>
  screen.findByRole('checkbox', { name: new RegExp(`^Select .*model-${at}$`) });
const row = (at: number) =>
  screen.getByRole('button', { name: new RegExp(`^Show .*model-${at}$`) });
const detail = () => screen.getByRole('complementary', { name: 'Run' });
const press = (where: HTMLElement, name: string) =>
  fireEvent.click(within(where).getByRole('button', { name }));
const confirmed = async () => press(await screen.findByRole('alertdialog'), 'Delete');
const selected = () => screen.queryByRole('group', { name: 'Selected runs' });

test('a run that is deleted while it is looked at is no longer shown', async () => {
  render(<App />);
  fireEvent.click(await box(4));
  fireEvent.click(row(4));
  expect(await within(detail()).findByText('author/model-4')).toBeDefined();
  const bar = selected();
  if (bar === null) throw new Error('Nothing is selected');
  press(bar, 'Delete…');
  await confirmed();
  expect(await within(detail()).findByText('This run is no longer stored')).toBeDefined();
  await waitFor(() => expect(selected()).toBeNull());
  expect(screen.queryByRole('checkbox', { name: /model-4$/ })).toBeNull();
});

test('a run that is deleted in its detail is no longer selected, and the keyboard is on the list', async () => {
  render(<App />);
  for (const at of [4, 3]) fireEvent.click(await box(at));
  fireEvent.click(row(4));
  await within(detail()).findByText('author/model-4');
  press(await within(detail()).findByRole('group', { name: 'Parts of the run' }), 'Delete…');
  await confirmed();
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Run' })).toBeNull());
  expect(within(selected() ?? document.body).getByText('1 selected')).toBeDefined();
  press(selected() ?? document.body, 'Clear selection');
  expect(document.activeElement).toBe(list());
});

test('a row under the keyboard stays the one that Enter opens, though runs begin', async () => {
  render(<App />);
  await box(5);
  list().focus();
  for (const key of ['ArrowDown', 'ArrowDown']) fireEvent.keyDown(list(), { key });
  starts = [6, ...starts];
  await act(() => queries.invalidateQueries());
  expect(await screen.findByRole('button', { name: '1 new run' })).toBeDefined();
  fireEvent.keyDown(list(), { key: 'Enter' });
  expect(await within(detail()).findByText('author/model-4')).toBeDefined();
  act(() => list().blur());
  await box(6);
});
