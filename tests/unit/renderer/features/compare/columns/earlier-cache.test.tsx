// @vitest-environment jsdom
import { EarlierCache } from '@renderer/features/compare/columns/earlier-cache';
import { CompareContext, type CompareServices } from '@renderer/features/compare/compare-context';
import { UiProvider } from '@renderer/ui/ui-provider';
import { newRun } from '@shared/domain/apply-run-event';
import type { CacheStory } from '@shared/domain/cache-story';
import type { Run } from '@shared/domain/run';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { someRequest } from '../state/some-request';

const backend = vi.hoisted(() => ({ stories: vi.fn<(runIds: string[]) => unknown>() }));
vi.mock('@renderer/rpc/client', () => {
  const queryOptions = ({ input: { runIds } }: { input: { runIds: string[] } }) => ({
    queryKey: ['stories', runIds],
    queryFn: async () => backend.stories(runIds),
    retry: false,
  });
  return { query: { cache: { stories: { queryOptions } } } };
});

beforeEach(() => backend.stories.mockReset());
afterEach(cleanup);

function show(cacheStatus: string | null): void {
  const run: Run = {
    ...newRun('run', someRequest(), 0),
    state: 'completed',
    responseHeaders: cacheStatus === null ? {} : { 'cf-aig-cache-status': cacheStatus },
  };
  const services = { openRun: () => {} } as unknown as CompareServices;
  render(
    <UiProvider>
      <QueryClientProvider client={new QueryClient()}>
        <CompareContext value={services}>
          <EarlierCache run={run} />
        </CompareContext>
      </QueryClientProvider>
    </UiProvider>,
  );
}

const story = (reason: CacheStory['reason']): CacheStory[] => [
  {
    runId: 'run',
    status: 'MISS',
    origin: null,
    age: null,
    lifetime: null,
    expiresAt: null,
    reason,
  },
];

it('asks why only when somebody wants to know, and says that it is inferred', async () => {
  backend.stories.mockReturnValue(story({ type: 'first' }));
  show('MISS');
  expect(screen.getByText('MISS')).toBeTruthy();
  expect(backend.stories).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Why MISS?' }));
  expect(await screen.findByText(/first request of its kind/)).toBeTruthy();
  expect(screen.getByText('inferred')).toBeTruthy();
  expect(backend.stories.mock.calls).toEqual([[['run']]]);
});

it('says so where nothing is known, and where it cannot be read', async () => {
  backend.stories.mockReturnValueOnce([]);
  show('HIT');
  fireEvent.click(screen.getByRole('button', { name: 'Why HIT?' }));
  expect(await screen.findByText(/Nothing is known/)).toBeTruthy();
  cleanup();
  backend.stories.mockImplementationOnce(() => {
    throw new Error('gone');
  });
  show('HIT');
  fireEvent.click(screen.getByRole('button', { name: 'Why HIT?' }));
  expect(await screen.findByText(/^Why cannot be read\./)).toBeTruthy();
});

it('says nothing of an answer that no cache was asked for', () => {
  show(null);
  expect(screen.queryByRole('group', { name: 'Cache' })).toBeNull();
});
