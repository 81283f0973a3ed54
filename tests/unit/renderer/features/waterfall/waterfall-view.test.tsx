// @vitest-environment jsdom
import type { WaterfallColumn } from '@renderer/features/waterfall/waterfall-lanes';
import { WaterfallView } from '@renderer/features/waterfall/waterfall-view';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { runRequest } from '@tests/support/run-request';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const { frameTimes } = vi.hoisted(() => ({ frameTimes: vi.fn() }));
vi.mock('@renderer/rpc/client', () => ({ client: { runs: { frameTimes } } }));

beforeEach(() => {
  vi.useFakeTimers({ now: 100_000 });
  frameTimes.mockReset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function show(columns: () => WaterfallColumn[]) {
  const view = (
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <WaterfallView label="Times" columns={columns} origin="queued" />
    </QueryClientProvider>
  );
  return render(view);
}

it('follows a running answer by its own clock, and is at rest when it has ended', async () => {
  let run: Run = {
    ...newRun('r', runRequest(), 100_000),
    timings: { ...NO_TIMINGS, sent: 5, headers: 200, firstEvent: 210, firstText: 210 },
  };
  frameTimes.mockImplementation(() => Promise.resolve({ offsets: [210, 220], sizes: [1, 1] }));
  show(() => [{ name: '1 · model', run }]);
  await pass(700);
  expect(screen.getByText('running · 2 events')).toBeTruthy();
  expect(screen.getByRole('img', { name: /0 to 800 ms/ })).toBeTruthy();

  await pass(1_500);
  expect(screen.getByRole('img', { name: /0 to 2.5 s/ })).toBeTruthy();
  expect(frameTimes.mock.calls.length).toBeGreaterThan(2);

  run = { ...run, state: 'completed', timings: { ...run.timings, lastByte: 2_100, ended: 2_100 } };
  frameTimes.mockImplementation(() => Promise.resolve({ offsets: [210, 220, 2_100], sizes: [] }));
  await pass(300);
  expect(screen.getByText('3 events')).toBeTruthy();
  const asked = frameTimes.mock.calls.length;
  await pass(5_000);
  expect(frameTimes.mock.calls.length).toBe(asked);
});

it('says that events could not be read, and still shows the times', async () => {
  const timings = { ...NO_TIMINGS, sent: 5, headers: 900, lastByte: 1_000, ended: 1_000 };
  const run: Run = { ...newRun('r', runRequest(), 0), state: 'completed', timings };
  frameTimes.mockRejectedValue(new Error('gone'));
  show(() => [{ name: '1 · model', run }]);
  await pass(100);
  expect(screen.getByText('The events of an answer could not be read.')).toBeTruthy();
  expect(screen.getByText('waiting')).toBeTruthy();
});

it('tells what to do while there is nothing to show', () => {
  show(() => [{ name: '1 · model', run: undefined }]);
  expect(screen.getByText(/^Run a prompt/)).toBeTruthy();
  expect(frameTimes).not.toHaveBeenCalled();
});
