// @vitest-environment jsdom
import { LabContext, type LabServices } from '@renderer/features/lab/lab-context';
import { SavedLabs } from '@renderer/features/lab/saved/saved-labs';
import { UiProvider } from '@renderer/ui/ui-provider';
import type { LabSummary } from '@shared/domain/lab/lab';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const backend = vi.hoisted(() => ({ labs: [] as LabSummary[] }));
vi.mock('@renderer/rpc/client', () => ({
  client: {
    lab: {
      delete: async ({ labId }: { labId: string }) => {
        backend.labs = backend.labs.filter(({ id }) => id !== labId);
      },
    },
  },
  query: {
    lab: {
      list: {
        key: () => ['labs'],
        queryOptions: () => ({ queryKey: ['labs'], queryFn: async () => backend.labs }),
      },
    },
  },
}));

const summary = (given: Partial<LabSummary>): LabSummary => ({
  id: 'lab',
  kind: 'cache',
  name: '',
  model: 'openai/gpt-4.1',
  demo: true,
  startedAt: 0,
  state: 'completed',
  shots: 20,
  hits: 19,
  misses: 1,
  failures: 0,
  cost: 0.0004,
  ...given,
});

beforeEach(() => {
  backend.labs = [
    summary({ id: 'first', name: 'Cold start', kind: 'retry' }),
    summary({ id: 'second', name: 'Warm start' }),
  ];
});
afterEach(cleanup);

async function show() {
  const services = { labs: { forget: () => {} }, goTo: () => {}, showFailure: () => {} };
  render(
    <UiProvider>
      <QueryClientProvider client={new QueryClient()}>
        <LabContext value={services as unknown as LabServices}>
          <SavedLabs shown={null} />
        </LabContext>
      </QueryClientProvider>
    </UiProvider>,
  );
  const row = async (name: string) => screen.findByRole('row', { name: new RegExp(name) });
  return { cold: await row('Cold start'), warm: await row('Warm start') };
}

it('gives a rehearsal no price: nobody paid for it', async () => {
  const { cold, warm } = await show();
  expect(within(cold).getAllByRole('cell').at(-2)?.textContent).toBe('–');
  expect(within(warm).getAllByRole('cell').at(-2)?.textContent).toBe('$0.0004');
});

it('asks before it deletes, and leaves the focus in the list', async () => {
  const { cold } = await show();
  fireEvent.click(within(cold).getByRole('button', { name: /^Delete the experiment/ }));
  const question = await screen.findByRole('alertdialog', { name: 'Delete this experiment?' });
  expect(backend.labs).toHaveLength(2);
  fireEvent.click(within(question).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(screen.queryByText('Cold start')).toBeNull());
  expect(screen.getByText('Warm start')).toBeTruthy();
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Experiments' })),
  );
});
