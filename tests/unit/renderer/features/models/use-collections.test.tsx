// @vitest-environment jsdom
import { toggleFavourite } from '@renderer/features/models/edit-collections';
import { useCollections } from '@renderer/features/models/use-collections';
import type { ModelCollections } from '@shared/domain/model-collections';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const { backend } = vi.hoisted(() => {
  const stored: ModelCollections = { favourites: [], presets: [] };
  return { backend: { stored, refuses: false, release: null as (() => void) | null } };
});

// The page's pipe needs a backend behind it; here it is the object above.
vi.mock('@renderer/rpc/client', () => ({
  query: {
    models: {
      collections: {
        queryOptions: (options: object) => ({
          ...options,
          queryKey: ['collections'],
          queryFn: async () => backend.stored,
        }),
      },
    },
  },
  client: {
    models: {
      async saveCollections(next: ModelCollections) {
        await new Promise<void>((done) => (backend.release = done));
        if (backend.refuses) throw new Error('no room');
        return (backend.stored = next);
      },
    },
  },
}));

beforeEach(() => {
  Object.assign(backend, {
    stored: { favourites: [], presets: [] },
    refuses: false,
    release: null,
  });
});
afterEach(cleanup);

async function opened() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useCollections(), { wrapper });
  await waitFor(() => expect(queries.getQueryData(['collections'])).toBeDefined());
  return {
    favourites: () => result.current[0].favourites,
    mark: (id: string) => act(() => result.current[1]((all) => toggleFavourite(all, id))),
    async answered() {
      await waitFor(() => expect(backend.release).not.toBeNull());
      const { release } = backend;
      backend.release = null;
      await act(async () => release?.());
    },
  };
}

it('shows a favourite at once, and keeps it when it is stored', async () => {
  const page = await opened();
  page.mark('a/b');
  await waitFor(() => expect(page.favourites()).toEqual(['a/b']));
  expect(backend.stored.favourites).toEqual([]);
  await page.answered();
  await waitFor(() => expect(backend.stored.favourites).toEqual(['a/b']));
  expect(page.favourites()).toEqual(['a/b']);
});

it('takes back what could not be stored', async () => {
  backend.refuses = true;
  const page = await opened();
  page.mark('a/b');
  await waitFor(() => expect(page.favourites()).toEqual(['a/b']));
  await page.answered();
  await waitFor(() => expect(page.favourites()).toEqual([]));
});

it('stores one change after the other', async () => {
  const page = await opened();
  page.mark('a/b');
  page.mark('c/d');
  await page.answered();
  await page.answered();
  await waitFor(() => expect(backend.stored.favourites).toEqual(['a/b', 'c/d']));
  expect(page.favourites()).toEqual(['a/b', 'c/d']);
});
