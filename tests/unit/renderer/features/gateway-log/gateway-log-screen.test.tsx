// @vitest-environment jsdom
import { GatewayLogScreen } from '@renderer/features/gateway-log/gateway-log-screen';
import type { GatewayLogPage } from '@shared/domain/gateway-log';
import { QueryClient, QueryClientProvider, skipToken } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { someRecord } from '@tests/support/gateway-log-record';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

interface Asked {
  gatewayId: string;
  page: number;
}

const { list } = vi.hoisted(() => ({ list: vi.fn() }));
vi.mock('@renderer/rpc/client', () => {
  const unread = () => ({ queryKey: ['unread'], queryFn: skipToken });
  return {
    query: {
      gateways: { list: { queryOptions: unread } },
      gatewayLogs: {
        list: {
          queryOptions: ({ input, ...rest }: { input: unknown }) => ({
            queryKey: ['list', input],
            queryFn: () => list(input),
            ...rest,
          }),
        },
      },
    },
  };
});

const never = new Promise<GatewayLogPage>(() => {});
const pageOf = (model: string): GatewayLogPage => ({ records: [someRecord({ model })], total: 1 });

beforeEach(() => void list.mockReset());
afterEach(cleanup);

const own = { listPrice: () => null, runLink: () => null };

function App({ start }: { start: string }) {
  const [search, setSearch] = useState(start);
  return (
    <>
      <GatewayLogScreen search={search} setSearch={setSearch} back={null} own={own} />
      <button type="button" onClick={() => setSearch('gateway=other')}>
        other gateway
      </button>
      <button type="button" onClick={() => setSearch('search=hello')}>
        words
      </button>
    </>
  );
}

const show = (start: string) =>
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <App start={start} />
    </QueryClientProvider>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const entries = () => screen.queryByRole('table', { name: 'Gateway log' });

it('leaves entries in sight while others of the same gateway are read, but not those of another', async () => {
  list.mockImplementation(({ gatewayId, page }: Asked) =>
    gatewayId === 'default' && page === 1 ? Promise.resolve(pageOf('gpt')) : never,
  );
  show('');
  expect((await screen.findByRole('table', { name: 'Gateway log' })).textContent).toContain('gpt');
  list.mockReturnValue(never);
  press('words');
  expect(entries()?.textContent).toContain('gpt');
  press('other gateway');
  expect(entries()).toBeNull();
});

it('shows the way back from a page that is not there', async () => {
  list.mockImplementation(({ page }: Asked) =>
    Promise.resolve(page === 1 ? pageOf('gpt') : { records: [], total: 1 }),
  );
  show('page=999');
  expect(await screen.findByText('Nothing on this page')).toBeTruthy();
  press('Newest entries');
  expect((await screen.findByRole('table', { name: 'Gateway log' })).textContent).toContain('gpt');
  expect(screen.getByText('Page 1 of 1 · 1 entry')).toBeTruthy();
});
